/** Payloads that were compressed: node's zlib makes them. */
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claim, decodeJws } from '#jose/jws/jws';
import { MOST_INFLATED, withInflatedPayload } from '#jose/jws/inflate';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import { policyOf } from '#jose/jws/policy';
import { problemsOf } from '#jose/jws/problems';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { base64url, compact, SECRET } from '../tokens';
import { cases } from '../../scale';

const HEADER = { alg: 'HS256', zip: 'DEF' };
const NOW = 1_795_910_400;

const token = (payload: Uint8Array | string, header: { alg: string } = HEADER): string => {
  const input = `${base64url(header)}.${base64url(payload)}`;
  const signed = compact(header, 'x', Buffer.from(SECRET));
  return `${input}.${signed.split('.')[2] ?? ''}`;
};

test('whatever was compressed is read, and what is not compressed stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.integer({ min: 0, max: 9 }), async (payload, level) => {
      const jws = await withInflatedPayload(decodeJws(token(deflateRawSync(payload, { level }))));
      expect(jws.payload?.utf8?.text).toBe(payload);
      const plain = decodeJws(token(payload, { alg: 'HS256' }));
      expect(await withInflatedPayload(plain)).toBe(plain);
    }),
    { ...cases(200), seed: 1951 },
  );
});

describe('a token whose header says that it is compressed', () => {
  test('is verified over the compressed bytes', async () => {
    const claims = { iss: 'https://clinic.example', exp: 1 };
    const bytes = deflateRawSync(JSON.stringify(claims));
    const { createHmac } = await import('node:crypto');
    const input = `${base64url(HEADER)}.${base64url(bytes)}`;
    const mac = createHmac('sha256', SECRET).update(input).digest('base64url');
    const jws = await withInflatedPayload(decodeJws(`${input}.${mac}`));
    expect(claim(jws, 'iss')?.value).toMatchObject({ value: 'https://clinic.example' });
    expect(await verifyJws(jws, readKey(SECRET, 'auto'), NOW)).toMatchObject({
      verdict: 'valid',
      policy: { state: 'expired' },
    });
    expect(problemsOf(jws)).toEqual([]);
  });

  test('hides no claims from a verifier that knows nothing of it: JSON is read as it is', () => {
    const jws = decodeJws(token('{"exp":1}'));
    expect(policyOf(jws, NOW, NOTHING_EXPECTED).state).toBe('expired');
  });

  test.each([
    ['bytes that are no DEFLATE', Uint8Array.of(7, 7, 7, 7, 7)],
    ['a stream that was cut off', deflateRawSync('bread '.repeat(50)).subarray(0, 6)],
    ['more than is inflated', deflateRawSync(Buffer.alloc(MOST_INFLATED + 1))],
  ])('says so for %s, and never that it has no expiry', async (_, bytes) => {
    const jws = await withInflatedPayload(decodeJws(token(bytes)));
    expect(jws.payload?.compressed).toBe(true);
    expect(policyOf(jws, NOW, NOTHING_EXPECTED).state).toBe('unreadable');
  });
});
