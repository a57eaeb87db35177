/** Keys in the spellings that programs print and people paste: the same key out of each. Not: what is wrong with a key (key.test.ts). */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readKey } from '#jose/keys/key';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');

const pem = (key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' | 'sec1'): string =>
  (key as { export: (options: object) => string | Buffer }).export({ type, format: 'pem' }).toString();
const der = (key: KeyObject): Buffer =>
  key.export({ type: 'spki', format: 'der' } as never) as unknown as Buffer;
const jwk = (key: KeyObject) => key.export({ format: 'jwk' });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const groups = (text: string, size: number, between: string): string =>
  text.replaceAll(new RegExp(`.{${size}}(?=.)`, 'gu'), `$&${between}`);
const labelled = (text: string, label: string): string =>
  text.replaceAll(/(BEGIN|END) [A-Z ]+-----/gu, `$1 ${label}-----`);

const SPKI = pem(rsa.publicKey, 'spki');
const EC = pem(ec.publicKey, 'spki');
const BARE = EC.replaceAll(/-----[^-]+-----|\s/gu, '');
const { n = '', e = '' } = jwk(rsa.publicKey);
const { x = '', y = '' } = jwk(ec.publicKey);
const { x: edX = '' } = jwk(ed.publicKey);
const modulus = Buffer.from(n, 'base64url');
const MODULUS = modulus.toString('hex');
const HEX = der(ec.publicKey).toString('hex');
const bytes = [...der(ec.publicKey)];
const XML = `<RSAKeyValue><Modulus>${modulus.toString('base64')}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`;

const dump = (line: (at: string, hex: string) => string): string =>
  (HEX.match(/.{1,32}/gu) ?? [])
    .map((each, index) => line((index * 16).toString(16).padStart(8, '0'), each))
    .join('\n');

const numbersOf = (text: string) =>
  readKey(text, 'auto').keys.map(({ jwk: { kty, n: own, x: point } }) => ({ kty, own: own ?? point }));

describe('an RSA key', () => {
  test.each([
    ['its PKCS#1 under PUBLIC KEY', labelled(pem(rsa.publicKey, 'pkcs1'), 'PUBLIC KEY')],
    ['its SPKI under CERTIFICATE', labelled(SPKI, 'CERTIFICATE')],
    ['its private PKCS#1 under PRIVATE KEY', labelled(pem(rsa.privateKey, 'pkcs1'), 'PRIVATE KEY')],
    ['a PEM with line breaks that were escaped twice', SPKI.replaceAll('\n', String.raw`\\n`)],
    ['a PEM in the quote of a mail', SPKI.replaceAll(/^/gmu, '> ')],
    [
      'a PEM in texts that JavaScript joins',
      SPKI.trim()
        .split('\n')
        .map((line) => `"${line}\\n"`)
        .join(' +\n  '),
    ],
    [
      'a PEM in texts that Java joins',
      `String KEY = ${SPKI.trim()
        .split('\n')
        .map((line) => `"${line}\\n"`)
        .join('\n    + ')};\n`,
    ],
    ['a PEM in the brackets of Lua', `rsa_public_key=\n[[\n${SPKI}]]`],
    ['a PEM in JSON whose line breaks nobody escaped', `{"type":"RS256","key":"${SPKI.trim()}"}`],
    [
      'certificates of Cloudflare beside an empty list of keys',
      JSON.stringify({ keys: [], public_certs: [{ kid: 'a', cert: SPKI }] }),
    ],
    [
      'a credential of Kong',
      JSON.stringify({ rsa_public_key: SPKI, secret: 'x'.repeat(32), key: 'shop', algorithm: 'RS256' }),
    ],
    [
      'properties of Java, whose lines a backslash continues',
      `mp.jwt.verify.publickey=\\\n${SPKI.trim().split('\n').slice(1, -1).join('\\\n  ')}\n`,
    ],
    ['a PEM with HTML line breaks', SPKI.replaceAll('\n', '<br>')],
    ['a PEM with line breaks as character references', SPKI.replaceAll('\n', '&#xA;')],
    ['a PEM with a header field', SPKI.replace('-----\n', '-----\nComment: of the till\n\n')],
    ['a PEM without its first line', SPKI.replace(/^.*\n/u, '')],
    ['a PEM as a form sends it', encodeURIComponent(SPKI).replaceAll('%20', '+')],
    ['a variable in a configuration of YAML', `jwt:\n  issuer: bakery\n  publicKey: ${base64(SPKI)}\n`],
    ['XML in a text of C#', `rsa.FromXmlString("${XML}");`],
    ['XML in an attribute', XML.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['.NET’s RSAParameters', JSON.stringify({ Modulus: modulus.toString('base64'), Exponent: 'AQAB' })],
    ['a JWK without kty', JSON.stringify({ n, e })],
    [
      'a modulus and an exponent, as Keycloak configures them',
      JSON.stringify({ modulus: n, exponent: 'AQAB' }),
    ],
    ['two numbers in hexadecimal', `n = 0x${MODULUS}\ne = 0x10001`],
    ['two numbers in decimal digits', `n = ${BigInt(`0x${MODULUS}`)}\ne = 65537`],
    [
      'what Java prints',
      `Sun RSA public key, 2048 bits\n  params: null\n  modulus: ${BigInt(`0x${MODULUS}`)}\n  public exponent: 65537`,
    ],
    [
      'what openssl prints',
      `Public-Key: (2048 bit)\nModulus:\n    ${groups(`00${MODULUS}`, 2, ':').replaceAll(/(.{45})(?=.)/gu, '$1\n    ')}\nExponent: 65537 (0x10001)`,
    ],
    ['a JWK Set in YAML', `keys:\n  - kty: RSA\n    kid: a\n    n: ${n}\n    e: AQAB\n`],
    [
      'the keys of Keycloak',
      JSON.stringify({
        keys: [
          {
            kid: 'k',
            type: 'RSA',
            algorithm: 'RS256',
            publicKey: SPKI.replaceAll(/-----[^-]+-----|\s/gu, ''),
          },
        ],
      }),
    ],
    [
      'an exported realm of Keycloak',
      JSON.stringify({
        realm: 'b',
        components: {
          provider: [
            {
              name: 'rsa',
              config: {
                priority: ['1'],
                privateKey: [pem(rsa.privateKey, 'pkcs1').replaceAll(/-----[^-]+-----|\s/gu, '')],
              },
            },
          ],
        },
      }),
    ],
    [
      'a DKIM record in a zone file',
      `s._domainkey IN TXT ( "v=DKIM1; k=rsa; "\n  "p=${SPKI.replaceAll(/-----[^-]+-----|\s/gu, '').slice(0, 200)}"\n  "${SPKI.replaceAll(/-----[^-]+-----|\s/gu, '').slice(200)}" )`,
    ],
  ])('%s', (_, text) => {
    expect(numbersOf(text)).toEqual([{ kty: 'RSA', own: n }]);
  });
});

describe('an EC key', () => {
  test.each([
    ['a secret of Kubernetes', `apiVersion: v1\nkind: Secret\ndata:\n  jwt.pem: ${base64(EC)}\n`],
    ['hexadecimal as Postgres prints it', String.raw`\x${HEX}`],
    [
      'an array of C',
      `static const unsigned char key[] = { ${bytes.map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', ')} };`,
    ],
    ['a list of Python', `[${bytes.join(', ')}]`],
    [
      'bytes of Java, which have a sign',
      `{${bytes.map((byte) => (byte > 127 ? byte - 256 : byte)).join(', ')}}`,
    ],
    ['a buffer of Node.js', `<Buffer ${groups(HEX, 2, ' ')}>`],
    ['what xxd prints', dump((at, hex) => `${at}: ${groups(hex, 4, ' ').padEnd(40)} ................`)],
    ['what hexdump prints', dump((at, hex) => `${at}  ${groups(hex, 2, ' ').padEnd(49)} |................|`)],
    ['a JWK without kty', JSON.stringify({ crv: 'P-256', x, y })],
    [
      'a JWK in JavaScript',
      `const key = {\n  // of the till\n  kty: 'EC', crv: 'P-256',\n  x: '${x}',\n  y: '${y}',\n};`,
    ],
    [
      'a JWK in JavaScript that goes on',
      `const key = { kty: 'EC', crv: 'P-256', x: '${x}', y: '${y}' };\njwt.verify(token, key);`,
    ],
    ['a JWK in YAML', `kty: EC\ncrv: P-256\nx: ${x}\ny: "${y}"\n`],
    [
      'an HTTP answer',
      `HTTP/1.1 200 OK\r\nContent-Type: application/jwk-set+json\r\n\r\n${JSON.stringify({ keys: [jwk(ec.publicKey)] })}`,
    ],
    ['an answer of Vault', JSON.stringify({ data: { keys: { 1: { public_key: EC } } } })],
    [
      'a DID document with the key in assertionMethod',
      JSON.stringify({
        id: 'did:web:b.example',
        assertionMethod: [{ id: '#1', publicKeyJwk: jwk(ec.publicKey) }],
      }),
    ],
    ['code that reads it', `var key = decode('${BARE}');\nverify(token, key);`],
    ['a line of properties', `jwt.public.key=${BARE}`],
  ])('%s', (_, text) => {
    expect(numbersOf(text)).toEqual([{ kty: 'EC', own: x }]);
  });

  test('two on two lines are a set', () => {
    const lines = [jwk(ec.publicKey), jwk(rsa.publicKey)].map((each, index) =>
      JSON.stringify({ ...each, kid: `${index}` }),
    );
    expect(readKey(lines.join('\n'), 'auto')).toMatchObject({
      form: 'jwks',
      keys: [{ jwk: { kid: '0' } }, { jwk: { kid: '1' } }],
    });
  });
});

describe('an Ed25519 key', () => {
  test.each([
    [
      'what openssl prints',
      `ED25519 Public-Key:\npub:\n    ${groups(Buffer.from(edX, 'base64url').toString('hex'), 2, ':').replaceAll(/(.{45})(?=.)/gu, '$1\n    ')}`,
    ],
    ['a JWK without kty', JSON.stringify({ crv: 'Ed25519', x: edX })],
  ])('%s', (_, text) => {
    expect(numbersOf(text)).toEqual([{ kty: 'OKP', own: edX }]);
  });
});

describe('an address is answered with the command that fetches it', () => {
  const ADDRESS = 'https://login.bakery.example/.well-known/jwks.json';
  test.each([
    ['alone', ADDRESS, ADDRESS],
    ['in angle brackets', `<${ADDRESS}>`, ADDRESS],
    ['without a scheme', 'login.bakery.example/.well-known/jwks.json', ADDRESS],
    [
      'in a discovery document',
      JSON.stringify({ issuer: 'https://login.bakery.example', jwks_uri: ADDRESS }),
      ADDRESS,
    ],
    ['in the configuration of Hasura', JSON.stringify({ type: 'RS256', jwk_url: ADDRESS }), ADDRESS],
    [
      'in the configuration of Spring',
      `spring:\n  security:\n    jwt:\n      jwk-set-uri: ${ADDRESS}\n`,
      ADDRESS,
    ],
    ['in a variable', `JWKS_URI=${ADDRESS}`, ADDRESS],
    ['as a did:web', 'did:web:login.bakery.example', 'https://login.bakery.example/.well-known/did.json'],
    [
      'as a did:web with a path',
      'did:web:bakery.example:people:ada#key-1',
      'https://bakery.example/people/ada/did.json',
    ],
  ])('%s', (_, text, address) => {
    const { keys, problem } = readKey(text, 'auto');
    expect(keys).toEqual([]);
    expect(problem?.says).toContain(`curl -s '${address}'`);
  });
});

test('a secret stays one', () => {
  for (const secret of [
    'hunter2',
    'correct horse battery staple',
    'a: b; c="d"',
    '{"not":"a key"}',
    'M'.repeat(80),
    'ab'.repeat(32),
  ]) {
    const { keys } = readKey(secret, 'auto');
    expect(keys.every(({ jwk: { kty } }) => kty === 'oct')).toBe(true);
  }
});

test('of a credential of Kong, "secret" signs; its "key" is the issuer', () => {
  const secret = 'the-till-of-the-bakery-in-1842-x';
  const { keys } = readKey(JSON.stringify({ algorithm: 'HS256', key: 'shop-app-key', secret }), 'auto');
  expect(keys[0]?.jwk.k).toBe(Buffer.from(secret).toString('base64url'));
  expect(keys.every(({ readAs }) => readAs.includes('"secret"'))).toBe(true);
});
