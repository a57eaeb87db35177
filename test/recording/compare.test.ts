/** Recordings beside one another: each step once and in order, the same steps together. */
import { describe, expect, test } from 'vitest';
import { aligned } from '#recording/compare';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { EXPECTED } from '../recordings/expected';
import { recordingText } from '../recordings/read';

const flowOf = (name: string) => {
  const recording = readRecording(recordingText(name));
  if (!recording) throw new Error('no recording');
  return readFlow(recording);
};
const names = Object.keys(EXPECTED);

test.each(names)('%s beside itself has no gap', (name) => {
  const flow = flowOf(name);
  const rows = aligned(flow, flow);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ left, right }) => left !== right)).toEqual([]);
});

describe.each(names.map((name, index) => [name, names[(index + 1) % names.length] ?? name]))(
  '%s beside %s',
  (a, b) => {
    const rows = aligned(flowOf(a), flowOf(b));
    const own = (flow: ReturnType<typeof flowOf>) => aligned(flow, flow).map(({ left }) => left);
    test.each([
      ['left', a],
      ['right', b],
    ] as const)('has each step of the %s one, in order', (side, name) => {
      expect(rows.flatMap((row) => row[side] ?? [])).toEqual(own(flowOf(name)));
    });
  },
);

test.each([
  // One request without a parameter: the axis is the same.
  ['oidc-no-state', 'oidc-token-in-query', []],
  ['oidc-pkce', 'oidc-token-in-query', ['left 11', 'left 12', 'left 13', 'left 14', 'left 15']],
  ['session-passport', 'session-http', []],
])('%s and %s differ in these steps alone', (a, b, alone) => {
  const gaps = aligned(flowOf(a), flowOf(b)).flatMap(({ left, right }) => {
    if (left !== undefined && right !== undefined) return [];
    return [left === undefined ? `right ${right}` : `left ${left}`];
  });
  expect(gaps).toEqual(alone);
});
