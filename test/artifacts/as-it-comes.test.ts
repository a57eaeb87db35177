/** Tokens and keys as programs and mails hand them on: found whole, each with its place. Not: whole pastes (pastes.test.ts). */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { missingPieces } from '#artifacts/forms/pieces';
import { recognise } from '#artifacts/recognise';
import { toPastedSpans } from '#text/slice';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const HEADER = encode('{"alg":"HS256","typ":"JWT"}');
const PAYLOAD = encode(
  '{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"till","exp":1790000600}',
);
const SIGNATURE = 'x8M5g3oK1Zq0vB7tYw2nR4sLd6uHcJeXfPbVaQiTkGo';
const TOKEN = `${HEADER}.${PAYLOAD}.${SIGNATURE}`;
const OTHER = `${HEADER}.${encode('{"sub":"other","exp":1790000600}')}.${SIGNATURE}`;
const PADDED = `${base64('{"alg":"ES256","client":"x"}')}.${base64('{"sub":"cust"}')}.${SIGNATURE}=`;
const JWE = `${encode('{"alg":"dir","enc":"A256GCM"}')}..bm9uY2Vub25j.${'QUJD'.repeat(30)}.dGFndGFndGFndGFndGFn`;
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PEM = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const PRIVATE = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const JWKS = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a' }] });

const wrapped = (text: string, width: number, mark = ''): string =>
  text.replaceAll(new RegExp(`.{${width}}(?=.)`, 'gu'), `$&\n${mark}`);
const octets = (text: string): string => text.replaceAll('=', '=3D');
const colour = (text: string): string => `\u001B[38;5;82m${text}\u001B[0m`;

