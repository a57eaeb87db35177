/** Tokens within any text. Not: broken ones. */
import { expect, test } from 'vitest';
import { tokensIn } from '#artifacts/tokens-in';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const TOKEN = `${encode('{"alg":"ES256"}')}.${encode('{"sub":"a"}')}.c2ln`;
const found = (text: string): string[] => tokensIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  TOKEN,
  `a ${TOKEN} b`,
  `${TOKEN}.`,
  `token=${TOKEN}&a`,
  `x%3D${TOKEN}%20`,
  `"a\\n${TOKEN}\\n"`,
  `a/${TOKEN}/b`,
  `${TOKEN}~${encode('["s"]')}~`,
])('%s holds one', (text) => {
  expect(found(text)).toEqual([TOKEN]);
});

test('an unsecured JWS ends in a dot, and a JWS may have any payload', () => {
  const unsecured = `${encode('{"alg":"none"}')}.${encode('{}')}.`;
  const detached = `${encode('{"alg":"ES256"}')}..c2ln`;
  expect(found(`${unsecured} ${detached}`)).toEqual([unsecured, detached]);
});

test.each([
  '',
  'eyJ.a.b',
  `${encode('{"typ":"JWT"}')}.e30.c2ln`,
  `${encode('{"alg":1}')}.e30.c2ln`,
  `${encode('["alg"]')}.e30.c2ln`,
  `a${TOKEN}`,
  `${TOKEN}.${TOKEN}`,
  `${encode('{"alg":"dir","enc":"A128GCM"}')}..a.b.c`,
  `${encode('{"alg":"ES256"}')}.e30`,
])('%s holds none', (text) => {
  expect(found(text)).toEqual([]);
});
