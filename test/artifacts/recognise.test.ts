/** What whole pastes are recognised as, and that any paste ends. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainNothing } from '#artifacts/explain';
import { recognise, recognisers } from '#artifacts/recognise';
import { lint } from '#lint/lint';
import { toPastedSpans } from '#text/slice';
import { cases, everything } from '../scale';
import { filled, MONOTONOUS } from './monotonous';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const HEADER = encode('{"alg":"HS256","typ":"JWT"}');
const PAYLOAD = encode('{"sub":"customer-1842","aud":"till","iat":1790000000,"exp":1790000600}');
const SIGNATURE = 'x8M5g3oK1Zq0vB7tYw2nR4sLd6uHcJeXfPbVaQiTkGo';
const TOKEN = `${HEADER}.${PAYLOAD}.${SIGNATURE}`;
const JWE = `${encode('{"alg":"dir","enc":"A256GCM"}')}..bm9uY2Vub25jZQ.Y2lwaGVydGV4dA.dGFndGFndGFndGFndGFn`;

const textsOf = (pasted: string): string[] => recognise(pasted).map(({ slice }) => slice.text);
const half = (between: string): string => `${TOKEN.slice(0, 70)}${between}${TOKEN.slice(70)}`;

describe('one token', () => {
  test.each([
    ['alone', TOKEN, []],
    ['between white space', `\n\t ${TOKEN} \r\n`, []],
    ['between zero-width characters', `\ufeff${TOKEN}\u200b`, ['unseen characters around it']],
    ['before a NUL', `${TOKEN}\0`, ['unseen characters around it']],
    ['in quotes', `"${TOKEN}"`, ['quotation marks around it']],
    ['in backticks', `\`${TOKEN}\``, ['quotation marks around it']],
    ['in angle brackets', `<${TOKEN}>`, ['quotation marks around it']],
    ['in typographic quotes', `„${TOKEN}“`, ['quotation marks around it']],
    ['in guillemets', `« ${TOKEN} »`, ['quotation marks around it']],
    ['before a comma', `"${TOKEN}",`, ['the comma after it', 'quotation marks around it']],
    ['before a semicolon', `'${TOKEN}';`, ['the semicolon after it', 'quotation marks around it']],
    ['after Bearer', `Bearer ${TOKEN}`, ['the word Bearer']],
    ['after Bearer, from a URL', `Bearer%20${TOKEN}`, ['the word Bearer']],
    ['after Bearer, from a form', `Bearer+${TOKEN}`, ['the word Bearer']],
    ['after bearer', `bearer\t${TOKEN}`, ['the word bearer']],
    ['in a field', `Authorization: Bearer ${TOKEN}`, ['the field name Authorization', 'the word Bearer']],
    [
      'in a quoted field',
      `'authorization:BEARER ${TOKEN}'`,
      ['quotation marks around it', 'the field name Authorization', 'the word BEARER'],
    ],
    ['after a scheme and a line break', `Bearer\n${TOKEN}`, ['the word Bearer']],
    ['on two lines', half('\n'), ['a line break within the token']],
    ['on two lines of Windows', half('\r\n'), ['a line break within the token']],
    ['with indentation', half('\n    '), ['a line break within the token']],
    ['with a backslash', half(' \\\n  '), ['a line break within the token']],
    ['with spaces around its dots', TOKEN.replaceAll('.', ' . '), ['white space within the token']],
    ['in a quoted mail', `> ${half('\n> ')}`, ['quotation marks around it', 'a line break within the token']],
    ['broken at a dot', TOKEN.replaceAll('.', '.\n'), ['2 line breaks within the token']],
    ['broken at 60 characters', TOKEN.replaceAll(/.{60}/gu, '$&\n'), ['2 line breaks within the token']],
    ['with an empty line within', half('\n\n'), ['a line break within the token']],
  ])('%s', (_, pasted, leftOut) => {
    const [artifact, ...more] = recognise(pasted);
    expect(more).toEqual([]);
    expect(artifact).toMatchObject({ kind: 'jws', slice: { text: TOKEN }, leftOut });
    if (artifact?.kind !== 'jws') throw new Error('a token');
    const spans = toPastedSpans(artifact.slice, { start: 0, end: TOKEN.length });
    expect(spans.map(({ start, end }) => pasted.slice(start, end)).join('')).toBe(TOKEN);
    const ids = lint('jws', artifact.jws, { now: 1_790_000_000 }).map(({ rule }) => rule.id);
    expect(ids.filter((id) => id.startsWith('token-'))).toEqual([]);
  });
});

describe('a broken token is still taken as one', () => {
  test.each([
    ['cut off', `${HEADER}.${PAYLOAD.slice(0, 20)}`, 'token-segment-count'],
    ['a header alone', HEADER, 'token-segment-count'],
    ['a foreign character', TOKEN.replace('I6', '!6'), 'token-illegal-char'],
    ['an asterisk', `${HEADER}.${PAYLOAD}.***${SIGNATURE}`, 'token-illegal-char'],
    ['a header of which the start is missing', TOKEN.slice(4), 'token-json-invalid'],
    ['a fourth part', `${TOKEN}.${HEADER}`, 'token-segment-count'],
    ['padding', `${TOKEN}=`, 'token-base64-padding'],
    ['a space within', half(' '), 'token-whitespace'],
    [
      'a byte order mark in the header',
      `${encode('\ufeff{"alg":"HS256"}')}.${PAYLOAD}.${SIGNATURE}`,
      'token-json-invalid',
    ],
    ['no signature', `${encode('{"alg":"none"}')}.${PAYLOAD}.`, 'alg-none'],
  ])('%s', (_, pasted, id) => {
    const [artifact, ...more] = recognise(pasted);
    expect(more).toEqual([]);
    if (artifact?.kind !== 'jws') throw new Error('a token');
    expect(artifact.slice.text).toBe(pasted);
    expect(lint('jws', artifact.jws, { now: 1_790_000_000 }).map(({ rule }) => rule.id)).toContain(id);
  });
});

describe('several artifacts', () => {
  test('tokens below each other', () => {
    const other = TOKEN.replace(HEADER, encode('{"alg":"HS384"}'));
    expect(textsOf(`${TOKEN}\n${other}\n\n${TOKEN}`)).toEqual([TOKEN, other]);
  });

  test('equal ones count once, and keep every place', () => {
    const [artifact, ...more] = recognise(`${TOKEN}\n\n${TOKEN}\n${TOKEN}`);
    expect(more).toEqual([]);
    expect(artifact?.others?.map(({ pieces }) => pieces[0]?.from)).toEqual([
      TOKEN.length + 2,
      2 * TOKEN.length + 3,
    ]);
  });

  test.each([
    ['an HTTP message', `GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ${TOKEN}\n\n`],
    ['JSON', `{"access_token": "${TOKEN}", "expires_in": 600}`],
    ['a URL', `https://a.example/cb#id_token=${TOKEN}&state=1`],
    ['an encoded URL', `https://a.example/login?next=%2Fcb%3Ftoken%3D${TOKEN}%26a`],
    ['a sentence', `My token is ${TOKEN}. What is wrong?`],
    ['a mail', `${TOKEN}\n\nRegards\nAda`],
    ['words behind it', `${TOKEN} and that is it`],
    ['JSON in JSON', JSON.stringify({ log: `a\n${TOKEN}` })],
  ])('a token within %s', (_, pasted) => {
    expect(textsOf(pasted)).toEqual([TOKEN]);
  });

  test('Set-Cookie lines, with and without names, from curl, and a token', () => {
    const pasted = `HTTP/1.1 200 OK\r\nSet-Cookie: sid=abc; Path=/; HttpOnly\r\nset-cookie:b=c\r\n< Set-Cookie: d=e\r\nX-Token: ${TOKEN}\r\n`;
    expect(textsOf(pasted)).toEqual(['sid=abc; Path=/; HttpOnly', 'b=c', 'd=e', TOKEN]);
    expect(recognise(pasted).map(({ kind }) => kind)).toEqual([
      'set-cookie',
      'set-cookie',
      'set-cookie',
      'jws',
    ]);
  });

  test('a cookie and the token in its value', () => {
    const pasted = ` sid=${TOKEN}; HttpOnly`;
    expect(recognise(pasted).map(({ kind, where, slice }) => [kind, where, slice.text])).toEqual([
      ['set-cookie', undefined, pasted.trim()],
      ['jws', 'cookie sid', TOKEN],
    ]);
  });

  test.each(['sid=abc; Path=/; HttpOnly', '__Host-a="b"; secure'])('the bare cookie %s', (pasted) => {
    expect(recognise(pasted).map(({ kind, slice }) => [kind, slice.text])).toEqual([
      ['set-cookie', pasted.trim()],
    ]);
  });
});

describe('nothing', () => {
  test.each([
    ['', 'There is nothing here yet.'],
    [' \n ', 'There is nothing here yet.'],
    ['hello world', 'This looks like ordinary text'],
    ['Please send me the token for www.example.com, thanks.', 'This looks like ordinary text'],
    ['www.example.com', 'This text contains no token'],
    ['1.2.3', 'This text contains no token'],
    ['192.168.10.20', 'This text contains no token'],
    ['eyes.wide.shut', 'This text contains no token'],
    ['com.example.bakery.orders.OrderControllerFactoryBean', 'This text contains no token'],
    ['https://www.example.com/a.b.c', 'This URL'],
    ['{"a": 1}', 'This JSON'],
    ['[]', 'This JSON'],
    ['{"sub":"a","exp":1}', 'These are a token’s decoded claims'],
    ['{"payload":"e30","signatures":[]}', 'This looks like a JWS in JSON serialization'],
    ['{"ciphertext":"a"}', 'This looks like an encrypted token in JSON serialization'],
    ['<!doctype html><p>hello', 'This looks like HTML'],
    ['<div class="a">b</div>', 'This looks like HTML'],
    ['v4.public.eyJzdWIiOiJhIn0xyz', 'This is a PASETO'],
    ['b7e1c04d55a94f0eb7e1c04d55a94f0e', 'This is a number in hexadecimal digits'],
    ['7c9e6679-7425-40de-944b-e07fc1f90ae7', 'This is a number in hexadecimal digits'],
    ['gho_k3Jd9xQ2mZ7pL0vB5sN8tR4wYk3Jd9xQ2mZ7', 'This is a GitHub token'],
    ['k3Jd9xQ2mZ7pL0vB5sN8tR4wYk3Jd9xQ2mZ7', 'This looks like an opaque token'],
    ['ya29.a0AfH6SM7S8oWp9CakMZxHYg3vhdce1i', 'This is a Google access token'],
    ['xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy', 'This is a Slack token'],
    ['MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.pSjY8eCYCYjzPhCCEU8tHs0aEN4', 'This is a Discord token'],
    ['Authorization: Bearer undefined', 'There is no token'],
    ['Authorization: Negotiate YIIGhgYGKwYBBQUCoIIGejCCBnag', 'This is a Negotiate credential'],
    ['Authorization: Basic YWxpY2U6aHVudGVyMg==', 'These are Basic credentials'],
    ['eyJ1c2VyIjo1fQ:1vK2bQ:oD_ZFyuYnK8YM2A63pRgkLJ9AGzDr9sLgMkQfzlyLUE', 'This is a value signed by Django'],
    ['CfDJ8hNiXfYQUqLBoRxS53_MD__qm0kavQ1XiuFy1URhcP2m', 'This is a value encrypted by ASP.NET Core'],
    ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7 rye@till', 'This is an SSH public key, cut off or altered'],
    ['PHNhbWxwOlJlc3BvbnNlIHhtbG5zOnNhbWxwPSJ1cm46b2FzaXM', 'This is a SAML message'],
    ['eyJpc19hZG1pbiI6ZmFsc2V9', 'This is JSON in base64'],
    ['{"active":true,"sub":"u1"}', 'This is an introspection answer'],
    ['{"error":"invalid_grant"}', 'This is an error answer'],
    ['{"log":{"entries":[]}}', 'This HAR file has no requests'],
    ['{"alg":"HS256"}\n{"sub":"a"}', 'This is a decoded token'],
    ['-----BEGIN PUBLIC KEY-----\nMIIB', 'The PEM has no line'],
    ["curl -H 'Accept: */*' https://a.example", 'This curl command'],
    ['GET / HTTP/1.1\nHost: a', 'This HTTP message'],
    ['{"log":{"entries":[{"request":{}}]}}', 'This HAR file contains no whole token'],
    ['{"version":8,"type":"context-options"}\n{}', 'This is a part of a Playwright trace'],
    [
      '<?xml version="1.0"?>\n<issues burpVersion="2024.1" exportTime="x"><issue/></issues>',
      'This is Burp Suite’s list of issues.',
    ],
    ['PK\u0003\u0004\u0014\u0000\uFFFD\uFFFD', 'This is a zip file, copied as text'],
    ['2005:4:type;4:http;7:version;2:17#9:websocket;0:~', 'This is a mitmproxy file, copied as text'],
    ['sid=abc; theme=dark; path=/', 'This text contains no token'],
    ['code=SplxlOBeZQQYbYS6WxSbIA&state=xyz', 'This is an authorization code'],
    ['https://app.example/cb?code=Splx&state=xyz', 'This is an authorization code'],
    [
      'error=access_denied&error_description=She+said+%22no%22&state=x',
      'The authorization server refused: "access_denied". It says: "She said \\"no\\"".',
    ],
    ['#error=login_required', 'The authorization server refused: "login_required". There'],
    ['access_token=mF_9.B5f-4.1JqM&token_type=Bearer', 'The token in this answer is opaque'],
    ['name=ada&code=', 'This text contains no token'],
  ])('is found in %j', (pasted, begins) => {
    expect(recognise(pasted)).toEqual([]);
    const { says, expected } = explainNothing(pasted);
    expect(says.slice(0, begins.length)).toBe(begins);
    expect(expected).toMatch(/Expected here: .*\.$/u);
  });
});

