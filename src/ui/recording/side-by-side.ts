/** Two recorded logins as pairs of stills on one axis; who has no such step stands still. Not: which steps are the same (recording/compare.ts). */
import { recordedStills } from '#lab/derive/recorded/scenes';
import type { Scene } from '#lab/derive/scene/scene';
import { aligned } from '#recording/compare';
import type { Login } from './login';

/** A place on the axis. */
export interface Pair {
  /** Index of A's exchange; absent: A has no such step. */
  readonly a?: number;
  readonly b?: number;
  /** A's still and B's, drawn when they are asked for; the same objects each time. */
  readonly scenes: () => readonly Scene[];
}

/** Before a recording's first step: nothing is held, and nobody took part. */
const before = ({ at, browsers, mode, label }: Scene): Scene => ({
  mode,
  ...(label === undefined ? {} : { label }),
  step: -1,
  at,
  outcome: { is: 'none' },
  browsers: browsers.map((browser) => ({
    ...browser,
    places: browser.places.map(({ kind }) => ({ kind, items: [] })),
  })),
  servers: [],
  says: 'This recording has no such step.',
  moves: [],
});

/** As it was, while the other one goes on. */
const standing = ({ message: _message, ...scene }: Scene): Scene => ({
  ...scene,
  ...(scene.shows ? { follows: scene.shows } : {}),
  says: 'This recording has no such step.',
  moves: [],
});

/** The same object each time. */
const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => (made ??= make());
};

/** @returns what draws each place of the axis in this lane; none for a recording without steps */
const laneOf = ({ flow, name }: Login, steps: readonly (number | undefined)[], lane: 'A' | 'B') => {
  const stills = recordedStills(flow, lane.toLowerCase(), `${lane}: ${name}`);
  const at = new Map(stills.map((still) => [still.step, still.scene]));
  const first = stills[0]?.scene;
  let waits = first && once(() => before(first()));
  return steps.map((step) => {
    const own = step === undefined ? undefined : at.get(step);
    if (own) waits = once(() => standing(own()));
    return own ?? waits;
  });
};

/** The whole axis, in order. */
export const sideBySide = (a: Login, b: Login): readonly Pair[] => {
  const rows = aligned(a.flow, b.flow);
  const left = laneOf(
    a,
    rows.map((row) => row.left),
    'A',
  );
  const right = laneOf(
    b,
    rows.map((row) => row.right),
    'B',
  );
  return rows.map((row, place): Pair => ({
    ...(row.left === undefined ? {} : { a: row.left }),
    ...(row.right === undefined ? {} : { b: row.right }),
    scenes: once(() => [left, right].flatMap((lane) => lane[place]?.() ?? [])),
  }));
};