const spelled = (text: string): string =>
  Array.from(text, (each) => String.raw`\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

const SASL = `n,a=ada@bakery.example,\u0001host=mail.bakery.example\u0001auth=Bearer ${TOKEN}\u0001\u0001`;
const SESSION = JSON.stringify({ access_token: TOKEN, token_type: 'bearer' });
const CHUNKED = `base64-${encode(SESSION)}`;

const tokensIn = (pasted: string): string[] =>
  recognise(pasted)
    .filter(({ kind }) => kind === 'jws' || kind === 'jwe')
    .map(({ slice }) => slice.text);

describe('a token', () => {
  test.each([
    ['with percent-encoded dots', TOKEN.replaceAll('.', '%2E')],
    ['with percent-encoded dots in a log', `GET /cb token ${TOKEN.replaceAll('.', '%2e')} done`],
    ['with decimal character references', `<input value="${TOKEN.replaceAll('.', '&#46;')}">`],
    ['with hexadecimal character references', `<b>${TOKEN.replaceAll('.', '&#x2E;')}</b>`],
    ['with named character references', `<p>${TOKEN.replaceAll('.', '&period;')}</p>`],
    ['in JSON in an attribute', `<div data-x="{&quot;token&quot;:&quot;${TOKEN}&quot;}">`],
    ['in quoted-printable', `token=3D${wrapped(octets(TOKEN), 74).replaceAll('\n', '=\n')}`],
    ['in quoted-printable of Windows', `Hi,\r\n${wrapped(TOKEN, 74).replaceAll('\n', '=\r\n')}\r\nAda`],
    ['between colours of a terminal', colour(TOKEN)],
    ['between colours in a log of JSON', JSON.stringify({ msg: `token ${colour(TOKEN)}` })],
    ['of escapes alone', spelled(TOKEN)],
    ['of escapes alone in JSON', `{"token":"${spelled(TOKEN)}"}`],
    [
      'in lines of a Windows command',
      `curl -H "Authorization: Bearer ${wrapped(TOKEN, 90).replaceAll('\n', '^\n')}"`,
    ],
    ['in folded YAML', `api:\n  token: >-\n    ${wrapped(TOKEN, 64, '    ')}\n  url: https://a.example\n`],
    ['in a literal of YAML', `api:\n  token: |\n    ${wrapped(TOKEN, 50, '    ')}\nother: 1\n`],
    ['in a mail', `Hi,\n\nmine is\n\n${wrapped(TOKEN, 72)}\n\nRegards\nAda`],
    ['in an answer to a mail', `Hi,\n\n> ${wrapped(TOKEN, 70, '> ')}\n\nAny idea?\nBob`],
    ['in an answer to an answer', `You wrote:\n>> ${wrapped(TOKEN, 68, '>> ')}\n>> Bye\n`],
    ['as bytes of Python', `b'${TOKEN}'`],
    ['as bytes of Python in a log', `got b'${TOKEN}' from the server`],
    [
      'with line breaks in a JSON string',
      JSON.stringify({ token: wrapped(TOKEN, 64).replaceAll('\n', '\r\n') }),
    ],
    ['in base64', base64(TOKEN)],
    ['in base64 on several lines', wrapped(base64(TOKEN), 76)],
    ['in base64url', encode(TOKEN)],
    ['in a secret of Kubernetes', `apiVersion: v1\nkind: Secret\ndata:\n  token: ${base64(TOKEN)}\n`],
    ['in a secret of Kubernetes as JSON', JSON.stringify({ kind: 'Secret', data: { token: base64(TOKEN) } })],
    ['in a configuration of Docker', JSON.stringify({ auths: { a: { auth: base64(`ada:${TOKEN}`) } } })],
    ['as the password of Basic', `Authorization: Basic ${base64(`oauth2:${TOKEN}`)}`],
    [
      'in a subprotocol of a WebSocket',
      `Sec-WebSocket-Protocol: v4.channel.k8s.io, base64url.bearer.authorization.k8s.io.${encode(TOKEN)}`,
    ],
    ['in SASL OAUTHBEARER', SASL],
    ['in SASL OAUTHBEARER in base64', `AUTH OAUTHBEARER ${base64(SASL)}`],
    [
      'in a BinarySecurityToken',
      `<wsse:BinarySecurityToken EncodingType="x#Base64Binary">${base64(TOKEN)}</wsse:BinarySecurityToken>`,
    ],
    ['in a cookie of Supabase', `Cookie: theme=dark; sb-x-auth-token=${CHUNKED}`],
    [
      'in pieces of a cookie of Supabase',
      `Cookie: sb-x-auth-token.0=${CHUNKED.slice(0, 180)}; sb-x-auth-token.1=${CHUNKED.slice(180)}`,
    ],
    ['before a full stop', `${TOKEN}.`],
    ['before three full stops of a sentence', `${TOKEN}..`],
    ['before an exclamation mark', `${TOKEN}!`],
    ['before escaped line breaks', String.raw`Authorization: Bearer ${TOKEN}\r\n`],
    ['after a colon of another script', `token：${TOKEN}`],
    ['after the word of a subprotocol', `Sec-WebSocket-Protocol: access_token.${TOKEN}`],
    [
      'with every character percent-encoded',
      Array.from(TOKEN, (each) => `%${each.charCodeAt(0).toString(16)}`).join(''),
    ],
    ['with dots that were percent-encoded twice', TOKEN.replaceAll('.', '%252E')],
    ['between colours whose escape was lost', `[32m${TOKEN}[0m`],
    ['with each part in an element', `<span>${TOKEN.replaceAll('.', '</span>.<span>')}</span>`],
    ['broken by HTML', TOKEN.replaceAll(/.{64}(?=.)/gu, '$&<br/>\n')],
    ['with places to break', TOKEN.replaceAll(/.{40}(?=.)/gu, '$&<wbr>')],
    [
      'in quoted-printable in an answer to a mail',
      `> ${TOKEN.replaceAll(/.{70}(?=.)/gu, '$&=\n> ')}\n>\n> Bye`,
    ],
    ['with signs that Markdown escaped', TOKEN.replaceAll('_', String.raw`\_`)],
    ['with dots as escapes', TOKEN.replaceAll('.', String.raw`\x2e`)],
    [
      'in hexadecimal with spaces',
      Buffer.from(TOKEN)
        .toString('hex')
        .replaceAll(/.{8}(?=.)/gu, '$& '),
    ],
    ['in texts that JavaScript joins', `const t = "${TOKEN.replaceAll(/.{60}(?=.)/gu, '$&" +\n  "')}";`],
    ['in texts that Java joins', `String t = "${TOKEN.replaceAll('.', '."\n    + "')}";`],
    ['in texts that Python joins', `token = ("${TOKEN.replaceAll(/.{60}(?=.)/gu, '$&"\n         "')}")`],
    ['in lines of any length', `Hi,\n${TOKEN.slice(0, 61)}\n${TOKEN.slice(61, 97)}\n${TOKEN.slice(97)}\nBye`],
    ['in lines that end at its dots', `Hi,\n${TOKEN.replaceAll('.', '.\n')}\nBye`],
    [
      'in lines with numbers',
      TOKEN.replaceAll(/.{70}(?=.)/gu, '$&\n')
        .split('\n')
        .map((line, at) => `${at + 1}  ${line}`)
        .join('\n'),
    ],
    ['in a patch', TOKEN.replaceAll(/.{70}(?=.)/gu, '$&\n').replaceAll(/^/gmu, '+')],
    [
      'in broken JSON, wrapped with blanks',
      `{\n "access_token": "SlAV32hkKG",\n "id_token": "${TOKEN.split('.')
        .map((part) => part.replaceAll(/.{56}(?=.)/gu, '$&\n   '))
        .join('.\n   ')}"\n}`,
    ],
    ['in hexadecimal', Buffer.from(TOKEN).toString('hex')],
    [
      'in base64 on lines of YAML',
      `data:\n  token: >-\n    ${wrapped(base64(TOKEN), 76, '    ')}\n  other: c\n`,
    ],
    [
      'in base64 on lines of XML',
      `<wsse:BinarySecurityToken>\n${wrapped(base64(TOKEN), 76)}\n</wsse:BinarySecurityToken>`,
    ],
    ['in the name of bytes of Python after Bearer', `Authorization: Bearer b'${TOKEN}'`],
    [
      'in pieces of several Set-Cookie fields',
      `Set-Cookie: sb-x.0=${CHUNKED.slice(0, 180)}; Path=/\nSet-Cookie: sb-x.1=${CHUNKED.slice(180)}; Path=/`,
    ],
    [
      'in pieces in a table',
      `sb-x.0\t${CHUNKED.slice(0, 180)}\ta.example\nsb-x.1\t${CHUNKED.slice(180)}\ta.example`,
    ],
    [
      'in pieces of ASP.NET',
      `Cookie: .AspNet.Cookies=chunks-2; .AspNet.CookiesC1=${TOKEN.slice(0, 90)}; .AspNet.CookiesC2=${TOKEN.slice(90)}`,
    ],
    ['before the percent sign of a shell', `${TOKEN}%`],
  ])('%s', (_, pasted) => {
    expect(tokensIn(pasted)).toEqual([TOKEN]);
    for (const { slice } of recognise(pasted)) {
      for (const { start, end } of toPastedSpans(slice, { start: 0, end: slice.text.length })) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(pasted.length);
      }
    }
  });

  test('each of its characters is behind the characters that stand for it', () => {
    const pasted = `<b>${TOKEN.replaceAll('.', '&#46;')}</b>`;
    const [found] = recognise(pasted);
    if (!found) throw new Error('a token');
    const behind = Array.from(TOKEN, (_, at) =>
      toPastedSpans(found.slice, { start: at, end: at + 1 })
        .map(({ start, end }) => pasted.slice(start, end))
        .join('|'),
    );
    expect(behind).toEqual(Array.from(TOKEN, (character) => (character === '.' ? '&#46;' : character)));
  });

  test('in base64, its characters are behind their carriers', () => {
    const before = 'token: ';
    const pasted = `${before}${base64(TOKEN)}\n`;
    const found = recognise(pasted).find(({ kind }) => kind === 'jws');
    if (!found) throw new Error('a token');
    for (let at = 0; at < TOKEN.length; at += 1) {
      const start = before.length + Math.floor((at * 8) / 6);
      const end = before.length + Math.ceil(((at + 1) * 8) / 6);
      expect(toPastedSpans(found.slice, { start: at, end: at + 1 })).toEqual([{ start, end }]);
    }
  });
});

