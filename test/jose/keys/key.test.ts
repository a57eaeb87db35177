/** Every form of a key text verifies, and a broken one says where. Not: whether it may be used for a token (jws/verify.test.ts). */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { readKey, type KeyReading } from '#jose/keys/key';
import { verifyJws } from '#jose/jws/verify';
import { rsaSpki } from '../rsa-spki';
import { compact, ED25519, jwkOf, P256, P521, pkcs8Of, RSA, SECRET, spkiOf } from '../tokens';
import { cases, everything } from '../../scale';

/** Of a key that was made for this file and then thrown away, with a token that it signed. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBdjCCARugAwIBAgIUH7ZgRS5KR9ppUynJrIwODt7l9dUwCgYIKoZIzj0EAwIw
DzENMAsGA1UEAwwEdGVzdDAgFw0yNjExMjMyMDU4MzlaGA8yMTI2MTAzMDIwNTgz
OVowDzENMAsGA1UEAwwEdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIwJ
UmOzcQJB9WH7kmCXRHdI6GYA7G5Kdnnw70HsjrJItoVXvl7O/AmSof26lydouuFP
xlhgc7HcwAgz1WMHXVmjUzBRMB0GA1UdDgQWBBRwhKw/FZJvdv6cAYJVr4x7POW/
djAfBgNVHSMEGDAWgBRwhKw/FZJvdv6cAYJVr4x7POW/djAPBgNVHRMBAf8EBTAD
AQH/MAoGCCqGSM49BAMCA0kAMEYCIQD3oqSxeGnNpnHmEDcmsFYu3sdjQ3B9Y12H
U3O3kYgj2wIhAIj0nfQf3SefdEOH6dJt3EyrdNLpNOERC/+tpRqRPeNN
-----END CERTIFICATE-----`;
const CERTIFIED =
  'eyJhbGciOiJFUzI1NiJ9.e30.istyZg2BJXr06_SALEFV5A4q11xDbRO3VJq0KGhde6rLD_mjT9mQXcwAbMW2MgfYP5mNmQ4uC6_SU4dMxWmE9A';

const jwkMember = (key: KeyObject, name: 'n' | 'e' | 'x' | 'y'): string =>
  key.export({ format: 'jwk' })[name] ?? '';
const bytesOf = (key: KeyObject, name: 'n' | 'e' | 'x' | 'y'): Buffer =>
  Buffer.from(jwkMember(key, name), 'base64url');
const pointOf = (key: KeyObject): string => jwkMember(key, 'x') + jwkMember(key, 'y');
const compressedOf = (key: KeyObject): string =>
  Buffer.concat([Buffer.from([2 + ((bytesOf(key, 'y').at(-1) ?? 0) & 1)]), bytesOf(key, 'x')]).toString(
    'hex',
  );
/** A string of RFC 4251, and a number with the sign byte that it needs. */
const sshString = (content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
};
const sshNumber = (bytes: Buffer): Buffer =>
  sshString((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes);
const sshOf = (key: KeyObject): string =>
  `ssh-rsa ${Buffer.concat([sshString(Buffer.from('ssh-rsa')), sshNumber(bytesOf(key, 'e')), sshNumber(bytesOf(key, 'n'))]).toString('base64')} a@b`;
const xmlOf = (key: KeyObject): string =>
  `<RSAKeyValue><Modulus>${bytesOf(key, 'n').toString('base64')}</Modulus><Exponent>${bytesOf(key, 'e').toString('base64')}</Exponent></RSAKeyValue>`;

const PAYLOAD = { sub: 'u1' };

const verdict = async (token: string, text: string, as: KeyReading = 'auto') => {
  const { verdict, key } = await verifyJws(decodeJws(token), readKey(text, as), 0);
  return { verdict, readAs: key.readAs };
};

describe('forms of public and private keys', () => {
  const rsa = compact({ alg: 'RS256' }, PAYLOAD, RSA.privateKey);
  const ec = compact({ alg: 'ES256' }, PAYLOAD, P256.privateKey);
  const p521 = compact({ alg: 'ES512' }, PAYLOAD, P521.privateKey);
  const ed = compact({ alg: 'EdDSA' }, PAYLOAD, ED25519.privateKey);
  const spki = spkiOf(RSA.publicKey);
  const body = spki.replaceAll(/-----[^-]+-----|\n/gu, '');
  const pem = (type: 'pkcs1' | 'sec1', key: typeof RSA.privateKey) =>
    key.export({ format: 'pem', type }).toString();
  const jwk = jwkOf(P256.publicKey, { kid: 'a' });

  test.each([
    ['SPKI, RSA', rsa, spki, 'RSA public key of 2048 bits, from a PEM (SPKI)'],
    ['SPKI, EC', p521, spkiOf(P521.publicKey), 'EC public key on P-521, from a PEM (SPKI)'],
    ['SPKI, OKP', ed, spkiOf(ED25519.publicKey), 'OKP public key on Ed25519, from a PEM (SPKI)'],
    ['PKCS#8, RSA', rsa, pkcs8Of(RSA.privateKey), 'RSA private key of 2048 bits, from a PEM (PKCS#8)'],
    ['PKCS#8, EC', ec, pkcs8Of(P256.privateKey), 'EC private key on P-256, from a PEM (PKCS#8)'],
    ['PKCS#8, OKP', ed, pkcs8Of(ED25519.privateKey), 'OKP private key on Ed25519, from a PEM (PKCS#8)'],
    ['PKCS#1, public', rsa, pem('pkcs1', RSA.publicKey), 'RSA public key of 2048 bits, from a PEM (PKCS#1)'],
    [
      'PKCS#1, private',
      rsa,
      pem('pkcs1', RSA.privateKey),
      'RSA private key of 2048 bits, from a PEM (PKCS#1)',
    ],
    ['SEC 1', p521, pem('sec1', P521.privateKey), 'EC private key on P-521, from a PEM (SEC 1)'],
    ['X.509', CERTIFIED, CERTIFICATE, 'EC public key on P-256, from an X.509 certificate'],
    ['JWK, public', ec, jwk, 'EC public key on P-256, from a JWK with the kid "a"'],
    ['JWK, private', rsa, jwkOf(RSA.privateKey), 'RSA private key of 2048 bits, from a JWK'],
    ['JWK Set', ec, `{"keys":[${jwk}]}`, 'EC public key on P-256, from a JWK'],
    ['JWK after a byte order mark', ec, `\uFEFF${jwk}`, 'EC public key on P-256, from a JWK'],
    ['PEM with CRLF and white space around', rsa, `\n\t${spki.replaceAll('\n', '\r\n')} `, 'RSA public key'],
    ['PEM with escaped line breaks', rsa, spki.replaceAll('\n', String.raw`\n`), 'RSA public key'],
    ['PEM on one line', rsa, spki.replaceAll('\n', ''), 'RSA public key of 2048 bits, from a PEM (SPKI)'],
    ['PEM after other text', rsa, `Bag Attributes\n${spki}`, 'RSA public key of 2048 bits'],
    ['PEM with four hyphens', rsa, spki.replaceAll('-----', '----'), 'lines are broken'],
    ['PEM with dashes', rsa, spki.replaceAll('-----', '—–'), 'lines are broken'],
    [
      'PEM in small letters',
      rsa,
      spki.replaceAll('PUBLIC KEY', 'public key').replaceAll('BEGIN', 'begin').replaceAll('END', 'end'),
      'lines are broken',
    ],
    ['PEM without its last line', rsa, spki.replace(/-----END.*/su, ''), 'lines are broken'],
    [
      'SPKI that says RSA PUBLIC KEY',
      rsa,
      spki.replaceAll('PUBLIC', 'RSA PUBLIC'),
      'though the PEM says RSA PUBLIC KEY',
    ],
    [
      'certificate that says PUBLIC KEY',
      CERTIFIED,
      CERTIFICATE.replaceAll('CERTIFICATE', 'PUBLIC KEY'),
      'an X.509 certificate',
    ],
    ['PEM in base64', rsa, Buffer.from(spki).toString('base64'), 'which was in base64'],
    ['base64 in quotation marks', rsa, `"${body}"`, 'without the quotation marks'],
    ['a variable', rsa, `PUBLIC_KEY="${body}"`, 'without the name before it'],
    ['DER in hexadecimal', rsa, Buffer.from(body, 'base64').toString('hex'), 'hexadecimal'],
    ['percent-encoded PEM', rsa, encodeURIComponent(spki), 'percent-encoded'],
    ['JWK in base64url', ec, Buffer.from(jwk).toString('base64url'), 'which was in base64'],
    ['JWK in a JSON string', ec, JSON.stringify(jwk), 'from a JWK'],
    [
      'JWK of JavaScript',
      ec,
      jwk.replaceAll(/"(\w+)":/gu, '$1: ').replaceAll('"', "'"),
      'written as JavaScript',
    ],
    ['JWKs in an array', ec, `[${jwk}]`, 'from a JWK'],
    ['JWK within', ec, `{"jwk":${jwk}}`, 'from the member "jwk"'],
    ['JWK in a string within', ec, JSON.stringify({ jwk }), 'from the member "jwk"'],
    [
      'answer of a realm',
      rsa,
      JSON.stringify({ realm: 'x', public_key: body }),
      'from the member "public_key"',
    ],
    [
      'certificates by kid',
      compact({ alg: 'ES256', kid: 'a' }, PAYLOAD, P256.privateKey),
      JSON.stringify({ a: spkiOf(P256.publicKey), b: spkiOf(P521.publicKey) }),
      'from the member "a"',
    ],
    ['did:jwk', ec, `did:jwk:${Buffer.from(jwk).toString('base64url')}`, 'did:jwk'],
    [
      'DID document',
      ec,
      JSON.stringify({
        id: 'did:web:a',
        verificationMethod: [{ id: '#k', publicKeyJwk: JSON.parse(jwk) as unknown }],
      }),
      'from a JWK',
    ],
    [
      'x5c alone',
      CERTIFIED,
      JSON.stringify({ kty: 'EC', x5c: [CERTIFICATE.replaceAll(/-----.*-----|\n/gu, '')] }),
      'from a JWK',
    ],
    [
      'JWK of an older UAA: a PEM beside a padded number with a zero byte in front',
      rsa,
      jwkOf(RSA.publicKey, {
        alg: 'SHA256withRSA',
        value: spki,
        n: Buffer.concat([Buffer.from([0]), bytesOf(RSA.publicKey, 'n')])
          .toString('base64')
          .replaceAll('+', '-')
          .replaceAll('/', '_'),
      }),
      'for RS256 (Java’s name is SHA256withRSA)',
    ],
    [
      'JWK with Java’s name of ES256',
      ec,
      jwkOf(P256.publicKey, { alg: 'SHA256withECDSA' }),
      'for ES256 (Java’s name is SHA256withECDSA)',
    ],
    ['x5c list', CERTIFIED, JSON.stringify([CERTIFICATE.replaceAll(/-----.*-----|\n/gu, '')]), 'x5c list'],
    ['coordinates of a point', ec, pointOf(P256.publicKey), 'a point'],
    ['compressed point', ec, compressedOf(P256.publicKey), 'a point on the curve'],
    ['ssh-rsa', rsa, sshOf(RSA.publicKey), 'an SSH public key (ssh-rsa)'],
    ['RSAKeyValue', rsa, xmlOf(RSA.publicKey), 'XML (RSAKeyValue)'],
    ['DKIM', rsa, `v=DKIM1; k=rsa; p=${body}`, 'DKIM'],
    [
      'openssl -modulus',
      rsa,
      `Modulus=${Buffer.from(jwkMember(RSA.publicKey, 'n'), 'base64url').toString('hex').toUpperCase()}`,
      'openssl prints',
    ],
    ['base64 without its lines', rsa, spki.replaceAll(/-----.*-----/gu, ''), 'RSA public key of 2048 bits'],
  ])('%s', async (_, token, text, readAs) => {
    const answer = await verdict(token, text);
    expect(answer).toEqual({ verdict: 'valid', readAs: expect.stringContaining(readAs) as string });
    expect(answer.readAs?.includes('keep the text secret')).toBe(/private/u.test(readAs));
  });

  test.each([
    ['for another algorithm by Java’s name', { alg: 'SHA512withRSA' }, 'key-alg-mismatch'],
    [
      'with another number than its PEM',
      { n: `${jwkMember(RSA.publicKey, 'n').slice(0, -4)}AAAA` },
      'key-invalid',
    ],
  ])('a JWK %s is refused', async (_, members, reason) => {
    const text = jwkOf(RSA.publicKey, { value: spki, ...members });
    const { verdict: found, key } = await verifyJws(decodeJws(rsa), readKey(text, 'auto'), 0);
    expect(found).not.toBe('valid');
    expect(key.reason).toBe(reason);
  });

  test('PKCS#8 without the public half', async () => {
    const { d = '' } = P256.privateKey.export({ format: 'jwk' });
    const bare = Buffer.concat([
      Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex'),
      Buffer.from(d, 'base64url'),
    ]);
    const text = `-----BEGIN PRIVATE KEY-----\n${bare.toString('base64')}\n-----END PRIVATE KEY-----`;
    expect(createPublicKey(createPrivateKey(text)).equals(P256.publicKey)).toBe(true);
    expect((await verdict(ec, text)).verdict).toBe('valid');
  });
});

describe('HMAC secrets', () => {
  // No point of Ed25519, which one text of 32 random bytes in sixteen is.
  const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => 254 - i));
  const token = compact({ alg: 'HS256' }, PAYLOAD, bytes);
  const text = compact({ alg: 'HS256' }, PAYLOAD, Buffer.from(SECRET));

  test.each([
    ['UTF-8', text, SECRET, 'auto', 'HMAC secret of 64 bytes, read as UTF-8'],
    ['UTF-8, said so', text, SECRET, 'utf8', 'HMAC secret of 64 bytes, read as UTF-8'],
    ['a copied line break', text, `${SECRET}\n`, 'auto', 'read as UTF-8 without outer white space'],
    ['base64url', token, bytes.toString('base64url'), 'auto', 'HMAC secret of 32 bytes, read as base64url'],
    ['base64url, said so', token, bytes.toString('base64url'), 'base64url', 'read as base64url'],
    ['base64', token, bytes.toString('base64'), 'auto', 'HMAC secret of 32 bytes, read as base64'],
    ['hex', token, bytes.toString('hex'), 'auto', 'HMAC secret of 32 bytes, read as hexadecimal'],
    ['hex, said so', token, bytes.toString('hex').toUpperCase(), 'hex', 'read as hexadecimal'],
    ['JWK', token, JSON.stringify({ kty: 'oct', k: bytes.toString('base64url') }), 'auto', 'from a JWK'],
  ] as const)('%s', async (_, jws, secret, as, readAs) => {
    expect(await verdict(jws, secret, as)).toEqual({
      verdict: 'valid',
      readAs: expect.stringContaining(readAs) as string,
    });
  });

  test('white space at the ends counts where it was signed with', async () => {
    const spaced = compact({ alg: 'HS256' }, PAYLOAD, Buffer.from(` ${SECRET}`));
    expect((await verdict(spaced, ` ${SECRET}`)).verdict).toBe('valid');
    expect((await verdict(spaced, SECRET)).verdict).toBe('invalid');
  });

  test.each(['base64', 'auto'] as const)('base64 with padding, read as %s', async (as) => {
    expect((await verdict(token, bytes.toString('base64'), as)).verdict).toBe('valid');
  });

  test('a reading that was not asked for is not tried', async () => {
    expect((await verdict(token, bytes.toString('hex'), 'utf8')).verdict).toBe('invalid');
  });
});

