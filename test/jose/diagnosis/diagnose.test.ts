/** Why not: every mistake is made on purpose and must be named. Not: verdicts (jws/verify.test.ts). */
import { constants, createHash, createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '#jose/diagnosis/diagnose';
import { isPuzzling } from '#jose/diagnosis/when';
import { decodeJws } from '#jose/jws/jws';
import { readKey, type KeyReading } from '#jose/keys/key';
import { verifyJws } from '#jose/jws/verify';
import {
  base64url,
  compact,
  ED25519,
  jwkOf,
  P256,
  P384,
  PAIRS,
  pkcs8Of,
  RSA,
  SECRET,
  spkiOf,
} from '../tokens';
import { cases } from '../../scale';

const CLAIMS = { sub: 'u1', name: 'Zoë', exp: 2_000_000_000 };

const hs = (secret: string | Uint8Array, alg = 'HS256', said = alg): string =>
  compact({ alg: said }, CLAIMS, Buffer.from(secret), alg);

/** The verdict is not valid, and the diagnosis says why. */
const whyNot = async (token: string, key: string, as: KeyReading = 'auto', pasted = token) => {
  const jws = decodeJws(token);
  const keyText = readKey(key, as);
  const verification = await verifyJws(jws, keyText, 0);
  expect(verification.verdict).not.toBe('valid');
  expect(isPuzzling(verification, keyText)).toBe(true);
  const { hints, tried } = await diagnose(jws, keyText, pasted);
  return { ids: hints.flatMap(({ ids }) => ids), hints, tried };
};

const bytes = Buffer.from(Array.from({ length: 32 }, (_, n) => 255 - n * 7));
const accented = 'Straßenbahn-Schlüssel für alle, die es brauchen';

describe('the secret', () => {
  test.each<[string, string, string, string | Uint8Array, KeyReading?]>([
    ['read as UTF-8, is base64', 'secret-encoding', bytes.toString('base64'), bytes, 'utf8'],
    ['read as UTF-8, is base64url', 'secret-encoding', bytes.toString('base64url'), bytes, 'utf8'],
    ['read as UTF-8, is hexadecimal', 'secret-encoding', bytes.toString('hex'), bytes, 'utf8'],
    [
      'hexadecimal with colons',
      'secret-encoding',
      bytes.toString('hex').replaceAll(/..(?!$)/gu, '$&:'),
      bytes,
    ],
    ['hexadecimal with 0x', 'secret-encoding', `0x${bytes.toString('hex')}`, bytes],
    ['base64 without padding', 'secret-encoding', bytes.toString('base64').replaceAll('=', ''), bytes],
    ['read as base64url, is UTF-8', 'secret-encoding', 'a'.repeat(40), 'a'.repeat(40), 'base64url'],
    ['base64 of the text is the secret', 'secret-encoding', SECRET, Buffer.from(SECRET).toString('base64')],
    ['hexadecimal of the text is the secret', 'secret-encoding', SECRET, Buffer.from(SECRET).toString('hex')],
    ['in Latin-1', 'secret-encoding', accented, Buffer.from(accented, 'latin1')],
    ['in UTF-16', 'secret-encoding', SECRET, Buffer.from(SECRET, 'utf16le')],
    ['with a line break at its end', 'secret-line-break', SECRET, `${SECRET}\n`],
    ['with a Windows line break at its end', 'secret-line-break', SECRET, `${SECRET}\r\n`],
    ['in quotation marks', 'secret-quotes', `"${SECRET}"`, SECRET],
    ['in curved quotation marks', 'secret-quotes', `“${SECRET}”`, SECRET],
    ['which has the quotation marks', 'secret-quotes', SECRET, `"${SECRET}"`],
    ['with its name', 'secret-name', `JWT_SECRET='${SECRET}'`, SECRET],
    ['with a soft hyphen', 'secret-white-space', `a\u00ad${SECRET}`, `a${SECRET}`],
    ['with an escaped line break', 'secret-escapes', `${SECRET}\\nx`, `${SECRET}\nx`],
    ['as in a URL', 'secret-escapes', encodeURIComponent(`${SECRET}/+ä`), `${SECRET}/+ä`],
    ['in another Unicode form', 'secret-unicode', accented.normalize('NFD'), accented.normalize('NFC')],
    ['of Python', 'secret-within', `b'${SECRET}'`, SECRET],
    ['in a call', 'secret-within', `Buffer.from("${bytes.toString('base64')}", "base64")`, bytes],
    ['a list of bytes', 'secret-within', `[${[...bytes].join(', ')}]`, bytes],
    [
      'a list of bytes of Go',
      'secret-within',
      `[]byte{${[...bytes].map((each) => `0x${each.toString(16)}`).join(', ')}}`,
      bytes,
    ],
    ['one of many settings', 'secret-within', `PORT=3000\nJWT_SECRET="${SECRET}"\nDEBUG=1\n`, SECRET],
    ['a member of JSON', 'secret-within', JSON.stringify({ port: 3000, jwt: { signing: SECRET } }), SECRET],
    ['base64 with its name', 'secret-name', `SECRET="${bytes.toString('base64')}"`, bytes],
  ])('%s', async (_, id, text, secret, as) => {
    const { ids, hints } = await whyNot(hs(secret), text, as);
    expect(ids).toContain(id);
    expect(hints).toMatchObject([{ matches: true }]);
    expect(hints[0]?.says).toMatch(/^The signature matches when \S.+\. \S.+\.$/su);
  });

  test.each([
    '${JWT_SECRET}',
    'JWT_SECRET=$JWT_SECRET',
    '${{ secrets.JWT_SECRET }}',
    'process.env.JWT_SECRET',
    'vault:secret/data/jwt#key',
    'op://Private/jwt/password',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:jwt-AbCdEf',
    '/run/secrets/jwt',
  ])('%s names where it is', async (reference) => {
    const { hints } = await whyNot(hs(SECRET), reference);
    expect(hints).toMatchObject([{ ids: ['secret-reference'], matches: false }]);
  });

  test('what only begins as a reference is none', async () => {
    for (const text of ['$ecret-of-the-till', '$uper', 'secret:of-the-till']) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await whyNot(hs(SECRET), text)).ids).not.toContain('secret-reference');
    }
  });

  test('the text of "k" instead of the bytes that it encodes', async () => {
    const k = base64url(SECRET);
    const { hints } = await whyNot(hs(k), JSON.stringify({ kty: 'oct', k }));
    expect(hints[0]?.says).toContain('the text of "k" is read as UTF-8');
  });

  test('another one is not found, and it says how many were tried', async () => {
    const { hints, tried } = await whyNot(hs(SECRET), 'something else of at least 32 bytes');
    expect(hints).toEqual([]);
    expect(tried).toBeGreaterThan(20);
    expect(tried).toBeLessThanOrEqual(1500);
  });
});

