/** What is found in a paste is taken apart once, whichever form told that it is there. Not: what is found (recognise.test.ts). */
import { expect, test, vi } from 'vitest';
import { undecoded, decode } from '#artifacts/decode';
import { recognise } from '#artifacts/recognise';
import { recogniseToken } from '#artifacts/recognise-token';
import { decodeJwe } from '#jose/jwe/jwe';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { decodeJws } from '#jose/jws/jws';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';

vi.mock('#jose/jws/jws', { spy: true });
vi.mock('#jose/jwe/jwe', { spy: true });
vi.mock('#jose/jws/json-serialization', { spy: true });
vi.mock('#jose/sd-jwt/sd-jwt', { spy: true });

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = base64url({ alg: 'ES256' });
const JWS = `${HEADER}.${base64url({ sub: 'rye' })}.AAAA`;
const JWE = `${base64url({ alg: 'dir', enc: 'A128GCM' })}..AAAA.AAAA.AAAA`;

const timesOf = (decoder: (text: string) => unknown, text: string): number =>
  vi.mocked(decoder).mock.calls.filter(([given]) => given === text).length;

test.each([
  ['a token alone', JWS, decodeJws, JWS],
  ['a token in a field', `Authorization: Bearer ${JWS}`, decodeJws, JWS],
  ['a token in a log, twice', `one ${JWS} two\nthree ${JWS} four`, decodeJws, JWS],
  ['a token in JSON', JSON.stringify({ access_token: JWS }), decodeJws, JWS],
  ['a token in a token', `${HEADER}.${base64url({ inner: JWS })}.AAAA`, decodeJws, JWS],
  ['an encrypted token', JWE, decodeJwe, JWE],
  ['an SD-JWT', `${JWS}~WyJzYWx0Il0~`, decodeSdJwt, `${JWS}~WyJzYWx0Il0~`],
  [
    'JSON serialization',
    JSON.stringify({ protected: HEADER, payload: 'AAAA', signature: 'AAAA' }),
    decodeJsonSerialization,
    JSON.stringify({ protected: HEADER, payload: 'AAAA', signature: 'AAAA' }),
  ],
] as [string, string, (text: string) => unknown, string][])('%s', (_, pasted, decoder, text) => {
  vi.clearAllMocks();
  expect(recognise(pasted).length).toBeGreaterThan(0);
  expect(timesOf(decoder, text)).toBe(1);
});

test('a token that is all of the paste, before what reads every form is there', () => {
  vi.clearAllMocks();
  const artifact = recogniseToken(JWS);
  expect(artifact?.jws.text).toBe(JWS);
  expect(decodeJws).toHaveBeenCalledTimes(1);
  expect(artifact && decode(artifact)).toBe(artifact);
});

test('what is sent between threads is plain data, and is the same once it is taken apart again', () => {
  for (const pasted of [
    JWS,
    JWE,
    `${JWS}~WyJzYWx0Il0~`,
    'Set-Cookie: a=b; Secure',
    JSON.stringify({ access_token: JWS }),
  ]) {
    for (const artifact of recognise(pasted)) {
      const sent = structuredClone(undecoded(artifact));
      expect(JSON.stringify(decode(sent))).toBe(JSON.stringify(decode(undecoded(artifact))));
    }
  }
});
