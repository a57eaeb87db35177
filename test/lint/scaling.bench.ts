/** How the time of the rules grows with what they look at, decoding included. Not: beside other decoders (lint.bench.ts). */
import { lintCodeText } from '#lint/lint-code-text';
import { lintText } from '#lint/lint-text';
import type { PlainKind } from '#lint/rule';
import { filled, scaling, smallToken, tokenOf, type Scaled } from '../scaling';

const NOW = 1_790_000_000;
const encode = (text: string): string => Buffer.from(text).toString('base64url');
const CLAIMS = { iss: 'https://login.bakery.example', sub: 'customer', aud: 'till', exp: NOW + 600 };
const list = <T>(bytes: number, each: number, item: (index: number) => T): T[] =>
  Array.from({ length: Math.max(1, bytes / each) }, (_, index) => item(index));

const TEXTS: Readonly<Record<string, readonly [on: PlainKind, text: (bytes: number) => string]>> = {
  'jws, one long text': ['jws', (bytes) => tokenOf({ ...CLAIMS, text: 'x'.repeat(bytes * 0.72) })],
  'jws, many claims': [
    'jws',
    (bytes) =>
      tokenOf({ ...CLAIMS, ...Object.fromEntries(list(bytes, 34, (i) => [`claim-${i}`, `value-${i}`])) }),
  ],
  'jws, a list of roles': [
    'jws',
    (bytes) => tokenOf({ ...CLAIMS, roles: list(bytes, 27, (i) => `branch-${i}/role`) }),
  ],
  'jws, objects in a list': [
    'jws',
    (bytes) => tokenOf({ ...CLAIMS, all: list(bytes, 60, (i) => ({ id: i, email: `a${i}@b.example` })) }),
  ],
  'jws, a long header': [
    'jws',
    (bytes) => tokenOf(CLAIMS, { alg: 'RS256', x5c: list(bytes, 1350, () => 'MIIB'.repeat(250)) }),
  ],
  'jws, tokens in its claims': [
    'jws',
    (bytes) => tokenOf({ ...CLAIMS, all: list(bytes, 230, (i) => smallToken(i)) }),
  ],
  'jws, foreign characters': ['jws', (bytes) => `${tokenOf(CLAIMS)}${'!a'.repeat(bytes / 2)}`],
  'jws, the same claim again': [
    'jws',
    (bytes) =>
      `${encode('{"alg":"HS256"}')}.${encode(`{${filled(bytes * 0.72, (i) => `"a":${i},`)}"exp":1}`)}.c2ln`,
  ],
  jwe: [
    'jwe',
    (bytes) => `${encode('{"alg":"dir","enc":"A256GCM"}')}..bm9u.${'QUJD'.repeat(bytes / 4)}.dGFn`,
  ],
  'sd-jwt': [
    'sd-jwt',
    (bytes) => `${smallToken(0)}~${filled(bytes, (i) => `${encode(`["salt","claim-${i}",${i}]`)}~`)}`,
  ],
  'json-serialization': [
    'json-serialization',
    (bytes) =>
      JSON.stringify({
        payload: encode('x'.repeat(bytes * 0.72)),
        signatures: [{ protected: encode('{"alg":"ES256"}'), signature: 'c2ln' }],
      }),
  ],
  'set-cookie': ['set-cookie', (bytes) => `sid=${'x'.repeat(bytes)}; Path=/; HttpOnly`],
  'set-cookie, attributes': ['set-cookie', (bytes) => `sid=a${filled(bytes, (i) => `; Path=/${i}`)}`],
  url: ['url', (bytes) => `https://a.example/?${filled(bytes, (i) => `id_token=${smallToken(i)}&`)}`],
  flow: ['flow', (bytes) => JSON.stringify({ accessToken: { storage: 'memory', text: 'x'.repeat(bytes) } })],
  'keys, beginnings of PEM': ['keys', (bytes) => '-----BEGIN RSA PRIVATE KEY-----'.repeat(bytes / 31)],
  'keys, a set': [
    'keys',
    (bytes) =>
      JSON.stringify({
        keys: list(bytes, 105, (i) => ({ kty: 'EC', kid: `${i}`, crv: 'P-256', x: 'AAAA', y: 'BBBB' })),
      }),
  ],
};

const plain: Scaled[] = Object.entries(TEXTS).map(([name, [on, of]]) => ({
  name,
  of: (bytes) => {
    const text = of(bytes);
    return { bytes: text.length, run: () => lintText(on, text, { now: NOW }) };
  },
}));

const code: Scaled = {
  name: 'code',
  of: (bytes) => {
    const text = filled(
      bytes,
      (i) => `const claims${i} = jwt.verify(token, secret, { algorithms: ['HS256'] });\n`,
    );
    return { bytes: text.length, run: () => lintCodeText(text, { now: NOW }) };
  },
};

scaling('All rules on a subject, ms', [...plain, code]);
