/** Messages from the page around an embedded lesson. Not: who may send them (test/built/embed.test.ts). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandIn, keyOf } from '../../../src/ui/learn/embed/protocol';

const commands = fc.oneof(
  fc.record({ do: fc.constant('goto'), step: fc.nat() }),
  fc.record({ do: fc.constant('next'), reveal: fc.boolean() }),
  fc.record({ do: fc.constant('toggle'), on: fc.array(fc.string()) }),
  fc.record({ do: fc.constantFrom('prev', 'reset', 'state') }),
);

test('a command comes out as it went in, without what else the message holds', () => {
  fc.assert(
    fc.property(commands, (command) => {
      expect(commandIn({ claimcheck: 1, ...command, more: 'x' })).toEqual(command);
    }),
  );
});

test('nothing else is a command, and nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(commandIn(data)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(commands, fc.anything(), (command, version) => {
      fc.pre(version !== 1);
      expect(commandIn({ ...command, claimcheck: version })).toBeUndefined();
    }),
  );
});

test.each([
  ['next without reveal', { do: 'next' }, { do: 'next', reveal: false }],
  ['a reveal that is no boolean', { do: 'next', reveal: 1 }, undefined],
  ['a step before the first', { do: 'goto', step: -1 }, undefined],
  ['half a step', { do: 'goto', step: 1.5 }, undefined],
  ['a step as text', { do: 'goto', step: '1' }, undefined],
  ['no step', { do: 'goto' }, undefined],
  ['a step without end', { do: 'goto', step: Number.POSITIVE_INFINITY }, undefined],
  ['toggles that are no list', { do: 'toggle', on: 'denylist' }, undefined],
  ['a toggle that is no text', { do: 'toggle', on: ['denylist', 1] }, undefined],
  ['what every object has', { do: 'constructor' }, undefined],
  ['a command that is none', { do: 'print' }, undefined],
])('%s', (_name, message, command) => {
  expect(commandIn({ claimcheck: 1, ...message })).toEqual(command);
});

test('of a key nothing but itself and its modifiers is handed on', () => {
  const key = {
    key: 'f',
    code: 'KeyF',
    shiftKey: true,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
  };
  expect(keyOf({ ...key, target: 'x' } as typeof key)).toEqual(key);
});
