/** What two windows tell each other: nothing else is taken for it, and it comes over whole. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageIn, type Message } from '../../../../src/ui/learn/present/message';
import { PHASES } from '../../../../src/ui/learn/present/spots';

const instant = fc.option(fc.nat(), { nil: undefined });
const action = fc.oneof(
  fc
    .constantFrom(...(['next', 'previous', 'first', 'last', 'undo', 'blank', 'pause', 'reset'] as const))
    .map((type) => ({ type })),
  fc.record({ type: fc.constant('vote' as const), option: fc.nat(), by: fc.constantFrom(-1, 1) }),
  fc.record({ type: fc.constant('count' as const), option: fc.nat(), count: fc.nat() }),
  fc.record({ type: fc.constant('toggle' as const), toggle: fc.nat() }),
);
const presentation = fc.record({
  step: fc.nat(99),
  phase: fc.constantFrom(...PHASES),
  on: fc.array(fc.string()),
  seed: fc.nat(2 ** 32 - 1),
  votes: fc.array(
    fc.record({ step: fc.nat(99), option: fc.nat(9), by: fc.integer({ min: -9999, max: 9999 }) }),
  ),
  blank: fc.boolean(),
  clock: fc.record({ started: instant, stopped: instant, idle: fc.nat() }),
  sitting: fc.nat(),
});
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.constantFrom<Message>({ type: 'hello' }, { type: 'bye' }),
  fc.record({ type: fc.constant('do' as const), action }),
  fc.record(
    {
      type: fc.constant('state' as const),
      lesson: fc.string(),
      presentation,
      busy: fc.boolean(),
      opened: fc.nat(),
      own: fc.string(),
    },
    { requiredKeys: ['type', 'lesson', 'presentation', 'busy', 'opened'] },
  ),
);

test('a message comes over whole', () => {
  fc.assert(
    fc.property(message, (sent) => {
      expect(messageIn(structuredClone(sent))).toEqual(sent);
    }),
  );
});

test('anything else is nothing, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const found = messageIn(value);
      expect([undefined, 'hello', 'bye', 'do', 'state']).toContain(found?.type);
    }),
  );
  for (const value of [
    undefined,
    null,
    'hello',
    [],
    {},
    { type: 'do' },
    { type: 'do', action: { type: 'x' } },
  ])
    expect(messageIn(value)).toBeUndefined();
});

test('a message with one member broken is nothing', () => {
  fc.assert(
    fc.property(
      presentation,
      fc.constantFrom('step', 'phase', 'on', 'seed', 'votes', 'blank', 'clock', 'sitting'),
      fc.constantFrom(undefined, null, -1, 'x', {}, [1]),
      (whole, member, broken) => {
        const sent = {
          type: 'state',
          lesson: 'x',
          presentation: { ...whole, [member]: broken },
          busy: false,
          opened: 0,
        };
        expect(messageIn(sent)).toBeUndefined();
      },
    ),
  );
});
