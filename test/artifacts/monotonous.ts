/** Texts of one piece again and again, each the worst for some step of reading. */

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const PAYLOAD = encode('{"sub":"customer-1842","aud":"till","iat":1790000000,"exp":1790000600}');
const TOKEN = `${encode('{"alg":"HS256","typ":"JWT"}')}.${PAYLOAD}.x8M5g3oK1Zq0vB7tYw2nR4sLd6uHcJeXfPbVaQiTkGo`;

/** @returns the piece repeated, cut at the length */
export const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

export const MONOTONOUS: readonly (readonly [says: string, piece: string])[] = [
  ['spaces', ' '],
  ['spaces within', `eyJ${' '.repeat(40)}`],
  ['dots', '.'],
  ['one word', 'a'],
  ['eyJ', 'eyJ'],
  ['eyJ.', 'eyJ.'],
  ['e30.', 'eyJ9.e30.'],
  ['tokens on lines', `${TOKEN}\n`],
  ['tokens in a line', `${TOKEN} `],
  ['one token on many lines', `${PAYLOAD.slice(0, 40)}\n`],
  ['short lines', 'a\n'],
  ['quotes', '"'],
  ['line breaks', '\n'],
  ['backslashes', ' \\\n'],
  ['tabs and marks', '\n\t> '],
  ['Set-Cookie', 'Set-Cookie: sid=a; Path=/\n'],
  ['one Set-Cookie', 'Set-Cookie: a; '],
  ['attributes', 'a=b; Path=/;'],
  ['spaces in attributes', `a=b; Path=${' '.repeat(1000)}`],
  ['braces', '{"a":'],
  ['members', '{"alg":1},'],
  ['emoji', '😀'],
  ['tildes', '~'],
  ['angle brackets', '<'],
  ['words', 'lorem ipsum dolor '],
  ['Bearer', 'Bearer '],
  ['hexadecimal', '0f'],
  ['curl', "\ncurl -H 'a: b' "],
  ['curl with an open quote', "\ncurl -H '"],
  ['carets', '^"curl ^\n'],
  ['HTTP messages', 'GET /?a=b HTTP/1.1\nCookie: a=b\n\n'],
  ['empty status lines', 'HTTP/1.1 200\n'],
  ['URLs', 'https://a.example/?eyJ=%2E#eyJ\n'],
  ['percent', '%2E%c3%a4'],
  ['one URL', 'https://a.example/?eyJ&'],
  ['pairs', 'Cookie: a=eyJ; b=%22; '],
  ['bare pairs', 'a=eyJ; '],
  ['variables', 'A_KEY="eyJ\\n"\n'],
  ['PEM', '-----BEGIN PUBLIC KEY-----'],
  ['PEM blocks', '-----BEGIN A-----\n-----END A-----\n'],
  ['lines of JSON', '{"a":"eyJ"}\n'],
  ['nested arrays', '[['],
  ['strings of strings', '["{\\"eyJ\\":'],
  ['escapes', '"\\u0065yJ'],
  ['code', 'const a = await b(c);\n'],
  ['functions', 'function ('],
  ['imports', 'import '],
  ['kty', '{"kty":"EC"},'],
];
