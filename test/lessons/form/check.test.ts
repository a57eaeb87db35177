/** What is said of texts that are no lesson, and where. Not: what runs say (form.test.ts). */
import { anything, assert, json, jsonValue, oneof, property, string, stringify } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '#lessons/form/check';
import { EXAMPLE } from '#lessons/form/example';
import { MOST_BYTES } from '#lessons/form/limits';
import { overlaps } from '#text/span';
import { mutants } from './mutants';
import { cases } from '../../scale';

const marked = (text: string) =>
  check(text).problems.map(({ at, says, severity }) => ({
    marked: text.slice(at.start, at.end),
    says,
    severity,
  }));

/** The example with one part of its text replaced; it must be there. */
const changed = (from: string, to: string): string => {
  expect(EXAMPLE).toContain(from);
  return EXAMPLE.replace(from, () => to);
};

test('the example is a lesson, and nothing is said of it', () => {
  const { problems, lesson } = check(EXAMPLE);
  expect(problems).toEqual([]);
  expect(lesson?.title).toBe('The account is closed');
});

test.each(mutants(EXAMPLE).map((mutant) => [mutant.what, mutant] as const))(
  '%s is told of at its place',
  (_what, { text, at }) => {
    const { problems, lesson } = check(text);
    expect(lesson).toBeUndefined();
    for (const problem of problems) {
      expect(problem.at.start).toBeLessThanOrEqual(problem.at.end);
      expect(problem.at.end).toBeLessThanOrEqual(text.length);
      expect(problem.says).toMatch(/[.!?)]$/u);
    }
    expect(problems.filter((problem) => overlaps(problem.at, at))).not.toEqual([]);
  },
);

const WRONG: readonly (readonly [what: string, from: string, to: string, marked: string, says: RegExp])[] = [
  ['an act', '"suspend"', '"supend"', '"supend"', /No act is called “supend”\. Did you mean “suspend”\?/u],
  ['a store', '"local-storage"', '"local"', '"local"', /Allowed: .*local-storage/u],
  ['a member', '"note"', '"notes"', '"notes"', /Did you mean “note”\?/u],
  ['a defence', '"on": ["user-looked-up"]', '"on": ["denylists"]', '"denylists"', /mean “denylist”/u],
  ['a duplicate', '"act": "wait-20"', '"act": "wait-20", "act": "wait-1"', '"act"', /appears here twice/u],
  ['a placeholder’s measure', '{each.bytes}', '{each.byte}', '{each.byte}', /Did you mean bytes\?/u],
  ['a placeholder’s column', '{each.bytes}', '{jwts.bytes}', '{jwts.bytes}', /no column jwts/u],
  ['a placeholder’s act', '{jwt.status@read-again}', '{jwt.status@9}', '{jwt.status@9}', /acts are done/u],
  ['a placeholder’s act 0', '{jwt.status@read-again}', '{jwt.status@0}', '{jwt.status@0}', /from 1/u],
  ['no placeholder', '{each.bytes}', '{bytes}', '{bytes}', /is no placeholder/u],
  ['a placeholder after an escape', '{each.bytes}', '\\u00e9\\n{x}', '{x}', /is no placeholder/u],
  [
    'a placeholder too early',
    'She tries it again.',
    'It says {jwt.status}.',
    '{jwt.status}',
    /reads nothing from a run/u,
  ],
  ['a column', '{ "columns": ["jwt"], ', '{ "columns": ["jwk"], ', '"jwk"', /mean “jwt”/u],
  [
    'the same columns twice',
    '"columns": ["jwt"],',
    '"columns": ["hybrid", "jwt"],',
    '"columns"',
    /same columns/u,
  ],
  ['an option that is no set', '{ "columns": [], "label"', '{ "is": 1, "label"', '{', /a set of columns/u],
  ['an option that is no value', '"is": 0, ', '"columns": [], ', '"columns"', /a value/u],
  ['two options for one value', '"atLeast": 3', '"atLeast": 2', '{', /only one option/u],
  ['a text for a number', '"is": 200 }', '"is": "200" }', '"200"', /status is a number/u],
  [
    'nothing to hold against',
    '"measure": "status", "is": 200',
    '"measure": "status"',
    '"columns"',
    /is missing/u,
  ],
  ['an act too late', '"act": "read-orders", "is": 401', '"act": 4, "is": 401', '4', /3 acts are done/u],
  [
    'an act of no such name',
    '"act": "read-orders", "is": 401',
    '"act": "read-order", "is": 401',
    '"read-order"',
    /No act is called “read-order” here by then\. Did you mean “read-orders”/u,
  ],
  [
    'an act that is done later',
    'of the request: {each.bytes}',
    'of the request: {each.bytes@suspend}',
    '{each.bytes@suspend}',
    /Done so far: log-in, read-orders\./u,
  ],
  [
    'two acts of one name',
    '"id": "read-later",',
    '"id": "read-again",',
    '{jwt.status@read-again}',
    /is done 2 times by then: give each of these steps an “id”/u,
  ],
  [
    'a name without an act',
    '"says": "Twenty minutes go by.",\n      "act": "wait-20"',
    '"says": "Twenty minutes go by.", "id": "later"',
    '"later"',
    /this step has none/u,
  ],
  [
    'a case without a condition’s subject',
    '"if": { "defence": "user-looked-up" }',
    '"if": { "is": true }',
    '"if"',
    /looks at one thing/u,
  ],
  [
    'a member of a case',
    '"if": { "defence"',
    '"when": { "defence"',
    '"when"',
    /No member is called “when” here/u,
  ],
  [
    'a defence of a case',
    '"if": { "defence": "user-looked-up" }',
    '"if": { "defence": "user-look-up" }',
    '"user-look-up"',
    /Did you mean “user-looked-up”/u,
  ],
  [
    'a choice of a case',
    '"if": { "defence": "user-looked-up" }',
    '"if": { "choice": "alg", "is": "RS512" }',
    '"RS512"',
    /Of alg one can choose: RS256/u,
  ],
  [
    'a placeholder of a case',
    'so that each column finds',
    'so that {jwt.stat} finds',
    '{jwt.stat}',
    /Did you mean status/u,
  ],
  [
    'a choice in a text',
    'of the request: {each.bytes}',
    'of the request: {setup.algo}',
    '{setup.algo}',
    /There is no choice algo\. Did you mean alg/u,
  ],
  ['a source that is two', '"rfc": 7662,', '"rfc": 7662, "document": "fetch",', '{', /exactly one of/u],
  ['an RFC', '"rfc": 7662', '"rfc": 7663', '7663', /does not know this RFC/u],
  [
    'a thing to point at',
    '{ "mode": "jwt" }',
    '{ "mode": "jwt", "what": "claim" }',
    '"claim"',
    /Did you mean “claims”/u,
  ],
  [
    'a row of two things',
    '"measure": "look-ups" }]',
    '"measure": "look-ups", "value": "x" }]',
    '{',
    /A row needs exactly one/u,
  ],
  ['a fraction', '"act": "read-orders", "is": 401', '"act": 1.5, "is": 401', '1.5', /whole number/u],
  ['http', '"https://fetch', '"http://fetch', '"http://fetch.spec.whatwg.org/"', /begins with https/u],
  [
    'script as a source',
    '"https://fetch.spec.whatwg.org/"',
    '"javascript:alert(1)"',
    '"javascript:alert(1)"',
    /begins with https/u,
  ],
  ['a version', '"claimcheckLesson": 1', '"claimcheckLesson": 2', '2', /version of this form/u],
  [
    'defences that exclude one another',
    '["user-looked-up"] }',
    '["same-site-strict"] }',
    '"setup"',
    /one SameSite attribute/u,
  ],
  ['an act of a table', '"measure": "look-ups" }', '"measure": "look-ups", "act": 9 }', '9', /done/u],
  ['an empty text', '"says": "Twenty minutes go by."', '"says": ""', '""', /must not be empty/u],
  [
    'a value where nothing is done',
    '"act": "read-orders",\n      "predict"',
    '"predict"',
    '"predict"',
    /needs an act/u,
  ],
];