describe('problems say where', () => {
  const spki = spkiOf(RSA.publicKey);
  const jwk = JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'AA', y: 'A A' });

  test.each<[name: string, text: string, as: KeyReading, at: number, says: string]>([
    ['broken JSON', '{"kty":"oct" "k":"AA"}', 'auto', 13, 'Expected: , or }'],
    ['cut JSON', '{"kty":"oct"', 'auto', 12, 'Expected: , or }'],
    ['no kty', '{"k":"AA"}', 'auto', 0, 'needs "kty"'],
    ['a member missing', '{"kty":"RSA","n":"AA"}', 'auto', 7, 'needs "e"'],
    ['a member that is no string', '{"kty":"oct","k":1}', 'auto', 17, 'must be a string'],
    ['a member that is not base64url', jwk, 'auto', jwk.indexOf('A A') + 1, '"y" of a JWK must be base64url'],
    ['padding in an oct JWK', '{"kty":"oct","k":"AA=="}', 'auto', 20, 'without padding'],
    [
      'a member in hexadecimal',
      `{"kty":"EC","crv":"P-256","x":"${'0a'.repeat(32)}","y":"AA"}`,
      'auto',
      30,
      '"x" is written in hexadecimal',
    ],
    ['an empty member', '{"kty":"oct","k":""}', 'auto', 18, '"k" of a JWK must be base64url'],
    ['a member twice', '{"kty":"oct","k":"AA","k":"AQ"}', 'auto', 22, '"k" appears twice'],
    ['an operation twice', '{"kty":"oct","k":"AA","key_ops":["verify","verify"]}', 'auto', 32, 'each once'],
    ['a key of odd bits', rsaSpki(RSA.publicKey, { unused: 1 }), 'auto', 26, 'where a byte ends'],
    ['a key of three numbers', rsaSpki(RSA.publicKey, { isLonger: true }), 'auto', 26, 'more numbers than'],
    ['an empty set', '{"keys":[]}', 'auto', 8, 'holds no key'],
    ['a set that is none', '{"keys":{}}', 'auto', 8, 'must be an array'],
    ['no END line', spki.slice(0, 100), 'auto', 100, 'has no line -----END PUBLIC KEY-----'],
    ['a bad character', spki.replace('A', '*'), 'auto', spki.indexOf('A'), '"*" is not base64'],
    [
      'lines of no key',
      '----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
      'auto',
      0,
      'five hyphens',
    ],
    [
      'an OpenSSH key without its bytes',
      spki.replaceAll('PUBLIC', 'OPENSSH PRIVATE'),
      'auto',
      0,
      'ssh-keygen',
    ],
    [
      'another kind',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----',
      'auto',
      0,
      'not read here',
    ],
    ['an encrypted key', spki.replaceAll('PUBLIC', 'ENCRYPTED PRIVATE'), 'auto', 0, 'encrypted'],
    ['bytes that are no key', spki.replace('MIIB', 'MIIC'), 'auto', 26, 'bytes were announced'],
    [
      'a label over bytes that are no key',
      spki.replaceAll('PUBLIC', 'PRIVATE').replace('MIIB', 'MIIC'),
      'auto',
      27,
      'not a key as "PRIVATE KEY" promises',
    ],
    ['an odd hex digit', ' abc', 'hex', 3, 'an even number'],
    ['no hex digit', 'abxd', 'hex', 2, '"x" is not a hexadecimal digit'],
    ['no base64url', 'ab+d', 'base64url', 2, 'not base64url'],
    ['no base64', ' ab-d', 'base64', 3, 'not base64'],
    ['padding within base64', 'a=bc', 'base64', 1, 'not base64'],
    ['base64 that is cut off', 'abcde', 'base64', 4, 'cut off'],
  ])('%s', async (_, text, as, at, says) => {
    const key = readKey(text, as);
    expect(key.keys).toEqual([]);
    expect(key.problem?.says).toContain(says);
    expect(key.problem?.at.start).toBe(at);
    const answer = await verifyJws(
      decodeJws(compact({ alg: 'HS256' }, PAYLOAD, Buffer.from(SECRET))),
      key,
      0,
    );
    expect(answer.verdict).toBe('unverified');
    expect(answer.key.says).toContain(`at character ${at + 1}`);
  });
});

