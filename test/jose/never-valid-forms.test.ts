/**
 * Generated tokens in JSON serialization, SD-JWTs and JWEs: the headline is good for those that are whole, and for no
 * other. Oracles: node:crypto signs, jose encrypts. Not: compact tokens (never-valid.test.ts).
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { CompactEncrypt, FlattenedEncrypt, GeneralEncrypt } from 'jose';
import { describe, expect, test } from 'vitest';
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { verifyJsonSignature, withWholeHeader } from '#jose/jws/json-serialization-verify';
import { policyOf } from '#jose/jws/policy';
import { decryptJwe } from '#jose/jwe/decrypt';
import { decodeJwe } from '#jose/jwe/jwe';
import { messageFor, messageOf } from '#jose/jwe/message';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import { processedJws, verifySdJwt } from '#jose/sd-jwt/verify';
import { decryptedClaims } from '#lint/reported/jwe';
import { headlineOf } from '../../src/ui/inspect/answer/headline';
import { jweHead } from '../../src/ui/inspect/jwe/jwe-answer';
import { sdJwtHead } from '../../src/ui/inspect/sd-jwt/sd-jwt-answer';
import { cases } from '../scale';
import { keyTextOf } from './key-text';
import { base64url, compact, ED25519, jwkOf, PAIRS, SECRET, spkiOf } from './tokens';

const NOW = 1_800_000_000;
const CLAIMS = {
  iss: 'https://login.bakery.example',
  sub: 'customer-1842',
  aud: 'till',
  nonce: 'n-88',
  iat: NOW - 60,
  exp: NOW + 600,
};
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What a person stated, and the token is not. */
const BROKEN: readonly Partial<Expectations>[] = [
  { algorithms: ['none'] },
  { issuer: `${CLAIMS.iss}/` },
  { audience: 'TILL' },
  { nonce: 'n-8' },
];

interface Head {
  readonly tone: string;
  readonly word: string;
}

/** Another character of the alphabet at one place; what divides the parts stays. */
const altered = (text: string, at: number, by: number): string => {
  const places = Array.from(text.matchAll(/[\w-]/gu), ({ index }) => index);
  const place = places[at % places.length] ?? 0;
  const other = (ALPHABET.indexOf(text.charAt(place)) + 1 + (by % (ALPHABET.length - 1))) % ALPHABET.length;
  return text.slice(0, place) + ALPHABET.charAt(other) + text.slice(place + 1);
};

const number = fc.nat(1_000_000);
const anyCase = fc.record({ alg: number, form: number, place: number, by: number, late: fc.nat(100_000) });
type Case = typeof anyCase extends fc.Arbitrary<infer One> ? One : never;

const pick = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
};

const neverGood = async (spoil: (one: Case) => Promise<Head>, runs: number) => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      const head = await spoil(one);
      expect(head).not.toMatchObject({ tone: 'good' });
      expect(head.word).not.toMatch(/^(?:Signature valid|Valid|Decrypted)/u);
    }),
    cases(runs),
  );
};

const alwaysGood = async (whole: (one: Case) => Promise<Head>) => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      expect(await whole(one)).toMatchObject({ tone: 'good' });
    }),
    cases(300),
  );
};

const ALGORITHMS = [...Object.keys(PAIRS), 'HS256', 'HS384', 'HS512'];
const signerOf = (alg: string) => PAIRS[alg]?.privateKey ?? Buffer.from(SECRET);
const keyOf = (alg: string): string => (PAIRS[alg] ? spkiOf(PAIRS[alg].publicKey) : SECRET);
const strangers = Object.fromEntries(
  ALGORITHMS.map((alg) => {
    const { asymmetricKeyType, asymmetricKeyDetails } = PAIRS[alg]?.publicKey ?? {};
    if (asymmetricKeyType === undefined) return [alg, `another ${SECRET}`];
    const { publicKey } =
      asymmetricKeyType === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : asymmetricKeyType === 'ed25519'
          ? generateKeyPairSync('ed25519')
          : generateKeyPairSync('ec', { namedCurve: asymmetricKeyDetails?.namedCurve ?? '' });
    return [alg, spkiOf(publicKey)];
  }),
);

