/** What the fields of "Expect" state. Not: the fields. */
import { expect, test } from 'vitest';
import { expectationsFrom, NOTHING_STATED, statedSummary } from '../../../../src/ui/inspect/verify/stated';

test('empty fields state nothing', () => {
  expect(expectationsFrom(NOTHING_STATED)).toEqual({ leeway: 60 });
  expect(expectationsFrom({ ...NOTHING_STATED, issuer: '  ', algorithms: ' , ' })).toEqual({ leeway: 60 });
  expect(statedSummary(NOTHING_STATED)).toBe('');
});

test('white space and commas are passed over', () => {
  const stated = {
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

test.each([
  ['0', 0],
  ['-1', 60],
  ['x', 60],
  [' ', 60],
  ['1e999', 60],
])('a leeway of %j is %d seconds', (leeway, seconds) => {
  expect(expectationsFrom({ ...NOTHING_STATED, leeway })).toEqual({ leeway: seconds });
});
