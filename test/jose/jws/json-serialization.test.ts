/** JWS in JSON serialization: taken apart with places, each signature verified. Not: JWE (jwe/jwe.test.ts). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeJsonSerialization, type JwsJson } from '#jose/jws/json-serialization';
import { verifyJsonSignature } from '#jose/jws/json-serialization-verify';
import { readKey } from '#jose/keys/key';
import { toPastedSpans } from '#text/slice';
import { base64url, compact, jwkOf, P256, SECRET } from '../tokens';
import { cases } from '../../scale';

interface Parts {
  readonly protected?: string;
  readonly payload?: string;
  readonly signature?: string;
  readonly header?: object;
}

const signed = (header: { alg: string } & Record<string, unknown>, unprotected?: object): Parts => {
  const key = header.alg === 'ES256' ? P256.privateKey : Buffer.from(SECRET);
  const [head, payload, signature] = compact(header, { sub: 'customer-1842' }, key).split('.');
  return {
    ...(head ? { protected: head } : {}),
    ...(payload ? { payload } : {}),
    ...(signature ? { signature } : {}),
    ...(unprotected ? { header: unprotected } : {}),
  };
};

const read = (json: object | string): JwsJson => {
  const decoded = decodeJsonSerialization(typeof json === 'string' ? json : JSON.stringify(json));
  if (decoded?.form !== 'jws') throw new Error('a JWS');
  return decoded;
};

const verify = async (json: object | string, key = SECRET, index = 0) => {
  const decoded = read(json);
  const signature = decoded.signatures[index];
  if (!signature) throw new Error('a signature');
  return verifyJsonSignature(decoded, signature, readKey(key, 'auto'));
};

test('every part of a signature knows its characters', () => {
  const parts = signed({ alg: 'HS256' });
  const text = JSON.stringify(parts, null, 2);
  const [signature] = read(text).signatures;
  if (!signature) throw new Error('a signature');
  for (const part of [signature.jws.header, signature.jws.payload, signature.jws.signature]) {
    const [span] = toPastedSpans(signature.slice, part?.span ?? { start: 0, end: 0 });
    expect(text.slice(span?.start, span?.end)).toBe(part?.text);
  }
});

test('flattened and general are read, other JSON is not', () => {
  const { payload, ...rest } = signed({ alg: 'HS256' });
  expect(read({ payload, ...rest })).toMatchObject({ syntax: 'flattened' });
  expect(read({ payload, signatures: [rest, rest] })).toMatchObject({
    syntax: 'general',
    signatures: [{}, {}],
  });
  for (const other of [
    '',
    '[]',
    '{}',
    '{"signature":"x"}',
    '{"payload":"x"}',
    '{"signatures":[]}',
    '{"payload":',
  ]) {
    expect(decodeJsonSerialization(other)).toBeUndefined();
  }
});

test('without payload, every signature is read where one of them has a header', () => {
  const { payload: _, ...rest } = signed({ alg: 'HS256' });
  const bare = { header: { alg: 'HS256' }, signature: rest.signature };
  for (const signatures of [[bare, rest], [bare]]) {
    expect(read({ signatures }).signatures).toHaveLength(signatures.length);
  }
});

describe('a signature', () => {
  test('is valid under its key and no other', async () => {
    const json = signed({ alg: 'ES256' });
    expect(await verify(json, jwkOf(P256.publicKey))).toMatchObject({ verdict: 'valid' });
    expect(await verify({ ...json, payload: base64url('{}') }, jwkOf(P256.publicKey))).toMatchObject({
      verdict: 'invalid',
      signature: { reason: 'signature-invalid' },
    });
  });

  test('of several has its own answer', async () => {
    const [one, two] = [signed({ alg: 'HS256' }), signed({ alg: 'ES256' })];
    const json = { payload: one.payload, signatures: [one, two] };
    expect(await verify(json, SECRET, 0)).toMatchObject({ verdict: 'valid' });
    expect(await verify(json, SECRET, 1)).toMatchObject({ verdict: 'unverified' });
    expect(await verify(json, jwkOf(P256.publicKey), 1)).toMatchObject({ verdict: 'valid' });
  });

  test('says that the unprotected header is not covered', async () => {
    const { verdict, signature } = await verify(signed({ alg: 'HS256' }, { kid: 'anything' }));
    expect(verdict).toBe('valid');
    expect(signature.says).toContain('does not cover the unprotected header');
  });

  test('is verified when alg is in the unprotected header', async () => {
    const payload = base64url('content');
    const { createHmac } = await import('node:crypto');
    const signature = createHmac('sha256', SECRET).update(`.${payload}`).digest('base64url');
    const json = { payload, header: { alg: 'HS256' }, signature };
    expect(await verify(json)).toMatchObject({ verdict: 'valid' });
    expect(await verify({ ...json, payload: base64url('contend') })).toMatchObject({ verdict: 'invalid' });
    expect(await verify(json, jwkOf(P256.publicKey))).toMatchObject({
      verdict: 'invalid',
      key: { reason: 'key-alg-mismatch' },
    });
    expect(await verify({ ...json, header: { alg: 'none' } })).toMatchObject({
      verdict: 'invalid',
      signature: { reason: 'alg-none' },
    });
  });

  test('is chosen by an unprotected kid from a set', async () => {
    const other = { kty: 'oct', kid: 'other', k: base64url('another secret of thirty-two bytes') };
    const mine = { kty: 'oct', kid: 'mine', k: base64url(SECRET) };
    const set = JSON.stringify({ keys: [other, mine] });
    expect(await verify(signed({ alg: 'HS256' }, { kid: 'mine' }), set)).toMatchObject({ verdict: 'valid' });
    expect(await verify(signed({ alg: 'HS256' }, { kid: 'other' }), set)).toMatchObject({
      verdict: 'invalid',
    });
  });

  test.each([
    ['a name in both headers', signed({ alg: 'HS256' }, { alg: 'HS256' })],
    ['an unprotected crit', signed({ alg: 'HS256' }, { crit: ['exp'] })],
    ['an unprotected b64', signed({ alg: 'HS256' }, { b64: false })],
    ['a critical extension', signed({ alg: 'HS256', crit: ['exp'], exp: 1 })],
    ['no signature', { ...signed({ alg: 'HS256' }), signature: '' }],
    ['padding', { ...signed({ alg: 'HS256' }), signature: `${signed({ alg: 'HS256' }).signature}=` }],
    ['no header at all', { payload: base64url('content'), protected: '', signature: base64url('x') }],
    ['a broken protected header', { ...signed({ alg: 'HS256' }, { typ: 'x' }), protected: 'e30x' }],
  ])('with %s is invalid', async (_, json) => {
    expect((await verify(json)).verdict).toBe('invalid');
  });

  test('with a member that appears twice is invalid', async () => {
    const text = JSON.stringify(signed({ alg: 'HS256' }, { kid: 'a' }));
    expect((await verify(text)).verdict).toBe('valid');
    expect((await verify(text.replace('{', '{"payload":"e30",'))).verdict).toBe('invalid');
    expect((await verify(text.replace('"kid"', '"kid":"b","kid"'))).verdict).toBe('invalid');
  });

  test('over detached content is not verified', async () => {
    const { payload: _, ...detached } = signed({ alg: 'HS256' });
    expect(await verify(detached)).toMatchObject({
      verdict: 'unverified',
      signature: { state: 'not-checked' },
    });
  });
});

test('any JSON is taken apart and verified without an exception', async () => {
  const value = fc.oneof(fc.string(), fc.constant(signed({ alg: 'HS256' }).protected), fc.jsonValue());
  const holder = fc.record(
    { protected: value, header: fc.jsonValue(), signature: value, payload: value },
    { requiredKeys: [] },
  );
  const json = fc.record(
    { payload: value, signatures: fc.array(holder), ciphertext: value },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(holder, json), async (object) => {
      const decoded = decodeJsonSerialization(JSON.stringify(object));
      if (decoded?.form !== 'jws') return;
      for (const signature of decoded.signatures) {
        // oxlint-disable-next-line no-await-in-loop
        const { verdict } = await verifyJsonSignature(decoded, signature, readKey(SECRET, 'auto'));
        expect(verdict).not.toBe('valid');
      }
    }),
    cases(300),
  );
});