describe('a JWS in JSON serialization', () => {
  const headOf = async (text: string, key: string, now = NOW, expected: Partial<Expectations> = {}) => {
    const json = decodeJsonSerialization(text);
    const signature = json && 'signatures' in json ? json.signatures[0] : undefined;
    if (!json || !('signatures' in json) || !signature) return { tone: 'none', word: 'Nothing was found' };
    const all = { ...NOTHING_EXPECTED, ...expected };
    const checked = await verifyJsonSignature(json, signature, keyTextOf(key), all);
    return headlineOf(signature.jws, {
      ...checked,
      policy: policyOf(withWholeHeader(json, signature), now, all),
    });
  };

  const made = ({ alg: index, form }: Case) => {
    const alg = pick(ALGORITHMS, index);
    const header = form % 4 < 2 ? { alg, typ: 'JWT' } : { alg };
    const [protectedHeader, payload, signature] = compact(header, CLAIMS, signerOf(alg), alg).split('.');
    const one = {
      protected: protectedHeader,
      signature,
      ...(form % 4 < 2 ? {} : { header: { typ: 'JWT' } }),
    };
    return {
      key: keyOf(alg),
      other: strangers[alg] ?? '',
      parts: { payload, ...one },
      text: (parts: object) => {
        const { payload: sent, ...rest } = { payload, ...parts };
        return JSON.stringify(
          form % 2 === 0 ? { payload: sent, ...rest } : { payload: sent, signatures: [rest] },
        );
      },
    };
  };

  test('that is whole is valid', async () => {
    await expect(
      alwaysGood((one) => {
        const { text, parts, key } = made(one);
        return headOf(text(parts), key);
      }),
    ).resolves.toBeUndefined();
  }, 120_000);

  test.each<[string, (one: Case) => Promise<Head>]>([
    [
      'altered',
      (one) => {
        const { text, parts, key } = made(one);
        const part = pick(['protected', 'payload', 'signature'] as const, one.by);
        return headOf(text({ ...parts, [part]: altered(parts[part] ?? '', one.place, one.by) }), key);
      },
    ],
    [
      'cut',
      (one) => {
        const { text, parts, key } = made(one);
        const part = pick(['protected', 'payload', 'signature'] as const, one.by);
        const whole = parts[part] ?? '';
        return headOf(text({ ...parts, [part]: whole.slice(0, one.place % whole.length) }), key);
      },
    ],
    [
      'expired',
      (one) => {
        const { text, parts, key } = made(one);
        return headOf(text(parts), key, CLAIMS.exp + one.late);
      },
    ],
    [
      'under another key',
      (one) => {
        const { text, parts, other } = made(one);
        return headOf(text(parts), other);
      },
    ],
    [
      'not as expected',
      (one) => {
        const { text, parts, key } = made(one);
        return headOf(text(parts), key, NOW, pick(BROKEN, one.by));
      },
    ],
  ])(
    'that is %s is not',
    async (_, spoil) => {
      await expect(neverGood(spoil, 400)).resolves.toBeUndefined();
    },
    120_000,
  );
});

describe('an SD-JWT', () => {
  const SIGNED = Object.keys(PAIRS);
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
  const disclosures = [
    ['s1', 'given_name', 'Ada'],
    ['s2', 'age', 36],
  ].map((parts) => base64url(JSON.stringify(parts)));

  const headOf = async (text: string, key: string, now = NOW, expected: Partial<Expectations> = {}) => {
    const sdJwt = decodeSdJwt(text);
    const all = { ...NOTHING_EXPECTED, ...expected };
    const verified = await verifySdJwt(sdJwt, keyTextOf(key), all);
    const policy = policyOf(processedJws(sdJwt, verified.disclosed), now, all);
    return sdJwtHead(sdJwt.issuer, { ...verified, issuer: { ...verified.issuer, policy } }, false, 'done');
  };

  const made = ({ alg: index, form }: Case) => {
    const alg = pick(SIGNED, index);
    const issued = compact(
      { alg, typ: 'dc+sd-jwt' },
      {
        ...CLAIMS,
        _sd: disclosures.map(digest),
        _sd_alg: 'sha-256',
        cnf: { jwk: ED25519.publicKey.export({ format: 'jwk' }) },
      },
      signerOf(alg),
      alg,
    );
    const presented = [issued, ...disclosures, ''].join('~');
    const binding = compact(
      { alg: 'EdDSA', typ: 'kb+jwt' },
      { iat: NOW, aud: 'https://till.example', nonce: 'n-17', sd_hash: digest(presented) },
      ED25519.privateKey,
    );
    return {
      issued,
      binding,
      key: keyOf(alg),
      other: strangers[alg] ?? '',
      text: form % 2 === 0 ? presented : presented + binding,
    };
  };

  test('that is whole is valid', async () => {
    await expect(
      alwaysGood((one) => {
        const { text, key } = made(one);
        return headOf(text, key);
      }),
    ).resolves.toBeUndefined();
  }, 120_000);

  test.each<[string, (one: Case) => Promise<Head>]>([
    [
      'altered',
      (one) => {
        const { text, key } = made(one);
        return headOf(altered(text, one.place, one.by), key);
      },
    ],
    [
      'expired',
      (one) => {
        const { text, key } = made(one);
        return headOf(text, key, CLAIMS.exp + one.late);
      },
    ],
    [
      'under another key',
      (one) => {
        const { text, other } = made(one);
        return headOf(text, other);
      },
    ],
    [
      'not as expected',
      (one) => {
        const { text, key } = made(one);
        return headOf(text, key, NOW, pick(BROKEN, one.by));
      },
    ],
    [
      'sent with a disclosure twice',
      (one) => {
        const { issued, key } = made(one);
        const twice = pick(disclosures, one.by);
        return headOf([issued, ...disclosures, twice, ''].join('~'), key);
      },
    ],
    [
      'bound with other disclosures than those sent',
      (one) => {
        const { issued, binding, key } = made(one);
        return headOf([issued, pick(disclosures, one.by), binding].join('~'), key);
      },
    ],
  ])(
    'that is %s is not',
    async (_, spoil) => {
      await expect(neverGood(spoil, 300)).resolves.toBeUndefined();
    },
    120_000,
  );
});

