/** Parts of a lesson's form: what is written comes out at its place, and what says nothing is left out. */
import { expect, test } from 'vitest';
import { given, itemOf, member, optional, type Part } from '../../../../src/ui/learn/own/part';

interface Form {
  readonly title: string;
  readonly beats: { says: string; note?: string }[];
  readonly hints?: string[];
}

/** A form that remembers what it became. */
const formOf = (value: Form) => {
  let now = value;
  const part: Part<Form> = {
    path: [],
    value,
    set: (next) => {
      now = next;
    },
  };
  return { part, now: () => now };
};

const FORM: Form = { title: 'A', beats: [{ says: 'one' }, { says: 'two', note: 'a note' }], hints: ['look'] };

test('a member of an item of a list says where it is, and changes there alone', () => {
  const { part, now } = formOf(FORM);
  const says = member(itemOf(member(part, 'beats'), 1, { says: 'two', note: 'a note' }), 'says');
  expect(says.path).toEqual(['beats', 1, 'says']);
  expect(says.value).toBe('two');
  says.set('three');
  expect(now()).toEqual({ ...FORM, beats: [{ says: 'one' }, { says: 'three', note: 'a note' }] });
  expect(Object.keys(now())).toEqual(Object.keys(FORM));
});

test('an optional part that says nothing is left out, and comes back', () => {
  const { part, now } = formOf(FORM);
  optional(member(part, 'hints'), []).set([]);
  expect('hints' in now()).toBe(false);
  const { part: without, now: then } = formOf(now());
  expect(given(member(without, 'hints'))).toBeUndefined();
  const hints = optional(member(without, 'hints'), []);
  expect(hints.value).toEqual([]);
  hints.set(['look again']);
  expect(then()).toEqual({ ...FORM, hints: ['look again'] });
});
