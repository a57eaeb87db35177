/** Tokens within any text. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWholeSignature } from '#artifacts/signature-length';
import { compactIn, tokensIn } from '#artifacts/tokens-in';
import { cases } from '../scale';

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

/** What a reader would do who goes through every run of letters, which takes longer. */
const runByRun = (text: string): string[] =>
  Array.from(text.matchAll(/[\w.-]+(?:={1,2}(?=\.)[\w.-]+)*/gu)).flatMap(({ 0: run, index }) => {
    const before = text[index - 1] ?? '';
    const escape = before === '%' ? 2 : before === '\\' ? 1 : 0;
    const colour = '[;'.includes(before || 'x') ? (/^\d{0,3}m/u.exec(run)?.[0].length ?? 0) : 0;
    return run.startsWith(TOKEN, escape + colour) ? [TOKEN] : [];
  });

test('a token is found wherever a run of letters begins with it, or with the rest of an escape before it', () => {
  const BETWEEN = [
    '%3D',
    '%',
    '\\n',
    '\\',
    '[',
    '[0m',
    ';31m',
    '[0031m',
    '=',
    'a',
    '-',
    ' ',
    '"',
    ':',
    '/',
    'm',
  ];
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.array(fc.constantFrom(...BETWEEN), { maxLength: 3 }), fc.constantFrom(TOKEN, 'eyJ')),
        {
          maxLength: 3,
        },
      ),
      (pieces) => {
        // A space behind each, so that none is followed by what belongs to another.
        const text = pieces.map(([between, token]) => `${between.join('')}${token} `).join('');
        expect(found(text)).toEqual(runByRun(text));
      },
    ),
    cases(500),
  );
});

test.each([`${TOKEN}${TOKEN}`, `${TOKEN}.${TOKEN}`])('%s holds two', (text) => {
  expect(found(text)).toEqual([TOKEN, TOKEN]);
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
  `${encode('{"alg":"dir","enc":"A128GCM"}')}..a.b.c`,
  `${encode('{"alg":"ES256"}')}.e30`,
])('%s holds none', (text) => {
  expect(found(text)).toEqual([]);
});

/** Reads the run anew from each beginning, which takes the square of its length. */
const wideByWide = (text: string): string[] => {
  const found: string[] = [];
  let done = 0;
  for (const { index: start } of text.matchAll(/eyJ/gu)) {
    if (start < done) continue;
    const run = /^[\w.+/-]+(?:={1,2}(?=\.)[\w.+/-]+)*={0,2}/u.exec(text.slice(start))?.[0] ?? '';
    const own = /^[\w.-]+(?:={1,2}(?=\.)[\w.-]+)*/u.exec(run)?.[0] ?? '';
    const [header, , signature = '', ...more] = run.split('.');
    const isWide = '+/='.includes(run.charAt(own.length) || ' ') && /[+/]/u.test(run) && more.length === 0;
    const length = signature.replace(/=+$/u, '').length;
    done = start + own.length;
    if (
      !isWide ||
      header?.replace(/=$/u, '') !== encode('{"alg":"HS256"}') ||
      !isWholeSignature('HS256', length)
    )
      continue;
    found.push(run);
    done = start + run.length;
  }
  return found;
};

test('a token in the alphabet of base64 is found wherever it begins in a run', () => {
  const piece = fc.constantFrom('eyJ', encode('{"alg":"HS256"}'), 'e30', 'a'.repeat(43), 'b'.repeat(42));
  const text = fc.array(fc.tuple(piece, fc.constantFrom('+', '/', '.', '.', ' ', '=.')), { maxLength: 9 });
  fc.assert(
    fc.property(text, (pieces) => {
      const text = pieces.flat().join('');
      const wide = Array.from(compactIn(text), ({ start, end }) => text.slice(start, end));
      expect(wide.filter((token) => /[+/]/u.test(token))).toEqual(wideByWide(text));
    }),
    cases(2000),
  );
});