describe('a JWE', () => {
  const OCT = 'sixteen byte key';
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = {
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  };
  const WAYS = [
    ['A128KW', Buffer.from(OCT), OCT, 'another key, 16'],
    ['A128GCMKW', Buffer.from(OCT), OCT, 'another key 16b.'],
    ['dir', Buffer.from(OCT), OCT, 'another key 16b.'],
    ['RSA-OAEP-256', rsa.publicKey, jwkOf(rsa.privateKey), jwkOf(stranger.rsa.privateKey)],
    ['ECDH-ES', ec.publicKey, jwkOf(ec.privateKey), jwkOf(stranger.ec.privateKey)],
    ['ECDH-ES+A128KW', ec.publicKey, jwkOf(ec.privateKey), jwkOf(stranger.ec.privateKey)],
  ] as const;
  const enc = 'A128GCM';
  const plaintext = Buffer.from(JSON.stringify(CLAIMS));

  const messageIn = (text: string) => {
    if (!text.startsWith('{')) return messageOf(decodeJwe(text));
    const json = decodeJsonSerialization(text);
    const recipient = json && 'recipients' in json ? json.recipients[0] : undefined;
    return json && 'recipients' in json && recipient ? messageFor(json, recipient) : undefined;
  };

  const headOf = async (text: string, key: string, now = NOW) => {
    const message = messageIn(text);
    if (!message) return { tone: 'none', word: 'Nothing was found' };
    const decryption = await decryptJwe(message, keyTextOf(key));
    const claims = decryptedClaims(decryption.plaintext);
    return jweHead(decryption, claims && policyOf(claims, now, NOTHING_EXPECTED));
  };

  const made = async ({ alg: index, form }: Case) => {
    const [alg, encryptWith, key, other] = pick(WAYS, index);
    const header = { alg, enc };
    const text =
      form % 3 === 0
        ? await new CompactEncrypt(plaintext).setProtectedHeader(header).encrypt(encryptWith)
        : JSON.stringify(
            form % 3 === 1 || alg === 'dir' || alg === 'ECDH-ES'
              ? await new FlattenedEncrypt(plaintext).setProtectedHeader(header).encrypt(encryptWith)
              : await new GeneralEncrypt(plaintext)
                  .setProtectedHeader({ enc })
                  .addRecipient(encryptWith)
                  .setUnprotectedHeader({ alg })
                  .encrypt(),
          );
    return { text, key, other };
  };

  /** In JSON, within the texts of the members that are signed over or encrypted, and not in their names. */
  const alteredJwe = (text: string, { place, by }: Case): string => {
    if (!text.startsWith('{')) return altered(text, place, by);
    const members = JSON.parse(text) as Record<string, string>;
    const name = pick(['protected', 'iv', 'ciphertext', 'tag'], by);
    return JSON.stringify({ ...members, [name]: altered(members[name] ?? '', place, by) });
  };

  test('that is whole is decrypted', async () => {
    await expect(
      alwaysGood(async (one) => {
        const { text, key } = await made(one);
        return headOf(text, key);
      }),
    ).resolves.toBeUndefined();
  }, 120_000);

  test.each<[string, (one: Case) => Promise<Head>]>([
    [
      'altered',
      async (one) => {
        const { text, key } = await made(one);
        return headOf(alteredJwe(text, one), key);
      },
    ],
    [
      'expired',
      async (one) => {
        const { text, key } = await made(one);
        return headOf(text, key, CLAIMS.exp + one.late);
      },
    ],
    [
      'under another key',
      async (one) => {
        const { text, other } = await made(one);
        return headOf(text, other);
      },
    ],
  ])(
    'that is %s is not',
    async (_, spoil) => {
      await expect(neverGood(spoil, 400)).resolves.toBeUndefined();
    },
    120_000,
  );
});
