/** Crossing points, each checked by evaluating both curves on both of its sides. */
import { assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { centralCalls, type Way } from '#lab/scale/calls';
import { crossings, logPoints } from '#lab/scale/crossing';
import { connectionCases } from './connection-cases';
import { PLAIN_WAY } from './fleet';
import { meanBytes } from '#lab/scale/connection-bytes';

/** Just before it one curve is above, just after it the other. */
const crossesAt = (first: (x: number) => number, second: (x: number) => number, x: number) => {
  const before = first(x * 0.999) - second(x * 0.999);
  const after = first(x * 1.001) - second(x * 1.001);
  return Math.sign(before) * Math.sign(after) === -1;
};

test('two lines cross where algebra says', () => {
  assert(
    property(double({ min: 1.01, max: 1e5, noNaN: true }), (x) => {
      const found = crossings(
        (each) => each,
        (each) => 2 * x - each,
        1,
        1e6,
      );
      expect(found).toHaveLength(1);
      expect(Math.abs((found[0] ?? 0) / x - 1)).toBeLessThan(1e-9);
    }),
  );
});

test('equal curves, and curves that touch, do not cross', () => {
  const line = (x: number) => x;
  expect(crossings(line, line, 1, 100)).toEqual([]);
  expect(
    crossings(
      (x) => (x - 10) ** 2,
      () => 0,
      1,
      100,
    ),
  ).toEqual([]);
  expect(crossings((x) => x + 1, line, 1, 100)).toEqual([]);
});

test('the points of an axis begin and end where it does', () => {
  const points = logPoints(0.1, 1e6, 8);
  expect(points).toHaveLength(8);
  expect(points[0]).toBe(0.1);
  expect(points.at(-1)).toBeCloseTo(1e6, 3);
});

test('calls to the centre: below the crossing the session asks less, above it more', () => {
  const session: Way = {
    lookUps: 1,
    verifications: 0,
    renewalCalls: 0,
    lifetime: Number.POSITIVE_INFINITY,
    lookUpKept: 0,
    writes: 0,
    ...PLAIN_WAY,
  };
  const hybrid: Way = {
    lookUps: 0,
    verifications: 1,
    renewalCalls: 1,
    lifetime: 900,
    lookUpKept: 0,
    writes: 0,
    ...PLAIN_WAY,
  };
  const total = (way: Way) => (requestsPerSecond: number) =>
    centralCalls(way, { requestsPerSecond, services: 10, betweenRequests: 30, keySetKept: 600 }).total;
  const found = crossings(total(session), total(hybrid), 1e-6, 1e6);
  expect(found).toHaveLength(1);
  const [x = 0] = found;
  expect(crossesAt(total(session), total(hybrid), x)).toBe(true);
  expect(total(session)(x / 2)).toBeLessThan(total(hybrid)(x / 2));
  expect(total(session)(x * 2)).toBeGreaterThan(total(hybrid)(x * 2));
  // s / K · (1 / renewal's share − 1)⁻¹, solved by hand.
  expect(x).toBeCloseTo(10 / 600 / (900 / 30), 9);
});

test('bytes: from which request on HTTP/2 is lighter than a session over HTTP/1.1', async () => {
  const { session, jwt } = await connectionCases();
  const first = (n: number) => meanBytes(session.http1, n);
  const second = (n: number) => meanBytes(jwt.indexed, n);
  const found = crossings(first, second, 1, 10_000);
  expect(found).toHaveLength(1);
  const [x = 0] = found;
  expect(crossesAt(first, second, x)).toBe(true);
  expect(second(Math.floor(x))).toBeGreaterThan(first(Math.floor(x)));
  expect(second(Math.ceil(x))).toBeLessThan(first(Math.ceil(x)));
});
