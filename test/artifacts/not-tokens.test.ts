/** What is no token is named, with the document that says so, in a paste and as the value of a cookie. */
import { describe, expect, test } from 'vitest';
import { explainNothing, knownValue } from '#artifacts/explain';
import { beginsWithNamed, namedBeside, namedIn } from '#artifacts/named-in';
import { NAMED_VALUES } from '#artifacts/named-values';
import { NOT_TOKENS } from '#artifacts/not-tokens';
import { recognise } from '#artifacts/recognise';

const LETTERS = 'Kq3vZ8mT1xB6nR9wD4hJ7cF2sL5gP0yA'.repeat(3);
const some = (length: number): string => LETTERS.slice(0, length);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const json = (value: object): string => base64(JSON.stringify(value)).replaceAll('=', '');

/** What a maker's text begins with is joined here, so that no scanner takes it for a secret. */
const VALUES: readonly (readonly [what: string, value: string])[] = [
  ['GitHub token', `ghp_${some(36)}`],
  ['GitLab access token', `glpat-${some(20)}`],
  ['Slack token', ['xoxb', '1234567890', some(24)].join('-')],
  ['Google access token', `ya29.${some(60)}`],
  ['HashiCorp Vault', `hvs.${some(90)}`],
  ['Stripe', ['sk', 'test', some(24)].join('_')],
  ['Discord', `M${some(23)}.GaBcDe.${some(38)}`],
  ['SendGrid', ['SG', some(22), some(43)].join('.')],
  ['Supabase', ['sb', 'secret', some(31)].join('_')],
  ['Sanctum', `17|${some(40)}`],
  ['signed_request', `${some(43)}.${json({ algorithm: 'HMAC-SHA256' })}`],
  [
    'encrypted by Laravel',
    json({ iv: 'AAAA', value: 'BBBB', mac: 'cccc' }).replace(/^eyJpdiI6/u, 'eyJpdiI6'),
  ],
  ['Django', `${json({ user: 5 })}:1vK2bQ:${some(43)}`],
  ['Flask', `${json({ user_id: '17' })}.awtrAA.${some(27)}`],
  ['express-session', `s:${some(32)}.${some(43)}`],
  ['ASP.NET Core', `CfDJ8${some(60)}`],
  ['Google API key', `AIza${some(35)}`],
  ['client secret of Google', `GOCSPX-${some(28)}`],
  ['AWS STS', `IQoJb3JpZ2luX2Vj${some(80)}`],
  ['npm', `npm_${some(36)}`],
  ['PyPI', `pypi-${some(60)}`],
  ['AI service', ['sk', 'proj', some(48)].join('-')],
  ['Sentry', `sntrys_${json({ iat: 1, org: 'bakery' })}_${some(43)}`],
  ['Telegram', `123456789:AA${some(33)}`],
  ['PASETO', `v4.public.${some(90)}`],
  ['PASETO', `k4.public.${some(43)}`],
  ['Macaroon', base64('0021location https://bakery.example 0014identifier x').replaceAll('=', '')],
  ['CWT', '2D3ShEOhASagWFCnAXVjb2FwOi8vYXMuZXhhbXBsZS5jb20CZWVyaWt3A3gYY29hcDovL2xpZ2h0'],
  ['Microsoft', `1.AXkA${'a1'.repeat(20)}.AgABAwEA${'b2'.repeat(20)}`],
  ['Phoenix', `SFMyNTY.${json({ a: 1 })}.${some(43)}`],
  ['iron', `Fe26.2*1*${some(64)}*${some(22)}*${some(60)}`],
  ['Rails', `${base64(some(60)).replaceAll('=', '')}--${'3f9a1c7e'.repeat(5)}`],
  ['SAML', base64(`<samlp:Response xmlns:samlp="urn:x">${some(60)}`)],
  [
    'CBOR',
    Buffer.from('a36776657273696f6e63312e3069646f63756d656e747381a167646f6354797065', 'hex').toString(
      'base64url',
    ),
  ],
  ['CBOR', 'd28443a10126a10442313154546869732069732074686520636f6e74656e742e5840'],
  ['client principal', json({ auth_typ: 'aad', claims: [] })],
  ['password hash', `$2b$12$${some(53)}`],
  ['Fernet', `gAAAAAB${some(93)}`],
  ['Telegram app', `auth_date=1795910400&hash=${'3f9a1c7e'.repeat(8)}`],
  ['passkey', json({ type: 'webauthn.get', challenge: some(40), origin: 'https://bakery.example' })],
];

const JWT = `${json({ alg: 'HS256' })}.${json({ sub: 'ada' })}.${some(43)}`;
const GITHUB = `ghp_${some(36)}`;
const FLASK = `${json({ user: 'ada' })}.awtrAA.${some(27)}`;

/** Where programs write such a value. */
const PLACES: readonly (readonly [where: string, write: (value: string) => string])[] = [
  ['a log', (value) => `10:00 INFO start\n10:01 DEBUG token=${value} user=ada\n`],
  ['an .env file', (value) => `PORT=8080\nTOKEN=${value}\n`],
  ['JSON', (value) => JSON.stringify({ access_token: value, token_type: 'bearer' })],
  ['a curl command', (value) => `curl -H 'Authorization: Bearer ${value}' https://api.example`],
  [
    'a storage dump',
    (value) => JSON.stringify({ localStorage: { a: value }, sessionStorage: {}, cookie: '' }),
  ],
];

