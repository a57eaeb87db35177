/** Which claim a forger changes, and to what. Not: the changed payload (test/jose/forge.test.ts). */
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { claimNames, jsonOf, memberText, tellingClaim } from '../../../../src/ui/inspect/forge/alteration';
import { base64url } from '../../../jose/tokens';

const withPayload = (payload: string) => decodeJws(`e30.${base64url(payload)}.`);

test.each([
  ['{"sub":"a","role":"user","sub":"b"}', ['sub', 'role'], 'role'],
  ['{"iss":"a","sub":"b"}', ['iss', 'sub'], 'sub'],
  ['{"iss":"a"}', ['iss'], 'role'],
  ['{"iss":"a"', [], 'role'],
  ['[1]', [], 'role'],
])('of %s', (payload, names, telling) => {
  expect(claimNames(withPayload(payload))).toEqual(names);
  expect(tellingClaim(names)).toBe(telling);
});

test.each([
  ['admin', '"admin"', '"role": "admin"'],
  ['true', 'true', '"role": true'],
  [' ["a"] ', '["a"]', '"role": ["a"]'],
  ['9007199254740993', '9007199254740993', '"role": 9007199254740993'],
  ['"x"', '"x"', '"role": "x"'],
  ['', '""', '"role": ""'],
  ['{"a":', '"{\\"a\\":"', '"role": "{\\"a\\":"'],
])('%j typed means %s', (typed, json, text) => {
  expect(jsonOf(typed)).toBe(json);
  expect(memberText('role', json)).toBe(text);
});
