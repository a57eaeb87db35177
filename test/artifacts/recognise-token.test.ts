/** One token is read the same with and without what reads the other forms. */
import { describe, expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { recogniseToken } from '#artifacts/recognise-token';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const HEADER = encode('{"alg":"HS256","typ":"JWT"}');
const token = (claims: object): string =>
  `${HEADER}.${encode(JSON.stringify(claims))}.${encode('x'.repeat(32))}`;
const TOKEN = token({ sub: 'ada', aud: 'till', exp: 1_790_000_600 });
const JWE = `${encode('{"alg":"dir","enc":"A256GCM"}')}..bm9uY2U.Y2lwaGVydGV4dA.dGFn`;

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => (each instanceof Uint8Array ? [...each] : each)));

describe('one token', () => {
  test.each([
    TOKEN,
    ` \n${TOKEN}\n`,
    `Bearer ${TOKEN}`,
    `"Authorization: Bearer ${TOKEN}",`,
    `${TOKEN.slice(0, 60)}\n${TOKEN.slice(60)}`,
    TOKEN.slice(0, 50),
    `${TOKEN}=`,
    `${TOKEN}.x`,
    HEADER,
  ])('%j', (pasted) => {
    const found = recogniseToken(pasted);
    expect(found?.kind).toBe('jws');
    expect(plain([found])).toEqual(plain(recognise(pasted)));
  });
});

describe('anything else is left to what reads it', () => {
  test.each([
    '',
    'hello',
    TOKEN.replace('.', '!.'),
    TOKEN.replaceAll('.', '%2E'),
    `${TOKEN}\n${TOKEN}`,
    `a=${TOKEN}; Path=/`,
    `{"access_token":"${TOKEN}"}`,
    `["${TOKEN}"]`,
    `${TOKEN}~${encode('["s","a",1]')}~`,
    JWE,
    JWE.slice(0, -5),
    token({ ev: TOKEN }),
    `curl -H 'Authorization: Bearer ${TOKEN}' https://api.bakery.example`,
    `https://till.bakery.example/#id_token=${TOKEN}`,
    `TOKEN=${TOKEN}`,
    'eyJ'.repeat(50_000),
  ])('%#', (pasted) => {
    expect(recogniseToken(pasted)).toBeUndefined();
  });
});
