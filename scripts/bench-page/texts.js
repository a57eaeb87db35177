/** Larger texts to paste, each unlike the others. Not: single tokens (tokens.js). */
import { randomBytes } from 'node:crypto';
import { makeToken } from './tokens.js';

const TOKEN = 600;
const token = () => makeToken('HS256', TOKEN).text;

/** Pieces of a text until it has the length. @param {(index: number) => string} piece */
const until = (length, piece) => {
  const pieces = [];
  for (let size = 0; size < length || pieces.length === 0; size += pieces.at(-1).length + 1)
    pieces.push(piece(pieces.length));
  return pieces;
};

const field = (name, value) => ({ name, value });
const entry = (number) =>
  JSON.stringify({
    request: {
      method: 'GET',
      url: `https://api.bakery.example/orders/${number}?page=1`,
      headers: [
        field('accept', 'application/json, text/plain, */*'),
        field('authorization', number % 50 === 0 ? `Bearer ${token()}` : 'Basic YWxpY2U6cnll'),
        field('cookie', `sid=b7e1c04d55a94f0e; theme=dark; seen=${number}`),
      ],
    },
    response: {
      status: 200,
      headers: [
        field('content-type', 'application/json'),
        field('set-cookie', `sid=${randomBytes(9).toString('hex')}; Path=/`),
      ],
      content: { mimeType: 'application/json', text: '{"bread":"rye"}'.repeat(12) },
    },
  });

const line = (number) =>
  `2026-11-29T12:00:07Z INFO [exec-${number % 8}] GET /orders/${number} 200 ${number % 90} ms` +
  (number % 40 === 0 ? ` authorization="Bearer ${token()}"` : ' agent="Mozilla/5.0 (X11; Linux x86_64)"');

const key = (number) =>
  JSON.stringify({
    kty: 'RSA',
    use: 'sig',
    alg: 'RS256',
    kid: `signing-${number}`,
    n: randomBytes(256).toString('base64url'),
    e: 'AQAB',
  });

const stored = (number) =>
  `${JSON.stringify(`app.${number}`)}:${JSON.stringify(
    number % 10 === 0 ? token() : JSON.stringify({ id: number, note: 'rye, spelt and wheat '.repeat(6) }),
  )}`;

/** Texts as people have them, by what they are. @type {Record<string, (length: number) => string>} */
export const TEXTS = {
  HAR: (length) => `{"log":{"version":"1.2","entries":[${until(length, entry).join(',')}]}}`,
  log: (length) => until(length, line).join('\n'),
  JWKS: (length) => `{"keys":[${until(length, key).join(',')}]}`,
  'storage dump': (length) => `{${until(length, stored).join(',')}}`,
};
