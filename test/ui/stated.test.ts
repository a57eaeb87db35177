/** What the fields of "Expect" state. */
import { expect, test } from 'vitest';
import { expectationsFrom, givenFrom, statedSummary } from '../../src/ui/expected';
import { NOTHING_STATED } from '../../src/ui/stated';

test('empty fields state nothing', () => {
  expect(expectationsFrom(NOTHING_STATED)).toEqual({ leeway: 0 });
  expect(expectationsFrom({ ...NOTHING_STATED, issuer: '  ', algorithms: ' , ' })).toEqual({ leeway: 0 });
  expect(statedSummary(NOTHING_STATED)).toBe('');
});

test('white space and commas are passed over', () => {
  const stated = {
    ...NOTHING_STATED,
    algorithms: ' ES256, RS256\tPS256 ',
    issuer: ' https://a.example ',
    audience: 'api',
    type: 'JWT',
    leeway: '5',
  };
  expect(expectationsFrom(stated)).toEqual({
    algorithms: ['ES256', 'RS256', 'PS256'],
    issuer: 'https://a.example',
    audience: 'api',
    type: 'JWT',
    leeway: 5,
  });
  expect(statedSummary(stated)).toBe(
    'algorithm ES256 or RS256 or PS256, type JWT, issuer https://a.example, audience api, leeway 5 s',
  );
});

test('what is beside the token goes to the rules, and the line names it only', () => {
  const stated = { ...NOTHING_STATED, nonce: ' n-88 ', sentAs: 'access-token' as const, sample: true };
  expect(givenFrom(stated)).toEqual({ nonce: 'n-88', sentAs: 'access-token', sample: true });
  expect(givenFrom(NOTHING_STATED)).toEqual({});
  expect(statedSummary(stated)).toBe('nonce, where it was sent, sample');
});

test.each([
  ['0', 0],
  ['-1', 0],
  ['x', 0],
  [' ', 0],
  ['1e999', 0],
])('a leeway of %j is %d seconds', (leeway, seconds) => {
  expect(expectationsFrom({ ...NOTHING_STATED, leeway })).toEqual({ leeway: seconds });
});