test('reading never throws, and gives keys or a problem within the text', () => {
  const piece = fc.constantFrom(
    '-----BEGIN PUBLIC KEY-----',
    '-----END PUBLIC KEY-----',
    '-----BEGIN PRIVATE KEY-----',
    'MII',
    'M',
    '{',
    '}',
    '"kty"',
    ':',
    '"oct"',
    '"EC"',
    '"keys"',
    '[',
    ']',
    ',',
    '"k"',
    '"x"',
    '"AA"',
    '\\n',
    '\n',
    ' ',
    '\uFEFF',
    'é',
    '\uD800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc
      .uint8Array({ maxLength: 80 })
      .map(
        (bytes) =>
          `-----BEGIN PUBLIC KEY-----${Buffer.from(bytes).toString('base64')}-----END PUBLIC KEY-----`,
      ),
    fc
      .uint8Array({ maxLength: 80 })
      .map((bytes) => Buffer.from([0x30, bytes.length, ...bytes]).toString('base64')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<KeyReading>('auto', 'utf8', 'base64url', 'hex'), (text, as) => {
      const { keys, problem } = readKey(text, as);
      expect(keys.length > 0).toBe(problem === undefined);
      const { start, end } = problem?.at ?? { start: 0, end: 0 };
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
    cases(1000),
  );
});

// Reading that grew with the square of the length would take minutes, and run into the test's timeout.
test.each([
  ['spaces', ' '],
  ['byte order marks', '\uFEFF'],
  ['line breaks', '\r\n'],
  ['backslashes', '\\'],
  ['beginnings of PEM', 'BEGIN PUBLIC '],
  ['elements', '<Modulus '],
  ['objects that never end', '{"kty":['],
])('a long text of %s is read to its end', (_, piece) => {
  const length = everything ? 500_000 : 20_000;
  for (const before of ['a', '{"kty":"EC","x5c":']) {
    const text = `${before}${piece.repeat(length / piece.length)}b`;
    expect(readKey(text, 'auto').text).toBe(text);
  }
});

test('a mutated SPKI never throws and never verifies as another key', async () => {
  const spki = spkiOf(P256.publicKey);
  const token = compact({ alg: 'ES256' }, PAYLOAD, P256.privateKey);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: spki.length - 1 }),
      fc.constantFrom('A', '/', '=', '-', 'z'),
      async (at, character) => {
        const text = spki.slice(0, at) + character + spki.slice(at + 1);
        const { jwk } = readKey(text, 'auto').keys[0] ?? {};
        const same =
          jwk?.x === P256.publicKey.export({ format: 'jwk' }).x &&
          jwk?.y === P256.publicKey.export({ format: 'jwk' }).y;
        expect((await verdict(token, text)).verdict === 'valid').toBe(same && jwk?.crv === 'P-256');
      },
    ),
    cases(200),
  );
});