test('an unseen character within a token is a fault of it, and is not left out', () => {
  const pasted = `${TOKEN.slice(0, 60)}\u200B${TOKEN.slice(60)}`;
  expect(recognise(pasted).map(({ slice }) => slice.text)).toEqual([pasted]);
});

describe('several', () => {
  test.each([
    ['without a break', `${TOKEN}${OTHER}`],
    ['without a break in a log', `tokens=${TOKEN}${OTHER} done`],
    ['with a dot between them', `${TOKEN}.${OTHER}`],
    ['with a comma between them', `${TOKEN},${OTHER}`],
    ['in a mail, below each other', `Hi,\n${TOKEN}\n${OTHER}\nBye`],
  ])('%s', (_, pasted) => {
    expect(tokensIn(pasted)).toEqual([TOKEN, OTHER]);
  });

  test('without a break, each says that another is beside it', () => {
    expect(recognise(`${TOKEN}${OTHER}`).map(({ leftOut }) => leftOut)).toEqual([
      ['another token beside it, without a break'],
      ['another token beside it, without a break'],
    ]);
  });

  test('an encrypted session in pieces of a cookie, in any order', () => {
    const [first, second] = [JWE.slice(0, 90), JWE.slice(90)];
    const name = '__Secure-next-auth.session-token';
    expect(tokensIn(`Cookie: ${name}.1=${second}; a=b; ${name}.0=${first}`)).toEqual([JWE]);
  });

  test('a padded token in a log keeps its padding, which was signed', () => {
    expect(tokensIn(`2026-01-01 x-amzn-oidc-data: ${PADDED} GET /orders`)).toEqual([PADDED]);
  });

  test('several secrets of Kubernetes', () => {
    const pasted = `kind: Secret\ndata:\n  a: ${base64(TOKEN)}\n  b: ${base64('hello')}\n  c: ${base64(OTHER)}\n`;
    expect(tokensIn(pasted)).toEqual([TOKEN, OTHER]);
  });

  test('a signature in base64 keeps its last characters', () => {
    const token = `${HEADER}.${PAYLOAD}.x8M5g3oK1Zq0vB7tYw2nR4sLd6uHcJeX/PbVaQiTk+o=`;
    expect(tokensIn(`x-data: ${token} GET /orders`)).toEqual([token]);
  });

  test.each([
    [
      'an SSH key',
      `ssh-ed25519 ${base64('\0\0\0\u000bssh-ed25519\0\0\0 ' + 'k'.repeat(32))} ada@bakery.example`,
    ],
    ['bare base64', `Public key:\n${PEM.replaceAll(/-----[^-]+-----|\s/gu, '')}`],
    ['hexadecimal', publicKey.export({ type: 'spki', format: 'der' }).toString('hex')],
    ['bare base64 on its line', `Key ${PEM.replaceAll(/-----[^-]+-----|\s/gu, '')}`],
    ['a JWK in JavaScript', JWKS.replaceAll(/"(\w+)":/gu, '$1: ')],
    ['a JWK Set', JWKS],
    ['a PEM', PEM],
    ['a PEM in base64', `key: ${base64(PEM)}`],
    ['a private key in a kubeconfig', `users:\n- user:\n    client-key-data: ${base64(PRIVATE)}\n`],
  ])('a token and %s', (_, key) => {
    for (const pasted of [`${TOKEN}\n\n${key}`, `${key}\n\n${TOKEN}\n`]) {
      expect(
        recognise(pasted)
          .map(({ kind }) => kind)
          .toSorted(),
      ).toEqual(['jwks', 'jws']);
    }
  });
});

