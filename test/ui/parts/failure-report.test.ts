/** What a person passes on about a failure is the same whatever was pasted. Not: where it is shown (boundary.browser.test.tsx). */
import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { failureReport } from '../../../src/ui/parts/failure-report';
import { LoadError } from '../../../src/ui/parts/load-once';

const PAGE = {
  base: 'https://tools.example/claimcheck/',
  agent: 'Browser/1.0',
  build: 'https://tools.example/claimcheck/assets/start-C0ffee12.js',
};
const FRAMES = `    at x (${PAGE.base}assets/paste-Ab3_x-9z.js:1:2345)\n    at https://elsewhere.example/y.js:1:1`;

const withStack = (error: Error, head: string): Error => {
  error.stack = `${head}\n${FRAMES}`;
  return error;
};

/** Errors that quote what was pasted, in every way that an error can. */
const QUOTING: Readonly<Record<string, (pasted: string) => unknown>> = {
  message: (pasted) =>
    withStack(new SyntaxError(`Unexpected ${pasted}`), `SyntaxError: Unexpected ${pasted}`),
  'lines of a message': (pasted) => {
    const message = `a\n    at ${pasted} (${PAGE.base}assets/a.js:1:1)\n${pasted}`;
    return withStack(new Error(message), `Error: ${message}`);
  },
  name: (pasted) => {
    const error = new Error('x');
    error.name = pasted;
    return withStack(error, `${pasted}: x`);
  },
  'name of a function': (pasted) => withStack(new Error('x'), `Error: x\n    at ${pasted} (<anonymous>)`),
  'thrown by itself': (pasted) => pasted,
  'cause of a failed load': (pasted) =>
    new LoadError('x', { cause: withStack(new TypeError(`no ${pasted}`), `TypeError: no ${pasted}`) }),
  'member of it': (pasted) => withStack(Object.assign(new Error('x'), { pasted }), 'Error: x'),
};

test.each(Object.entries(QUOTING))('it is the same whatever was pasted: %s', (_, quoting) => {
  const reportOn = (pasted: string) =>
    failureReport('The lab', quoting(pasted), { ...PAGE, hash: `#/lab?story=${encodeURIComponent(pasted)}` });
  assert(
    property(string({ minLength: 4, maxLength: 60 }), (pasted) => {
      expect(reportOn(`${pasted}.`)).toBe(reportOn('eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'));
    }),
  );
});

test('it says what failed, where, in which build and browser, and at which places of the page’s files', () => {
  const error = withStack(new RangeError('secret'), 'RangeError: secret');
  expect(failureReport('The lab', error, { ...PAGE, hash: '#/lab/scale?x=1' })).toBe(
    [
      'Claimcheck: The lab failed',
      'Error: RangeError',
      'Place: #/lab/scale',
      'Build: start-C0ffee12.js',
      'Browser: Browser/1.0',
      'At:',
      '  assets/paste-Ab3_x-9z.js:1:2345',
    ].join('\n'),
  );
});

test('of a file that could not be loaded it gives the name', () => {
  const cause = new TypeError(`Failed to fetch dynamically imported module: ${PAGE.base}assets/lab-Xy12.js`);
  const report = failureReport('The lab', new LoadError('x', { cause }), { ...PAGE, hash: '#/lab' });
  expect(report).toContain('Error: LoadError, caused by TypeError\nFile: assets/lab-Xy12.js\n');
});

test('what a person wrote into the address is left out', () => {
  const report = failureReport('x', 1, { ...PAGE, hash: '#/inspect/eyJhbGciOiJub25lIn0.e30./Bearer' });
  expect(report).toContain('Place: #/inspect/…\n');
  expect(report).not.toContain('eyJ');
});
