/** Which key does what in which phase. */
import { expect, test } from 'vitest';
import { pressOf } from '../../../../src/ui/learn/present/present-keys';

const key = (name: string, more: { code?: string; shiftKey?: boolean; numLock?: boolean } = {}) => ({
  key: name,
  code: '',
  shiftKey: false,
  numLock: true,
  ...more,
});

test('a digit votes by its place while a vote is open, with Shift one less, on every keyboard', () => {
  const vote = (by: number) => ({ type: 'vote', option: 1, by });
  expect(pressOf(key('2', { code: 'Digit2' }), 'asked', true)).toEqual(vote(1));
  expect(pressOf(key('é', { code: 'Digit2' }), 'asked', true)).toEqual(vote(1));
  expect(pressOf(key('@', { code: 'Digit2', shiftKey: true }), 'asked', true)).toEqual(vote(-1));
  expect(pressOf(key('2', { code: 'Numpad2' }), 'asked', true)).toEqual(vote(1));
  expect(pressOf(key('2', { code: 'Numpad2', shiftKey: true }), 'asked', true)).toEqual(vote(-1));
  // Windows: Shift makes the key another one.
  expect(pressOf(key('ArrowDown', { code: 'Numpad2' }), 'asked', true)).toEqual(vote(-1));
  expect(pressOf(key('ArrowLeft', { code: 'Numpad4', numLock: false }), 'asked', true)).toEqual({
    type: 'previous',
  });
  expect(pressOf(key('2', { code: 'Digit2' }), 'what-if', true)).toEqual({ type: 'toggle', toggle: 1 });
  expect(pressOf(key('2', { code: 'Digit2' }), 'told', true)).toBeUndefined();
});

test('with single characters off, the arrows and a clicker’s keys act, and no character does', () => {
  for (const name of ['ArrowRight', 'PageDown', ' ', 'Enter']) {
    expect(pressOf(key(name), 'told', false)).toEqual({ type: 'next' });
  }
  for (const name of ['ArrowLeft', 'PageUp']) {
    expect(pressOf(key(name), 'told', false)).toEqual({ type: 'previous' });
  }
  for (const name of ['b', '.', 'f', 'n', 'r', '?']) {
    expect(pressOf(key(name), 'told', true)).toBeDefined();
    expect(pressOf(key(name), 'told', false)).toBeUndefined();
  }
  expect(pressOf(key('1', { code: 'Digit1' }), 'asked', false)).toBeUndefined();
});