describe('a line below a token is no piece of it', () => {
  test.each([
    ['a word', `Hi,\n${TOKEN}\nRegards\n`],
    ['a number', `Hi,\n${TOKEN}\nuser-42\n`],
    ['a name and a value', `token: ${TOKEN}\nkid: abc-123\n`],
    ['a token', `first: ${TOKEN}\n${TOKEN}\n`],
  ])('%s', (_, pasted) => {
    expect(tokensIn(pasted)).toEqual([TOKEN]);
  });
});

describe('base64url of JSON is no token by itself', () => {
  test.each([
    ['a session of Flask', `${encode('{"user_id":"17"}')}.awtrAA.SuX091gdbI9WtwVYWdJGL7lLWNs`],
    [
      'a value signed by Django',
      `${encode('{"user":5}')}:1vK2bQ:oD_ZFyuYnK8YM2A63pRgkLJ9AGzDr9sLgMkQfzlyLUE`,
    ],
    ['a value encrypted by Laravel', base64('{"iv":"AAAA","value":"BBBB","mac":"cccc"}')],
    ['a client principal', base64('{"auth_typ":"aad","claims":[]}')],
  ])('%s', (_, pasted) => {
    expect(recognise(pasted)).toEqual([]);
  });
});

describe('the payload of a token alone is read, and said to be that', () => {
  test.each([
    ['alone', PAYLOAD],
    ['with its signature', `${PAYLOAD}.c2lnbmF0dXJl`],
    ['with the dot in front of it', `${PAYLOAD}.`],
  ])('%s', (_, pasted) => {
    const [found, ...more] = recognise(pasted);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'jws', jws: { header: { text: '' }, payload: { text: PAYLOAD } } });
  });

  test('a header alone is a header', () => {
    const header = encode('{"alg":"ES256","iss":"me","aud":"you","typ":"JWT"}');
    expect(recognise(header)).toMatchObject([{ kind: 'jws', jws: { header: { text: header } } }]);
  });
});

