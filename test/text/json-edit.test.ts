/** Changes to JSON text leave all else as it is. Not: reading it (json.test.ts). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, type Json } from '#text/json';
import { compactJson, indentJson, setMember } from '#text/json-edit';

const read = (text: string): Json => {
  const { value, problem } = parseJson(text);
  if (!value || problem) throw new Error(`not JSON: ${text}`);
  return value;
};
const set = (text: string, name: string, value: string): string => {
  const object = read(text);
  if (object.type !== 'object') throw new Error('not an object');
  return setMember(text, object, name, value);
};

test.each([
  ['{"alg":"HS256"}', '{"alg":1}'],
  ['{ "typ":"JWT",\r\n "alg" : "HS256" }', '{ "typ":"JWT",\r\n "alg" : 1 }'],
  ['{"\\u0061lg":"x"}', '{"\\u0061lg":1}'],
  ['{"alg":"x","a":{"alg":"y"},"alg":[2]}', '{"alg":1,"a":{"alg":"y"},"alg":1}'],
  ['{}', '{"alg":1}'],
  [' { } ', ' {"alg":1 } '],
  ['{"a":9007199254740993 }', '{"a":9007199254740993,"alg":1 }'],
])('%s with "alg" set to 1', (text, expected) => {
  expect(set(text, 'alg', '1')).toBe(expected);
});

describe('compact and indented', () => {
  const TEXT = '{ "a b" : [ 1.0 , -0e1,{ }, [ ] ],\r\n\t"\\u0061" :" x\\" y ", "a":null }';

  test('only white space between tokens goes', () => {
    expect(compactJson(TEXT)).toBe('{"a b":[1.0,-0e1,{},[]],"\\u0061":" x\\" y ","a":null}');
  });

  test('each member and item gets a line', () => {
    expect(indentJson(TEXT, read(TEXT))).toBe(
      '{\n  "a b": [\n    1.0,\n    -0e1,\n    {},\n    []\n  ],\n  "\\u0061": " x\\" y ",\n  "a": null\n}',
    );
  });

  test('a compact text is what JSON.stringify gives, and indenting can be undone', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const compact = JSON.stringify(value);
        const text = JSON.stringify(value, undefined, space);
        expect(compactJson(text)).toBe(compact);
        expect(indentJson(compact, read(compact))).toBe(JSON.stringify(value, undefined, 2));
        expect(compactJson(indentJson(text, read(text)))).toBe(compact);
      }),
    );
  });

  test('a long string is no problem', () => {
    const text = JSON.stringify({ long: '\\ "'.repeat(200_000) });
    expect(compactJson(` ${text} `)).toBe(text);
  });
});