describe('the algorithm', () => {
  test.each([
    ['HS512', 'HS256', SECRET, hs(SECRET, 'HS512', 'HS256')],
    ['HS256', 'HS384', SECRET, hs(SECRET, 'HS256', 'HS384')],
    ['PS256', 'RS256', spkiOf(RSA.publicKey), compact({ alg: 'RS256' }, CLAIMS, RSA.privateKey, 'PS256')],
    ['RS512', 'RS256', spkiOf(RSA.publicKey), compact({ alg: 'RS256' }, CLAIMS, RSA.privateKey, 'RS512')],
    ['ES256', 'RS256', spkiOf(P256.publicKey), compact({ alg: 'RS256' }, CLAIMS, P256.privateKey, 'ES256')],
    ['ES384', 'ES256', spkiOf(P384.publicKey), compact({ alg: 'ES256' }, CLAIMS, P384.privateKey, 'ES384')],
    [
      'EdDSA',
      'ES256',
      pkcs8Of(ED25519.privateKey),
      compact({ alg: 'ES256' }, CLAIMS, ED25519.privateKey, 'EdDSA'),
    ],
  ])('%s was used, and the header says %s', async (used, said, key, token) => {
    const { ids, hints } = await whyNot(token, key);
    expect(ids).toContain('another-algorithm');
    expect(hints[0]?.says).toContain(`the algorithm is ${used}`);
    expect(hints[0]?.says).toContain(`The header says ${said}`);
  });

  test('another curve', async () => {
    const token = compact({ alg: 'ES256' }, CLAIMS, P384.privateKey, 'ES256');
    const { ids, hints } = await whyNot(token, jwkOf(P384.publicKey));
    expect(ids).toEqual(['another-curve']);
    expect(hints[0]?.says).toContain('ES256 is done on the curve P-384');
  });

  test('a salt of another length', async () => {
    const input = `${base64url({ alg: 'PS256' })}.${base64url(CLAIMS)}`;
    const padding = {
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_MAX_SIGN,
    };
    const signature = sign('sha256', Buffer.from(input), { key: RSA.privateKey, ...padding });
    const { ids, hints } = await whyNot(`${input}.${base64url(signature)}`, spkiOf(RSA.publicKey));
    expect(ids).toEqual(['pss-salt']);
    expect(hints[0]?.says).toContain('222 bytes');
  });
});

