/** How long a token takes: decoding with places and all rules, beside decoders that only decode. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { decodeJwt } from 'jose';
import jsonwebtoken from 'jsonwebtoken';
import { jwtDecode } from 'jwt-decode';
import { bench, describe } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { lint } from '#lint/lint';

const COUNT = 1000;
const NOW = 1_790_000_000;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Half HS256, half RS256; some with a fault, as pasted tokens have. */
const tokenOf = (index: number): string => {
  const alg = index % 2 === 0 ? 'HS256' : 'RS256';
  const header = { alg, typ: index % 3 === 0 ? 'at+jwt' : 'JWT', kid: `key-${index % 5}` };
  const claims = {
    iss: 'https://login.bakery.example',
    sub: `customer-${index}`,
    ...(index % 10 === 0 ? {} : { aud: ['https://orders.bakery.example', 'till'] }),
    iat: NOW + index,
    exp: NOW + index + (index % 10 === 1 ? 2_592_000 : 600),
    jti: `t-${index}-b7e1c04d55a94f0e`,
    client_id: 'till',
    scope: 'orders:read orders:write',
    name: `Käthe ${index}`,
    realm_access: { roles: ['baker', 'cashier'] },
  };
  const input = `${encode(header)}.${encode(claims)}`;
  const signature =
    alg === 'HS256'
      ? createHmac('sha256', 'a-secret-for-examples-of-32-bytes').update(input).digest('base64url')
      : sign('sha256', Buffer.from(input), privateKey).toString('base64url');
  return `${input}.${signature}`;
};

const tokens = Array.from({ length: COUNT }, (_, index) => tokenOf(index));
const context = { now: NOW };
const findings = tokens.flatMap((token) => lint('jws', decodeJws(token), context));
if (new Set(tokens).size < COUNT || findings.length < COUNT / 10) {
  throw new Error('The tokens are to be distinct, and some of them faulty.');
}

/** What any decoder has to do at least, with the decoder that is built into Node. */
const decodeBarely = (token: string): unknown[] =>
  token.split('.', 2).map((part): unknown => JSON.parse(Buffer.from(part, 'base64url').toString()));

/** One run is all tokens: `hz` times their count are tokens a second. */
describe(`${COUNT} tokens`, () => {
  bench('claimcheck: decode with places, run all rules', () => {
    for (const token of tokens) lint('jws', decodeJws(token), context);
  });
  bench('claimcheck: decode with places', () => {
    for (const token of tokens) decodeJws(token);
  });
  bench('bare: base64url and JSON.parse', () => {
    for (const token of tokens) decodeBarely(token);
  });
  bench('jose: decodeJwt', () => {
    for (const token of tokens) decodeJwt(token);
  });
  bench('jwt-decode: jwtDecode', () => {
    for (const token of tokens) jwtDecode(token);
  });
  bench('jsonwebtoken: decode', () => {
    for (const token of tokens) jsonwebtoken.decode(token, { complete: true });
  });
});

/** A token of about that many bytes: the more, the more groups the customer is in. */
const tokenOfSize = (index: number, bytes: number): string => {
  const claims = {
    iss: 'https://login.bakery.example',
    sub: `customer-${index}`,
    aud: ['https://orders.bakery.example', 'till'],
    iat: NOW + index,
    exp: NOW + index + 600,
    jti: `t-${index}-b7e1c04d55a94f0e`,
    client_id: 'till',
    scope: 'orders:read orders:write',
  };
  const header = encode({ alg: 'HS256', typ: 'JWT', kid: `key-${index % 5}` });
  const signature = createHmac('sha256', 'an example').update(`${index}`).digest('base64url');
  const room = ((bytes - header.length - signature.length - 2) * 3) / 4;
  const groups: string[] = [];
  let length = JSON.stringify({ ...claims, groups }).length;
  while (length < room) {
    const group = `branch-${groups.length}/role-${(groups.length * 7919) % 101}`;
    groups.push(group);
    length += group.length + 3;
  }
  return `${header}.${encode({ ...claims, groups })}.${signature}`;
};

describe.each([
  [512, 500],
  [4096, 100],
  [65_536, 10],
])('tokens of %i bytes, %i of them', (bytes, count) => {
  const sized = Array.from({ length: count }, (_, index) => tokenOfSize(index, bytes));
  if (sized.some(({ length }) => Math.abs(length - bytes) > bytes / 10)) {
    throw new Error('The tokens are to have the size that is said.');
  }
  bench('claimcheck: decode with places, run all rules', () => {
    for (const token of sized) lint('jws', decodeJws(token), context);
  });
  bench('claimcheck: decode with places', () => {
    for (const token of sized) decodeJws(token);
  });
  bench('bare: base64url and JSON.parse', () => {
    for (const token of sized) decodeBarely(token);
  });
});
