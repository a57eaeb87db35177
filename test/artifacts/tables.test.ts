/** Tables that people copy out of developer tools: each row of cookies becomes its Set-Cookie field, each key keeps its value. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { lintArtifact } from '#lint/lint-artifact';
import { toPastedSpans } from '#text/slice';

const ID = 'b7e1c04d55a94f0e';
const OPAQUE = 'kZ3vQ8xT1mB7nR5yW2cJ';
const row = (...cells: string[]): string => cells.join('\t');
const textsOf = (pasted: string): string[] => recognise(pasted).map(({ slice }) => slice.text);

describe('a row of cookies', () => {
  test.each([
    [
      'of Chrome',
      row('sid', ID, 'shop.example', '/', 'Session', '19', '', '✓', 'Lax', '', '', 'Medium'),
      `sid=${ID}; Path=/; Secure; SameSite=Lax`,
    ],
    [
      'of Chrome, with a date and hosts below the domain',
      row(
        'sid',
        ID,
        '.shop.example',
        '/a',
        '2027-11-28T12:00:00.000Z',
        '19',
        '✓',
        '✓',
        'Strict',
        '',
        '',
        'High',
      ),
      `sid=${ID}; Domain=shop.example; Path=/a; Expires=Sun, 28 Nov 2027 12:00:00 GMT; Secure; HttpOnly; SameSite=Strict`,
    ],
    ['whose last cells are empty', row('sid', ID, 'shop.example', '/', 'Session', '19'), `sid=${ID}; Path=/`],
    [
      'of Firefox',
      row(
        'sid',
        ID,
        'shop.example',
        '/',
        'Sun, 28 Nov 2027 12:00:00 GMT',
        '19',
        'true',
        'false',
        'Lax',
        'Sat, 28 Nov 2026 12:00:00 GMT',
      ),
      `sid=${ID}; Path=/; Expires=Sun, 28 Nov 2027 12:00:00 GMT; HttpOnly; SameSite=Lax`,
    ],
    [
      'of Firefox, which shows None for what nobody set',
      row(
        'sid',
        ID,
        'shop.example',
        '/',
        'Session',
        '19',
        'true',
        'false',
        'None',
        'Sat, 28 Nov 2026 12:00:00 GMT',
      ),
      `sid=${ID}; Path=/; HttpOnly`,
    ],
    [
      'of Safari, where Secure comes first and dates are in any language',
      row('sid', ID, 'shop.example', '/', '28.11.2027, 12:00:00', '19 B', '✓', '', 'Lax'),
      `sid=${ID}; Path=/; Secure; SameSite=Lax`,
    ],
    [
      'of curl',
      row('.shop.example', 'TRUE', '/', 'TRUE', '1827403200', 'sid', ID),
      `sid=${ID}; Domain=shop.example; Path=/; Expires=Sun, 28 Nov 2027 12:00:00 GMT; Secure`,
    ],
    [
      'of curl, hidden from script',
      row('#HttpOnly_shop.example', 'FALSE', '/', 'FALSE', '0', 'sid', ID),
      `sid=${ID}; HttpOnly; Path=/`,
    ],
  ])('%s', (_, pasted, field) => {
    const [cookie, ...more] = recognise(pasted);
    expect([cookie?.kind, cookie?.slice.text, more]).toEqual(['set-cookie', field, []]);
    const at = toPastedSpans(cookie?.slice ?? { text: '', pieces: [] }, { start: 4, end: 4 + ID.length });
    expect(at.map(({ start, end }) => pasted.slice(start, end))).toEqual([ID]);
  });

  test('titles tell the columns, in any order', () => {
    const titles = row('Name', 'Value', 'Secure', 'HttpOnly', 'Domain', 'Path', 'SameSite');
    expect(textsOf(`${titles}\n${row('sid', ID, '✓', '', 'shop.example', '/', 'Lax')}`)).toEqual([
      `sid=${ID}; Path=/; Secure; SameSite=Lax`,
    ]);
  });

  test('its flags are judged', () => {
    const pasted = row('sid', ID, '.shop.example', '/', 'Session', '19', '', '', 'Lax');
    const alarms = recognise(pasted)
      .flatMap((each) => lintArtifact(each, { now: 1_790_000_000 }))
      .filter(({ finding }) => finding.severity !== 'info')
      .map(({ finding }) => finding.rule.id);
    expect(alarms).toEqual(['cookie-no-httponly', 'cookie-no-secure', 'cookie-domain']);
  });
});

describe('keys and values', () => {
  const keptIn = (pasted: string): (string | undefined)[] => recognise(pasted).map((each) => each.keptIn);
  test.each([
    ['a refresh token', row('refresh_token', OPAQUE), ['webStorage']],
    ['a library’s record', row('oidc.user:a:b', `{"refresh_token":"${OPAQUE}"}`), ['webStorage']],
    ['a bare token beside others', `${row('theme', 'dark')}\n${row('token', OPAQUE)}`, ['webStorage']],
    ['preferences', `${row('theme', 'dark')}\n${row('lang', 'de')}`, []],
    ['fields of a request', `${row('authorization', OPAQUE)}\n${row('access_token', OPAQUE)}`, []],
    ['three columns', row('refresh_token', OPAQUE, 'x'), []],
    ['a text around the table', `The storage:\n${row('refresh_token', OPAQUE)}`, []],
  ])('%s', (_, pasted, kept) => {
    expect(keptIn(pasted)).toEqual(kept);
  });
});

test('no table makes reading fail', () => {
  const cell = fc.constantFrom(
    '',
    'sid',
    ID,
    '.shop.example',
    '/',
    'Session',
    '19',
    '1 B',
    '✓',
    'TRUE',
    'Lax',
    '#HttpOnly_a',
    '0',
    'Name',
    'Value',
    'Domain',
    '9'.repeat(20),
  );
  const table = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 4 });
  fc.assert(
    fc.property(table, (rows) => {
      const failures: string[] = [];
      recognise(rows.map((cells) => row(...cells)).join('\n'), undefined, (says) => failures.push(says));
      expect(failures).toEqual([]);
    }),
  );
});