test('no text makes it throw, and artifacts do not overlap', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      TOKEN,
      HEADER,
      JWE,
      'Bearer ',
      'Set-Cookie: ',
      'Cookie: ',
      'a=b; Path=/',
      'a=b; c=',
      "curl -H '",
      "$'\\x",
      '{"log":{"entries":[{"request":{"url":"',
      '{"localStorage":{"a":"',
      '"}',
      '\\u0065',
      'https://a.example/?b=',
      '#',
      '&',
      'GET / HTTP/1.1\n',
      '-----BEGIN PUBLIC KEY-----',
      '-----END PUBLIC KEY-----',
      'A_KEY="',
      '^',
      '"',
      "'",
      '\n',
      ' ',
      '.',
      '~',
      ',',
      '>',
      '\\',
      '%3D',
      '\ufeff',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 10 }).map((all) => all.join('')),
      (pasted) => {
        for (const kinds of [
          ['jws', 'jwe', 'sd-jwt'],
          ['cookie', 'set-cookie'],
        ]) {
          let end = 0;
          for (const { kind, slice, where } of recognise(pasted)) {
            if (!kinds.includes(kind) || where?.startsWith('claim')) continue;
            for (const span of toPastedSpans(slice, { start: 0, end: slice.text.length })) {
              expect(span.start).toBeGreaterThanOrEqual(end);
              end = span.end;
            }
          }
        }
        expect(explainNothing(pasted).expected).toContain('Expected here');
      },
    ),
    cases(1000),
  );
});