test.each(WRONG)('%s that is wrong', (_what, from, to, place, says) => {
  const text = changed(from, to);
  expect(check(text).lesson).toBeUndefined();
  const found = marked(text);
  expect(found.map((each) => each.marked)).toContain(place);
  expect(
    found
      .filter((each) => each.marked === place)
      .map((each) => each.says)
      .join('\n'),
  ).toMatch(says);
});

test('a figure that was typed is a warning, and the lesson is one all the same', () => {
  const text = changed('Bytes of the request: {each.bytes}.', 'The shop answered 401.');
  expect(check(text).lesson).toBeDefined();
  expect(marked(text)).toMatchObject([{ marked: '401', severity: 'warning' }]);
});

test('a list is no object, also where nothing in one is required', () => {
  expect(
    marked(changed('"setup": { "defences": { "on": ["user-looked-up"] } }', '"setup": []')),
  ).toMatchObject([{ marked: '[', says: 'Expected here: an object in { }, not a list.' }]);
});

test('names of objects in JavaScript are no members', () => {
  const text = changed(
    '"claimcheckLesson": 1,',
    '"claimcheckLesson": 1, "__proto__": {"title": 1}, "constructor": 2,',
  );
  expect(marked(text).map((each) => each.marked)).toEqual(['"__proto__"', '"constructor"']);
});

test('what is no JSON is told of where it stops being so', () => {
  expect(marked('{"a": }')).toMatchObject([{ marked: '}' }]);
  expect(marked('')).toHaveLength(1);
  expect(marked('['.repeat(10_000))[0]?.says).toMatch(/levels of nesting/u);
});

test('too large is too large, in bytes', () => {
  const padded = (length: number, by: string) => `${EXAMPLE}${by.repeat(length)}`;
  expect(check(padded(MOST_BYTES, ' ')).problems[0]?.says).toMatch(/at most 64 KiB/u);
  expect(check(padded(MOST_BYTES / 3, '€')).problems[0]?.says).toMatch(/at most 64 KiB/u);
});

describe('whatever the text', () => {
  const holds = (text: string) => {
    const { problems, lesson } = check(text);
    expect(lesson !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { at } of problems) {
      expect(at.start).toBeGreaterThanOrEqual(0);
      expect(at.start).toBeLessThanOrEqual(at.end);
      expect(at.end).toBeLessThanOrEqual(text.length);
    }
  };

  test('it never throws', () => {
    assert(property(oneof(string(), json()), holds));
  });

  test('nor with any value in the place of one of the example', () => {
    const names = Object.keys(JSON.parse(EXAMPLE) as object);
    assert(
      property(jsonValue(), (value) => {
        for (const name of names) {
          holds(JSON.stringify({ ...(JSON.parse(EXAMPLE) as object), [name]: value }));
        }
      }),
      cases(50),
    );
  });

  test('nor with any text in the place of one', () => {
    assert(
      property(oneof(string(), anything().map(stringify)), (text) => {
        holds(changed('"Twenty minutes go by."', JSON.stringify(text)));
        holds(changed('"JWT after the account was closed: {jwt.status@read-again}"', JSON.stringify(text)));
      }),
    );
  });
});