const [header = '', payload = ''] = compact({ alg: 'ES256' }, CLAIMS, P256.privateKey).split('.');
const ecSignature = (encoding: 'der' | 'ieee-p1363') =>
  sign('sha256', Buffer.from(`${header}.${payload}`), { key: P256.privateKey, dsaEncoding: encoding });

describe('the signature', () => {
  test('in DER', async () => {
    const token = `${header}.${payload}.${base64url(ecSignature('der'))}`;
    expect((await whyNot(token, jwkOf(P256.publicKey))).ids).toEqual(['der-signature']);
  });

  test.each([0, 32])('without the zero byte at %d', async (at) => {
    let signature = ecSignature('ieee-p1363');
    while (signature[at] !== 0) signature = ecSignature('ieee-p1363');
    const short = Buffer.concat([signature.subarray(0, at), signature.subarray(at + 1)]);
    const { ids } = await whyNot(`${header}.${payload}.${base64url(short)}`, jwkOf(P256.publicKey));
    expect(ids).toEqual(['short-signature']);
  });

  test.each([
    ['hex-signature', 'hex'],
    ['base64-signature', 'base64'],
  ] as const)('%s: encoded twice', async (id, encoding) => {
    const input = `${base64url({ alg: 'HS256' })}.${base64url(CLAIMS)}`;
    const text = createHmac('sha256', SECRET).update(input).digest(encoding);
    expect((await whyNot(`${input}.${base64url(text)}`, SECRET)).ids).toContain(id);
  });
});

describe('the key', () => {
  const rs = compact({ alg: 'RS256', kid: 'b' }, CLAIMS, RSA.privateKey);
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = spkiOf(RSA.publicKey);
  const body = pem.replaceAll(/-----[^-]+-----|\n/gu, '');

  test('is another one of the set', async () => {
    const set = `{"keys":[${jwkOf(RSA.publicKey, { kid: 'a' })},${jwkOf(other.publicKey, { kid: 'b' })}]}`;
    const { ids, hints } = await whyNot(rs, set);
    expect(ids).toEqual(['another-key']);
    expect(hints[0]?.says).toContain('the key with the kid "a"');
  });

  test.each([
    ['a PEM in the other alphabet', pem.replaceAll('+', '-').replaceAll('/', '_').replace(body, body)],
    ['a zero-width space in a PEM', pem.replace(body.slice(0, 20), `${body.slice(0, 20)}\u200b`)],
    ['an asterisk in a PEM', pem.replace(body.slice(0, 20), `*${body.slice(0, 20)}`)],
  ])('%s', async (_, text) => {
    const { ids, hints } = await whyNot(rs, text);
    expect(ids).toEqual(['key-characters']);
    expect(hints).toMatchObject([{ matches: true }]);
  });

  test.each([
    ['with Windows line breaks', pem.replaceAll('\n', '\r\n')],
    ['as it is, which verification finds itself', pem],
  ])('a public key as HMAC secret, %s', async (_, secret) => {
    const { ids, hints } = await whyNot(hs(secret), pem);
    expect(ids[0]).toBe('public-key-as-secret');
    expect(hints[0]?.says).toContain('Refuse it');
    // No advice on how to make the forgery verify.
    expect(hints[0]?.says).not.toMatch(/verifier read it so|to the verifier so/u);
  });

  test('is refused, and the signature matches', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const token = compact({ alg: 'RS256' }, CLAIMS, weak.privateKey);
    const key = spkiOf(createPublicKey(weak.privateKey));
    // Verification says it itself, so there is nothing to find out.
    expect(await verifyJws(decodeJws(token), readKey(key, 'auto'), 0)).toMatchObject({
      verdict: 'invalid',
      signature: { state: 'valid' },
      key: { reason: 'key-too-short' },
    });
  });
});