test.each([
  ['Set-Cookie: sid=b7e1c04d55a94f0e; Path=/', ['jws', 'set-cookie']],
  ['X-Request-Id: b7e1c04d55a94f0e', ['jws']],
])('a field below a token is no piece of it: %s', (field, kinds) => {
  for (const between of ['\n', '\n\n', '\r\n']) {
    const found = recognise(`${TOKEN}${between}${field}`);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found[0]?.slice.text).toBe(TOKEN);
  }
});

test('a thousand cookies do not keep out the tokens that follow', () => {
  const cookies = Array.from({ length: 1200 }, (_, i) => `Set-Cookie: a=${i}; Path=/`).join('\n');
  const found = recognise(`${cookies}\n${TOKEN}\n`);
  expect(found.filter(({ kind }) => kind === 'set-cookie')).toHaveLength(1000);
  expect(found.filter(({ kind }) => kind === 'jws')).toHaveLength(1);
});

// Reading that grew with the square of the length would take minutes, and run into the test's timeout.
describe('long texts of one kind end, and give what is written in them', () => {
  const length = everything ? 500_000 : 20_000;
  test.each(MONOTONOUS)('%s', (_, piece) => {
    for (const pasted of [filled(piece, length), `eyJ${filled(piece, length)}`]) {
      for (const { slice } of recognise(pasted)) {
        for (const { start, end } of toPastedSpans(slice, { start: 0, end: slice.text.length })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(pasted.length);
        }
      }
      explainNothing(pasted);
    }
  });
});

test('every form says what it is', () => {
  for (const { says } of recognisers) expect(says).toMatch(/^[A-Z].{10,}$/iu);
});