describe('a value within other text is named', () => {
  test.each(PLACES)('in %s', (_, write) => {
    for (const [what, value] of [
      ['GitHub', GITHUB],
      ['Flask', FLASK],
      ['Slack', ['xoxb', '1234567890', some(24)].join('-')],
    ] as const) {
      expect(explainNothing(write(value)).says).toContain(what);
    }
  });

  test.each(PLACES)('in %s, beside a token', (_, write) => {
    const pasted = `${write(GITHUB)}\n${JWT}\n${write(FLASK)}`;
    const found = recognise(pasted);
    expect(found.some(({ kind }) => kind === 'jws')).toBe(true);
    expect(namedBeside(pasted, found).map(({ span }) => pasted.slice(span.start, span.end))).toEqual([
      GITHUB,
      FLASK,
    ]);
  });

  test('what a token holds is not named again', () => {
    const token = `${json({ alg: 'HS256' })}.${json({ note: GITHUB })}.${some(43)}`;
    expect(namedBeside(token, recognise(token))).toEqual([]);
  });
});

describe('what hides a token is said', () => {
  test.each([
    ['Authorization: Bearer [REDACTED]', 'masked'],
    ["{'Authorization': '**REDACTED**'}", 'masked'],
    ['Authorization: <redacted>', 'masked'],
    ['Authorization: Bearer ********', 'masked'],
    ['Parameters: {"token"=>"[FILTERED]"}', 'masked'],
    ['env:\n  TOKEN: ***', 'masked'],
    ['token=eyJ***', 'logged this token shortened it'],
    ['Authorization: Bearer eyJ[...]', 'logged this token shortened it'],
    ['access_token: eyJhbGci...x4Qk', 'logged this token shortened it'],
    ['eyJhbGciOiJIUzI1NiJ9...', 'logged this token shortened it'],
    ['{"accessToken": "eyJhbGciOiJIUzI1NiJ9..."}', 'logged this token shortened it'],
    ['Authorization: Bearer eyJhbGciOiJIUzI1NiJ9...', 'logged this token shortened it'],
    [
      JSON.stringify({
        log: { version: '1.2', entries: [{ request: { url: 'https://a.example', headers: [] } }] },
      }),
      'with sensitive data',
    ],
    ['{"log":{"version":"1.2","entries":[{"request":{"method":"GET"', 'with sensitive data'],
    ['HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Negotiate\r\n\r\n', 'refusal'],
    ['HTTP/1.1 400 Bad Request\r\n\r\n{"error":"invalid_grant"}', 'error answer'],
    [JSON.stringify({ error: { code: 401, status: 'UNAUTHENTICATED' } }), 'error answer'],
    [JSON.stringify({ title: 'Unauthorized', status: 401, detail: 'jwt expired' }), 'error answer'],
    ['HTTP/1.1 200 OK\n\n{"active":false}', 'introspection'],
    ['HEADER\n{"alg":"HS256"}\nPAYLOAD\n{"sub":"ada"}', 'decoded'],
    ["{'iss': 'https://a.example', 'sub': 'ada', 'exp': 1790000600}", 'decoded claims'],
    [JSON.stringify({ access_token: some(40), token_type: 'Bearer' }), 'opaque'],
  ])('%s', (pasted, says) => {
    expect(recognise(pasted)).toEqual([]);
    expect(explainNothing(pasted).says).toContain(says);
  });
});

describe('a value is named by its maker', () => {
  test.each(VALUES)('%s', (what, value) => {
    expect(recognise(value)).toEqual([]);
    expect(explainNothing(value).says).toContain(what);
    expect(explainNothing(value).source?.href).toMatch(/^https:/u);
    expect(knownValue(value)?.says).toContain(what);
    // Some are told by what stands before them.
    expect(beginsWithNamed(value)).toBe(namedIn(value)[0]?.span.start === 0);
  });
});

test('a placeholder that was not filled in is one', () => {
  for (const pasted of [
    'Authorization: Bearer {{access_token}}',
    'Authorization: Bearer $TOKEN',
    'Authorization: Bearer ${API_TOKEN}',
    'authorization: bearer <your-token>',
    'token=%ACCESS_TOKEN%',
  ]) {
    expect(explainNothing(pasted).says).toContain('only a placeholder');
  }
});

test.each(['Amz', 'Goog'])('a URL that is the credential is named: X-%s-Signature', (by) => {
  const url = `https://bakery.example/k?X-${by}-Expires=60&X-${by}-Signature=${'3f9a1c7e'.repeat(8)}`;
  expect(explainNothing(url).says).toContain('presigned URL');
});

test('an ordinary value is not named', () => {
  for (const value of ['dark', '17', 'en-GB', 'abc.def.ghi', 'ada@bakery.example', '']) {
    expect(knownValue(value)).toBeUndefined();
  }
});

test('each row has its document', () => {
  for (const { source } of [...NOT_TOKENS, ...NAMED_VALUES]) expect(source.href).toMatch(/^https:\/\//u);
});

test.each([
  'Bearer error="invalid_token", error_description="The signature key was not found"',
  'DPoP error="use_dpop_nonce"',
  'Bearer realm="example"',
  'Bearer Error: invalid_token: Jwt is expired',
  'WWW-Authenticate: Bearer realm="api", error="invalid_token"',
])('a challenge is named: %s', (text) => {
  expect(recognise(text)).toEqual([]);
  expect(explainNothing(text).says).toContain('WWW-Authenticate');
});
