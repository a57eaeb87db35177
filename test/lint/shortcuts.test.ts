/** What rules pass over at once must still be found where it hides. Not: the rules' own examples (rules.test.ts). */
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { lint } from '#lint/lint';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

const HEADER = '{"alg":"HS256","typ":"JWT"}';
const encode = (json: string): string => encodeBase64url(encodeUtf8(json));

/** The rules that report a payload with this JSON text. */
const reportersOf = (payload: string): string[] =>
  lint('jws', decodeJws(`${encode(HEADER)}.${encode(payload)}.AA`), { now: 1_790_000_000 }).map(
    ({ rule }) => rule.id,
  );

test.each([
  ['a key with an escaped letter', String.raw`{"note":"\u0041KIAQQQQQQQQQQQQQQQQ"}`, 'secret-api-key'],
  [
    'a password in an address with escaped slashes',
    String.raw`{"db":"db:\/\/till:bread@x"}`,
    'secret-api-key',
  ],
  ['a private address with escaped slashes', String.raw`{"from":"http:\/\/10.1.2.3\/x"}`, 'internal-network'],
  ['a private address in capitals', '{"from":"HTTPS://OVEN.LOCAL/x"}', 'internal-network'],
  ['a private address in an array', '{"from":["ovens","192.168.1.7"]}', 'internal-network'],
  ['a private address of version 6', '{"from":"fd12:3456::1"}', 'internal-network'],
  ['an e-mail address with an escaped sign', String.raw`{"by":"anna\u0040bakery.example"}`, 'pii-contact'],
  ['a name of a kind that is not registered', '{"userPassword":"bread and butter"}', 'secret-password'],
  ['the same within another claim', '{"till":[{"userPassword":"bread and butter"}]}', 'secret-password'],
  ['a password in a payload that is an array', '[{"password":"bread and butter"}]', 'secret-password'],
  ['an unseen character behind an escape', String.raw`{"name":"an\u200bna"}`, 'claim-invisible-text'],
  ['a huge number in an array', '{"orders":[1,2,90071992547409930]}', 'token-unsafe-number'],
])('%s', (_, payload, rule) => {
  expect(reportersOf(payload)).toContain(rule);
});

test('of two claims of one name the last has the type that counts', () => {
  expect(reportersOf('{"sub":1,"sub":"anna"}')).not.toContain('claim-type');
  expect(reportersOf('{"sub":"anna","sub":1}')).toContain('claim-type');
});

test('nothing of one token is taken for the next', () => {
  const first = decodeJws(`${encode(HEADER)}.${encode('{"password":"bread and butter"}')}.AA`);
  const second = decodeJws(`${encode(HEADER)}.${encode('{"till":"oven"}')}.AA`);
  const context = { now: 1_790_000_000 };
  const alone = [lint('jws', first, context), lint('jws', second, context)];
  expect(alone[0]).not.toEqual(alone[1]);
  expect([lint('jws', first, context), lint('jws', second, context)]).toEqual(alone);
  expect(lint('jws', decodeJws(first.text), context)).toEqual(alone[0]);
});
