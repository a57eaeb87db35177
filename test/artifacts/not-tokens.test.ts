/** What is no token is named, with the document that says so, in a paste and as the value of a cookie. */
import { describe, expect, test } from 'vitest';
import { explainNothing, knownValue } from '#artifacts/explain';
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
  ['Laravel encrypted', json({ iv: 'AAAA', value: 'BBBB', mac: 'cccc' }).replace(/^eyJpdiI6/u, 'eyJpdiI6')],
  ['Django', `${json({ user: 5 })}:1vK2bQ:${some(43)}`],
  ['Flask', `${json({ user_id: '17' })}.awtrAA.${some(27)}`],
  ['express-session', `s:${some(32)}.${some(43)}`],
  ['ASP.NET Core', `CfDJ8${some(60)}`],
];

describe('a value is named by its maker', () => {
  test.each(VALUES)('%s', (what, value) => {
    expect(recognise(value)).toEqual([]);
    expect(explainNothing(value).says).toContain(what);
    expect(explainNothing(value).source?.href).toMatch(/^https:/u);
    expect(knownValue(value)?.says).toContain(what);
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
    expect(explainNothing(pasted).says).toContain('a placeholder stands in its place');
  }
});

test('an ordinary value is not named', () => {
  for (const value of ['dark', '17', 'en-GB', 'abc.def.ghi', 'ada@bakery.example', '']) {
    expect(knownValue(value)).toBeUndefined();
  }
});

test('each row has its document', () => {
  for (const { source } of NOT_TOKENS) expect(source.href).toMatch(/^https:\/\//u);
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