describe('what is broken in a text is found, and stays broken', () => {
  const marked = `${TOKEN.slice(0, 30)}^${TOKEN.slice(30)}`;
  test('a place in it is marked', () => {
    expect(tokensIn(`Error: Invalid character\n\n${marked}\n`)).toEqual([marked]);
    // A zero-width space is no mark.
    expect(tokensIn(`Error:\n\n${TOKEN.slice(0, 30)}\u200b${TOKEN.slice(30)}\n`)).not.toEqual([TOKEN]);
  });
  test('the place is marked on the line below', () => {
    expect(tokensIn(`${TOKEN}\n${' '.repeat(30)}^\nSyntaxError: Unexpected token\n`)).toEqual([TOKEN]);
  });
  test('five parts without enc', () => {
    const five = [encode('{"alg":"dir","typ":"JWT"}'), ...JWE.split('.').slice(1)].join('.');
    expect(tokensIn(`WARN rejected: ${five} (no enc)\n`)).toEqual([five]);
    // Of an algorithm that signs, these are no five parts.
    expect(tokensIn(`WARN rejected: ${HEADER}.${five.split('.').slice(1).join('.')} (no enc)\n`)).toEqual([]);
  });
});

describe('beside other things', () => {
  const kinds = (pasted: string) => recognise(pasted).map(({ kind }) => kind);
  const SD_JWT = `${TOKEN}~${encode('["salt","name","Ada"]')}~${encode('["salt2","city","Ulm"]')}~`;
  test.each([
    ['a JWK', `${SD_JWT}\n\n${JSON.stringify(publicKey.export({ format: 'jwk' }))}\n`],
    ['a PEM', `${SD_JWT}\n\n${PEM}`],
  ])('an SD-JWT above %s keeps its disclosures', (_, pasted) => {
    expect(kinds(pasted)).toEqual(['sd-jwt', 'jwks']);
    expect(recognise(pasted)[0]?.slice.text).toBe(SD_JWT);
  });
  test('the sender’s key of an encrypted message is no key to offer', () => {
    const epk = publicKey.export({ format: 'jwk' });
    const message = {
      protected: encode(JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', epk })),
      ciphertext: 'QUJD',
      iv: 'QUJD',
      tag: 'QUJD',
    };
    expect(kinds(`${JSON.stringify(message)}\n${PEM}`)).toEqual(['json-serialization', 'jwks']);
  });
});

describe('a cookie in numbered pieces', () => {
  const piece = (number: number, text: string) => ({
    name: `authjs.session-token.${number}`,
    value: text,
    valueAt: { start: 0, end: text.length },
  });
  const long = 'x'.repeat(3900);
  test.each([
    ['none', [0, 1, 2], []],
    ['one between', [0, 2], [1]],
    ['the first', [1, 2], []],
    ['the first two', [2, 3], [0, 1]],
  ])('lacks %s', (_, numbers, missing) => {
    const lacking = missingPieces(numbers.map((number) => piece(number, long)));
    expect(lacking.flatMap((each) => each.missing)).toEqual(missing);
  });
  test('a short value is none', () => {
    expect(missingPieces([{ ...piece(2, 'dark'), name: 'page_2' }])).toEqual([]);
  });
});
