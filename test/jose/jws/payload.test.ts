/** Payloads that were sent beside a signature, or are signed as they are: jose signs, and is asked too. Not: compressed ones (inflate.test.ts). */
import * as fc from 'fast-check';
import { CompactSign, flattenedVerify, FlattenedSign, GeneralSign, generateKeyPair, exportJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { verifyJsonSignature } from '#jose/jws/json-serialization-verify';
import { decodeJws } from '#jose/jws/jws';
import { mayBeDetached, withDetachedPayload } from '#jose/jws/payload';
import { verdictReason } from '#jose/jws/verification';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { encodeUtf8 } from '#text/utf8';
import { cases } from '../../scale';

const NOW = 1_795_910_400;
const EC = await generateKeyPair('ES256', { extractable: true });
const PUBLIC = JSON.stringify(await exportJWK(EC.publicKey));
const OTHER = JSON.stringify(
  await exportJWK((await generateKeyPair('ES256', { extractable: true })).publicKey),
);
const SECRET_BYTES = encodeUtf8('a secret of more than thirty-two bytes');
const SECRET = Buffer.from(SECRET_BYTES).toString('utf8');

const KEYS = {
  ES256: { sign: EC.privateKey, verify: PUBLIC, wrong: OTHER, jose: EC.publicKey },
  HS256: { sign: SECRET_BYTES, verify: SECRET, wrong: `${SECRET}!`, jose: SECRET_BYTES },
} as const;

const algs = fc.constantFrom('ES256', 'HS256');
const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((each) => Uint8Array.from(each));
const b64s = fc.constantFrom(undefined, true, false);

const headerOf = (alg: 'ES256' | 'HS256', b64: boolean | undefined) =>
  b64 === undefined ? { alg } : { alg, b64, crit: ['b64'] };

/** `header..signature`, as jose makes it. */
const detached = async (alg: 'ES256' | 'HS256', b64: boolean | undefined, payload: Uint8Array) => {
  const made = await new FlattenedSign(payload).setProtectedHeader(headerOf(alg, b64)).sign(KEYS[alg].sign);
  return { ...made, text: `${made.protected ?? ''}..${made.signature}` };
};

const verify = async (text: string, key: string | undefined, payload?: Uint8Array<ArrayBuffer>) => {
  const jws = decodeJws(text);
  const whole = payload ? withDetachedPayload(jws, payload) : jws;
  return verifyJws(whole, key === undefined ? undefined : readKey(key, 'auto'), NOW);
};

/** Another payload: one byte changed, added or left out. */
const altered = (payload: Uint8Array<ArrayBuffer>, at: number, how: number): Uint8Array<ArrayBuffer> => {
  const index = at % payload.length;
  if (how === 0) return payload.map((byte, i) => (i === index ? byte ^ 1 : byte));
  if (how === 1) return Uint8Array.from([...payload, 10]);
  return payload.length === 1 ? Uint8Array.of(0, 0) : payload.slice(1);
};

describe('a detached payload', () => {
  test('is valid when it is the one that was signed, and invalid when it is any other', async () => {
    await fc.assert(
      fc.asyncProperty(algs, b64s, bytes, fc.nat(), fc.nat(2), async (alg, b64, payload, at, how) => {
        const { text } = await detached(alg, b64, payload);
        expect(await verify(text, KEYS[alg].verify, payload)).toMatchObject({ verdict: 'valid' });
        expect(await verify(text, KEYS[alg].wrong, payload)).toMatchObject({ verdict: 'invalid' });
        expect(await verify(text, KEYS[alg].verify, altered(payload, at, how))).toMatchObject({
          verdict: 'invalid',
          signature: { reason: 'signature-invalid' },
        });
        expect(await verify(text, undefined, payload)).toMatchObject({ verdict: 'unverified' });
      }),
      { ...cases(300), seed: 7797 },
    );
  });

  test('that is missing is asked for, under the right key and under a wrong one', async () => {
    await fc.assert(
      fc.asyncProperty(algs, b64s, bytes, fc.boolean(), async (alg, b64, payload, right) => {
        const { text } = await detached(alg, b64, payload);
        const found = await verify(text, right ? KEYS[alg].verify : KEYS[alg].wrong);
        // With "b64": false it was certainly sent apart; else an empty payload is what is there.
        const [verdict, reason] = b64 === false ? ['unverified', 'payload-missing'] : ['invalid', 'mismatch'];
        expect(found.verdict).toBe(verdict);
        expect(found.signature.says).toMatch(/sent (?:beside this token|separately)/u);
        expect(verdictReason(found, false)).toBe(reason);
      }),
      { ...cases(100), seed: 7797 },
    );
  });

  test('that is empty is a payload too', async () => {
    for (const b64 of [undefined, true, false]) {
      const { text } = await detached('ES256', b64, new Uint8Array());
      expect(await verify(text, PUBLIC)).toMatchObject({ verdict: 'valid' });
      expect(await verify(text, PUBLIC, Uint8Array.of(0))).toMatchObject({ verdict: 'invalid' });
    }
  });

  test('changes nothing of a token that has its own', async () => {
    const token = await new CompactSign(encodeUtf8('{"sub":"a"}'))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(EC.privateKey);
    const jws = decodeJws(token);
    expect(mayBeDetached(jws)).toBe(false);
    expect(withDetachedPayload(jws, encodeUtf8('{"sub":"b"}'))).toBe(jws);
  });

  test('opens no gate: what the header says counts as before', async () => {
    const payload = encodeUtf8('an order of bread');
    const sign = async (header: Record<string, unknown>, crit: Record<string, boolean>) => {
      const made = await new FlattenedSign(payload)
        .setProtectedHeader({ alg: 'HS256', ...header })
        .sign(SECRET_BYTES, { crit });
      return `${made.protected ?? ''}..${made.signature}`;
    };
    const unknown = await sign({ crit: ['urn:tan'], 'urn:tan': 'x' }, { 'urn:tan': true });
    expect(await verify(unknown, SECRET, payload)).toMatchObject({
      verdict: 'invalid',
      signature: { reason: 'crit-unknown' },
    });
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}..`;
    expect(await verify(none, SECRET, payload)).toMatchObject({
      verdict: 'invalid',
      signature: { reason: 'alg-none' },
    });
    const { text } = await detached('HS256', false, payload);
    expect(await verify(`${text}=`, SECRET, payload)).toMatchObject({ signature: { reason: 'structure' } });
    // Without "crit", "b64" is not honoured, by jose neither.
    const [head = ''] = text.split('.');
    const bare = Buffer.from('{"alg":"HS256","b64":false}').toString('base64url');
    expect(await verify(text.replace(head, bare), SECRET, payload)).toMatchObject({ verdict: 'invalid' });
  });

  test('a public key for the secret is told as a forgery with it too', async () => {
    const payload = encodeUtf8('an order of bread');
    const made = await new FlattenedSign(payload)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(encodeUtf8(PUBLIC.trim()));
    const found = await verify(`${made.protected ?? ''}..${made.signature}`, PUBLIC, payload);
    expect(found).toMatchObject({ verdict: 'invalid', signature: { reason: 'key-alg-mismatch' } });
  });

  test('never reads as a token in time: its claims, if they are some, are told', async () => {
    const at = async (payload: string, b64: boolean) => {
      const { text } = await detached('HS256', b64, encodeUtf8(payload));
      return (await verify(text, SECRET, encodeUtf8(payload))).policy.state;
    };
    expect(await at('{"exp":1}', true)).toBe('expired');
    expect(await at('{"exp":1}', false)).toBe('unreadable');
    expect(await at('{"Data":{}}', false)).toBe('no-expiry');
    expect(await at('bread', false)).toBe('no-expiry');
  });
});

describe('in JSON serialization', () => {
  const read = (json: object) => {
    const decoded = decodeJsonSerialization(JSON.stringify(json));
    if (decoded?.form !== 'jws') throw new Error('a JWS');
    return decoded;
  };
  const answer = async (json: object, index: number, key: string, payload?: Uint8Array<ArrayBuffer>) => {
    const decoded = read(json);
    const signature = decoded.signatures[index];
    if (!signature) throw new Error('a signature');
    const jws = payload ? withDetachedPayload(signature.jws, payload) : signature.jws;
    return verifyJsonSignature(decoded, { ...signature, jws }, readKey(key, 'auto'));
  };

  test('a payload that is not encoded is verified as it is, dots, breaks and all; jose agrees', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constant('$.02'),
      fc.constant('a\n.b'),
    );
    await fc.assert(
      fc.asyncProperty(algs, text, async (alg, payload) => {
        const made = await new FlattenedSign(encodeUtf8(payload))
          .setProtectedHeader(headerOf(alg, false))
          .sign(KEYS[alg].sign);
        const json = { ...made, payload };
        const right = await flattenedVerify(json, KEYS[alg].jose).then(
          () => 'valid',
          () => 'invalid',
        );
        expect(await answer(json, 0, KEYS[alg].verify)).toMatchObject({ verdict: right });
        const other = await answer({ ...json, payload: `${payload}.` }, 0, KEYS[alg].verify);
        expect(other.verdict).toBe('invalid');
      }),
      { ...cases(300), seed: 7797 },
    );
  });

  test('a payload that is not there can be given, for every signature of several', async () => {
    await fc.assert(
      fc.asyncProperty(b64s, bytes, fc.boolean(), async (b64, payload, unprotected) => {
        const made = new GeneralSign(payload);
        const one = made.addSignature(EC.privateKey).setProtectedHeader(headerOf('ES256', b64));
        if (unprotected) one.setUnprotectedHeader({ kid: 'oven' });
        made.addSignature(SECRET_BYTES).setProtectedHeader(headerOf('HS256', b64));
        const { payload: _, ...json } = await made.sign();
        expect(await answer(json, 0, PUBLIC, payload)).toMatchObject({ verdict: 'valid' });
        expect(await answer(json, 1, SECRET, payload)).toMatchObject({ verdict: 'valid' });
        expect(await answer(json, 0, PUBLIC, altered(payload, 0, 0))).toMatchObject({ verdict: 'invalid' });
        expect(await answer(json, 1, SECRET)).toMatchObject({
          verdict: 'unverified',
          signature: { reason: 'payload-missing' },
        });
      }),
      { ...cases(100), seed: 7797 },
    );
  });

  test('signatures that differ in b64 are refused', async () => {
    const [one, two] = await Promise.all([
      detached('HS256', true, Uint8Array.of(98)),
      detached('HS256', false, Uint8Array.of(98)),
    ]);
    const json = {
      signatures: [one, two].map((each) => ({ protected: each.protected, signature: each.signature })),
    };
    expect(await answer(json, 0, SECRET, Uint8Array.of(98))).toMatchObject({
      verdict: 'invalid',
      signature: { reason: 'structure' },
    });
  });

  test('half a surrogate pair is no payload', async () => {
    const made = await new FlattenedSign(encodeUtf8('\uFFFD'))
      .setProtectedHeader(headerOf('HS256', false))
      .sign(SECRET_BYTES);
    expect(await answer({ ...made, payload: '\uD800' }, 0, SECRET)).toMatchObject({ verdict: 'invalid' });
    expect(await answer({ ...made, payload: '\uFFFD' }, 0, SECRET)).toMatchObject({ verdict: 'valid' });
  });
});
