/** What the rules remember of a token goes with the token. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { decodeJws, type Jws } from '#jose/jws/jws';
import { examplesOf } from '#lint/examples-of';
import { rules } from '#lint/all-rules';
import { lint } from '#lint/lint';
import { onceFor } from '#lint/once-for';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** How many of the objects are still there once nobody but the rules could hold them. */
const left = async (held: readonly WeakRef<object>[]): Promise<number> => {
  for (let round = 0; round < 4; round += 1) {
    // What a WeakRef gave stays until the turn ends.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    collect();
  }
  return held.filter((each) => each.deref() !== undefined).length;
};

/** Apart, so that no variable of the test holds the token. */
const linted = (): WeakRef<Jws>[] =>
  rules
    .filter(({ on }) => on === 'jws')
    .map(({ id }) => examplesOf(id))
    .flatMap(({ bad, good }) => [...bad, ...good])
    .slice(0, 40)
    .map((example) => {
      const jws = decodeJws(typeof example === 'string' ? example : example.text);
      lint('jws', jws, { now: 1_800_000_000, states: true });
      return new WeakRef(jws);
    });

test('the rules hold no token after they have looked at it, the last one included', async () => {
  expect(await left(linted())).toBe(0);
});

test('this would see it if they did', async () => {
  const kept: { token: object | undefined } = { token: decodeJws('eyJhbGciOiJub25lIn0.e30.') };
  const held = [new WeakRef(kept.token ?? {})];
  expect(await left(held)).toBe(1);
  kept.token = undefined;
  expect(await left(held)).toBe(0);
});

test('it is found once, even when it is nothing', () => {
  let times = 0;
  const find = onceFor(() => {
    times += 1;
    return undefined;
  });
  const subject = {};
  find(subject);
  find(subject);
  find({});
  expect(times).toBe(2);
});