describe('the token', () => {
  const token = hs(SECRET);
  const [first = '', second = '', third = ''] = token.split('.');
  const standard = token.replaceAll('-', '+').replaceAll('_', '/');
  const at = (index: number, put: string) => token.slice(0, index) + put + token.slice(index);

  test.each<[string, string, string, string?]>([
    ['a space within', 'token-white-space', at(60, ' ')],
    ['a zero-width space', 'token-white-space', at(60, '\u200b')],
    ['entities', 'token-entities', token.replaceAll('.', '&#46;').replaceAll('-', '&#x2d;')],
    ['percent signs', 'token-percent', token.replaceAll('.', '%2E')],
    ['quoted-printable', 'token-mail', at(40, '=\r\n')],
    ['backslashes', 'token-backslashes', token.replaceAll('.', String.raw`\.`)],
    ['full stops', 'token-dots', token.replaceAll('.', '。')],
    ['the standard alphabet', 'token-alphabet', `${standard}=`],
    ['a tail', 'token-end', `${token}AB`],
    ['the last character twice', 'token-end', token + token.slice(-1)],
    ['the last character missing', 'token-end', token.slice(0, -1)],
    ['the first character missing', 'token-start', token.slice(1)],
    ['the first character twice', 'token-start', `e${token}`],
    ['the token twice', 'token-twice', token + token],
    [
      'a part that was not recognised',
      'token-entities',
      `${first}.${second}`,
      `${first}.${second}&#46;${third}`,
    ],
  ])('%s', async (_, id, altered, pasted) => {
    const { ids, hints } = await whyNot(altered, SECRET, 'auto', pasted);
    expect(ids).toContain(id);
    expect(hints).toMatchObject([{ matches: true }]);
  });

  test('dashes for hyphens', async () => {
    let counted = 0;
    let dashed = token;
    while (!dashed.includes('-') || dashed.includes('--')) {
      counted += 1;
      dashed = compact({ alg: 'HS256' }, { counted, name: 'ÿþ~?>' }, Buffer.from(SECRET));
    }
    expect((await whyNot(dashed.replaceAll('-', '–'), SECRET)).ids).toContain('token-dashes');
  });

  test('the last character missing, with RSA and ECDSA', async () => {
    for (const alg of ['RS256', 'ES256']) {
      const pair = PAIRS[alg] ?? RSA;
      const cut = compact({ alg }, CLAIMS, pair.privateKey).slice(0, -1);
      // oxlint-disable-next-line no-await-in-loop
      expect((await whyNot(cut, spkiOf(pair.publicKey))).ids).toEqual(['token-end']);
    }
  });

  test.each([
    ['small letters', 'token-case', token.toLowerCase()],
    ['capital letters', 'token-case', token.toUpperCase()],
    ['a signature in small letters', 'token-case', `${first}.${second}.${'abcdefgxyz-w'.repeat(3)}wxyzabc`],
    ['a cut signature', 'token-cut-off', token.slice(0, -20)],
    ['a cut payload', 'token-cut-off', token.slice(0, 60)],
    ['an ellipsis', 'token-cut-off', `${token.slice(0, 40)}…${token.slice(-20)}`],
    ['a signature of another length', 'another-algorithm', `${first}.${second}.${'A-'.repeat(32)}`],
    ['a hexadecimal signature by another key', 'hex-signature', `${first}.${second}.${'a5'.repeat(32)}`],
  ])('%s: said from its shape', async (_, id, altered) => {
    const { ids, hints } = await whyNot(altered, SECRET);
    expect(ids).toEqual([id]);
    expect(hints).toMatchObject([{ matches: false }]);
  });

  test('another token in the paste is not taken for it', async () => {
    const broken = `${token.slice(0, 30)}!${token.slice(35)}`;
    expect((await whyNot(broken, SECRET, 'auto', `${broken} ${token}`)).hints).toEqual([]);
  });
});

