/** JSON with places against JSON.parse: the same values, the same refusals. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberOf, membersWithin, parseJson, type Json } from '#text/json';
import { cases } from '../scale';
import { wideJson } from './wide-json';

const valueOf = (json: Json): unknown => {
  if (json.type === 'array') return json.items.map(valueOf);
  if (json.type === 'object') {
    const object: Record<string, unknown> = {};
    for (const { name, value } of json.members) {
      Object.defineProperty(object, name, {
        value: valueOf(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return object;
  }
  if (json.type === 'string' || json.type === 'number') return json.value;
  return json.type === 'null' ? null : json.type === 'true';
};

interface Reading {
  readonly value: unknown;
}

const theirs = (text: string): Reading | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

const ours = (text: string): Reading | undefined => {
  const { value, problem } = parseJson(text);
  return value && !problem ? { value: valueOf(value) } : undefined;
};

/** Every part of the tree beside the text of its place. */
function* placesIn(text: string, json: Json): Generator<readonly [written: string, meant: unknown]> {
  yield [text.slice(json.span.start, json.span.end), valueOf(json)];
  if (json.type === 'array') for (const item of json.items) yield* placesIn(text, item);
  if (json.type === 'object') {
    for (const { name, nameSpan, value, span } of json.members) {
      yield [text.slice(nameSpan.start, nameSpan.end), name];
      yield [`{${text.slice(span.start, span.end)}}`, { [name]: valueOf(value) }];
      yield* placesIn(text, value);
    }
  }
}

/** True when a problem's place is not in the text. */
const outside = (text: string): boolean => {
  const { start = 0, end = 0 } = parseJson(text).problem?.at ?? {};
  return start < 0 || end < start || end > text.length;
};

test('reads what JSON.parse reads, and every part is where it says', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'grapheme' }), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), null, space);
      expect(ours(text)).toEqual(theirs(text));
      const { value } = parseJson(text);
      for (const [written, meant] of value ? placesIn(text, value) : []) {
        expect(JSON.parse(written)).toEqual(meant);
      }
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '"a"',
    '\\',
    '\\u00',
    '0',
    '-',
    '1',
    '.',
    'e',
    'E+',
    'true',
    'null',
    ' ',
    '\n',
    '\u00a0',
    '\ufeff',
    '\u0000',
    'ä',
    '\ud800',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      (text) => {
        expect(ours(text)).toEqual(theirs(text));
        expect(outside(text)).toBe(false);
      },
    ),
    cases(5000),
  );
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, at, change) => {
      const place = at % (json.length + 1);
      expect(ours(json.slice(0, place) + change + json.slice(place + 1))).toEqual(
        theirs(json.slice(0, place) + change + json.slice(place + 1)),
      );
    }),
    cases(2000),
  );
});

test.each([
  '01',
  '1.',
  '.5',
  '+1',
  '-',
  '1e',
  '0x1',
  'NaN',
  "'a'",
  '"\t"',
  '"\\x"',
  '"\\u12"',
  '[1,]',
  '{"a":1,}',
  '{a:1}',
  '[1] 2',
  '',
  ' ',
  'tru',
  '\u00a01',
  '\u000b1',
  '"',
])('refuses %j', (text) => {
  expect(ours(text)).toEqual(theirs(text));
  expect(parseJson(text).problem).toBeDefined();
});
test.each(['-0', '1E400', '1e-400', '"\\ud800"', '"\\u0061"', '{"__proto__":1}', ' \t\r\n[ ] ', '{"a":{}}'])(
  'reads %j',
  (text) => {
    expect(ours(text)).toEqual(theirs(text));
    expect(parseJson(text).problem).toBeUndefined();
  },
);

describe('what JSON.parse loses', () => {
  test('duplicates, after escapes are resolved', () => {
    const { value } = parseJson('{"alg":"a","\\u0061lg":"b","x":{"alg":"c"}}');
    const all = value ? [...membersWithin(value)] : [];
    expect(all.map(({ name, duplicate }) => [name, duplicate])).toEqual([
      ['alg', false],
      ['alg', true],
      ['x', false],
      ['alg', false],
    ]);
    expect(value?.type === 'object' && memberOf(value, 'alg')?.value).toMatchObject({ value: 'b' });
    expect(value?.type === 'object' && memberOf(value, 'toString')).toBeUndefined();
  });

  test('the text of a number', () => {
    expect(parseJson('9007199254740993').value).toMatchObject({
      raw: '9007199254740993',
      value: 9007199254740992,
    });
  });
});

describe('a problem', () => {
  test.each([
    ['{"a":1,}', 7, '}', 'a member name in double quotes'],
    ['{"a" 1}', 5, '1', ': after the member name'],
    ['[1 2]', 3, '2', ', or ]'],
    ['{"a":yes}', 5, 'yes', 'a value: an object, array, string, number, true, false or null'],
    ['{"a":1', 6, 'the end of the text', ', or }'],
    ['{} x', 3, 'x', 'nothing more after the value'],
    ['"a\\q"', 2, '\\q', 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u'],
  ])('%j', (text, start, found, expected) => {
    expect(parseJson(text).problem).toMatchObject({ at: { start }, found, expected });
  });

  test('leaves readable what is before it, at every depth', () => {
    const { value, problem } = parseJson('{"a":1,"b":{"c":[2,{"d":3,"e":');
    expect(problem).toBeDefined();
    expect(value && valueOf(value)).toEqual({ a: 1, b: { c: [2, { d: 3 }] } });
    expect(parseJson('{"a":1} x').value).toBeDefined();
  });
});

test('deep nesting is a problem, not a crash', () => {
  for (const open of ['[', '{"a":']) {
    const { problem } = parseJson(open.repeat(100_000));
    expect(problem?.expected).toBe('at most 200 levels of nesting');
  }
  expect(parseJson(`${'['.repeat(200)}${']'.repeat(200)}`).problem).toBeUndefined();
});

test('an object with very many members is read whole', () => {
  const { value } = parseJson(wideJson(40_000));
  expect(value?.type === 'object' && value.members.length).toBe(40_001);
});