test('there is nothing puzzling about a token that is valid, unsecured, or of another algorithm than expected', async () => {
  const key = readKey(SECRET, 'auto');
  const puzzling = async (token: string, algorithms = ['HS256']) =>
    isPuzzling(await verifyJws(decodeJws(token), key, 0, { leeway: 0, algorithms }), key);
  expect(await puzzling(hs(SECRET))).toBe(false);
  expect(await puzzling(`${base64url({ alg: 'none' })}.e30.`)).toBe(false);
  expect(await puzzling(hs(SECRET), ['ES256'])).toBe(false);
  expect(isPuzzling(await verifyJws(decodeJws('x'), undefined, 0), undefined)).toBe(false);
});

test('whatever is pasted, it ends within its bound and never throws', async () => {
  const segment = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((value) => base64url(value)),
  );
  const alg = fc.constantFrom('HS256', 'RS256', 'ES256', 'EdDSA', 'x');
  const token = fc.tuple(alg, segment, segment).map(([alg, a, b]) => `${base64url({ alg })}.${a}.${b}`);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.constantFrom(SECRET, spkiOf(RSA.publicKey)),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(token, fc.string({ unit: 'binary' })), text, async (token, key) => {
      const { tried } = await diagnose(decodeJws(token), readKey(key, 'auto'), token);
      expect(tried).toBeLessThanOrEqual(1600);
    }),
    cases(60),
  );
});

describe('what was signed is another text', () => {
  const mac = (input: string) => createHmac('sha256', SECRET).update(input).digest('base64url');
  const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  const header = { alg: 'HS256', typ: 'JWT' };
  const signed = (first: string, second: string) => mac(`${first}.${second}`);
  const encoded = (text: string) => base64url(text);

  const [first, second] = [base64url(header), base64url({ ...CLAIMS, pad: 'x' })];
  const albSignature = signed(padded(first), padded(second));
  const python = '{"sub": "u1", "roles": ["a", "b"], "n": {}}';
  const nonce = 'n-0S6_WzA2Mj';
  const hashed = createHash('sha256').update(nonce).digest('base64url');

  test.each<[string, string, string]>([
    ['padding that was stripped', 'token-padding', `${first}.${second}.${albSignature}`],
    ['padding that stands there', 'token-padding', `${padded(first)}.${padded(second)}.${albSignature}`],
    [
      'the nonce of Microsoft Graph',
      'graph-nonce',
      `${encoded(JSON.stringify({ ...header, nonce }))}.${second}.${signed(encoded(JSON.stringify({ ...header, nonce: hashed })), second)}`,
    ],
    [
      'a payload that was written anew',
      'token-rewritten',
      `${first}.${encoded(JSON.stringify(JSON.parse(python)))}.${signed(first, encoded(python))}`,
    ],
    [
      'a header whose members changed places',
      'token-rewritten',
      `${encoded('{"typ":"JWT","alg":"HS256"}')}.${second}.${signed(encoded('{"alg":"HS256","typ":"JWT"}'), second)}`,
    ],
    [
      'a payload whose members were sorted',
      'token-rewritten',
      `${first}.${encoded('{"b":1,"a":2}')}.${signed(first, encoded('{"a":2,"b":1}'))}`,
    ],
    [
      'slashes that PHP escaped',
      'token-rewritten',
      `${first}.${encoded('{"iss":"https://a.example"}')}.${signed(first, encoded(String.raw`{"iss":"https:\/\/a.example"}`))}`,
    ],
    [
      'characters that were escaped',
      'token-rewritten',
      `${first}.${encoded('{"n":"Zoë"}')}.${signed(first, encoded(String.raw`{"n":"Zo\u00eb"}`))}`,
    ],
    ['the payload alone', 'signing-input', `${first}.${second}.${mac(second)}`],
    [
      'the JSON alone',
      'signing-input',
      `${first}.${second}.${mac(Buffer.from(second, 'base64url').toString())}`,
    ],
    ['no dot', 'signing-input', `${first}.${second}.${mac(first + second)}`],
    ['a line break at the end', 'signing-input', `${first}.${second}.${mac(`${first}.${second}\n`)}`],
    [
      'a signature in hexadecimal',
      'hex-signature',
      `${first}.${second}.${createHmac('sha256', SECRET).update(`${first}.${second}`).digest('hex')}`,
    ],
  ])('%s', async (_, id, token) => {
    const { ids, hints } = await whyNot(token, SECRET);
    expect(ids).toEqual([id]);
    expect(hints).toMatchObject([{ matches: true }]);
  });
});

test.each([
  ['secret-stray', `${SECRET}%20`],
  ['secret-stray', `${SECRET}!`],
  ['secret-twice', SECRET + SECRET],
  ['secret-twice', `${SECRET}\n${SECRET}`],
  ['secret-case', SECRET.toUpperCase()],
])('a secret with something too many: %s', async (id, given) => {
  const token = compact({ alg: 'HS256' }, CLAIMS, Buffer.from(SECRET));
  expect((await whyNot(token, given)).ids).toEqual([id]);
});

test.each([
  [
    'secret-escapes',
    'pa$$-of-the-till-1842-and-more-of-it',
    String.raw`pa\$\$-of-the-till-1842-and-more-of-it`,
  ],
  [
    'secret-escapes',
    'a&b<c>-of-the-till-1842-and-more-of-it',
    'a&amp;b&lt;c&gt;-of-the-till-1842-and-more-of-it',
  ],
  [
    'secret-typography',
    "it's the till's secret -- of 1842, and more",
    'it’s the till’s secret — of 1842, and more',
  ],
  ['secret-cut', 'the-till-of-the-bakery-1842', 'the-till-of-the-bakery-1842#and-more-of-it'],
  ['secret-cut', 'the-till-of-the-bakery-1842', 'the-till-of-the-bakery-1842$HOME-and-more-of-it'],
  ['secret-cut', 'b'.repeat(32), 'b'.repeat(50)],
  ['secret-name', 'c'.repeat(40), `AuthJWTSignatureSharedSecret ${'c'.repeat(40)}`],
  ['secret-encoding', createHash('sha256').update(SECRET).digest(), SECRET],
  ['secret-encoding', createHash('sha256').update(SECRET).digest('hex'), SECRET],
])('a secret in another spelling: %s, %s', async (id, secret, given) => {
  const token = compact({ alg: 'HS256' }, CLAIMS, Buffer.from(secret));
  expect((await whyNot(token, given)).ids).toEqual([id]);
});

test('a character too many after base64, whatever reading is chosen', async () => {
  const token = compact({ alg: 'HS256' }, CLAIMS, bytes);
  const { hints } = await whyNot(
    token,
    `${bytes.toString('base64').replaceAll('=', '')}AA`.slice(0, 45),
    'base64',
  );
  expect(hints[0]?.says).toContain('stray last character');
});

test.each([
  ['the hash', (input: string) => createHash('sha256').update(input).digest()],
  ['the hash in hexadecimal', (input: string) => createHash('sha256').update(input).digest('hex')],
])('%s was signed in place of the text, by a secret and by a private key', async (_, hashOf) => {
  const [header = '', payload = ''] = hs(SECRET).split('.');
  const mac = createHmac('sha256', SECRET)
    .update(hashOf(`${header}.${payload}`))
    .digest();
  const { ids, hints } = await whyNot(`${header}.${payload}.${base64url(mac)}`, SECRET);
  expect(ids).toEqual(['signing-input']);
  expect(hints[0]?.says).toContain('SHA-256 hash of header and payload');
  const input = `${base64url(Buffer.from('{"alg":"RS256"}'))}.${payload}`;
  const signature = sign('sha256', Buffer.from(hashOf(input)), RSA.privateKey);
  expect((await whyNot(`${input}.${base64url(signature)}`, spkiOf(RSA.publicKey))).ids).toEqual([
    'signing-input',
  ]);
});
