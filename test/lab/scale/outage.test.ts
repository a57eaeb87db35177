/** What is answered during an outage, by formula and request by request in the lab's world. */
import { expect, test } from 'vitest';
import { answeredDuring } from '#lab/scale/outage';
import { answers, figuresIn, unitRun, worldsOf } from './fleet';

/** Things that are always there when an outage begins. */
const kept = (seconds: number) => ({ seconds, perSecond: 1e12 });

/** Tokens of every age, evenly, at the start; requests at even moments of the outage. */
const countAnswered = async (mode: string, lifetime: number, outage: number, slices: number) => {
  const made = await unitRun();
  const { request } = figuresIn(made, mode);
  const { alone } = worldsOf(made, mode);
  let answered = 0;
  for (let user = 0; user < slices; user += 1) {
    const age = ((user + 0.5) * lifetime) / slices;
    for (let moment = 0; moment < slices; moment += 1) {
      const at = ((moment + 0.5) * outage) / slices;
      // The tables of logins are at the centre, which does not answer.
      if (await answers(mode, alone, request, Math.floor(age + at))) answered += 1;
    }
  }
  return answered / slices ** 2;
};

test('a session is not answered at all, since every request is looked up', async () => {
  expect(await countAnswered('session', 900, 600, 6)).toBe(0);
  expect(answeredDuring([kept(0)], 600)).toBe(0);
});

test.each([
  [60, 1 - 60 / 1800],
  [900, 1 / 2],
  [3600, 1 / 8],
])('a token of 15 minutes in an outage of %d seconds', async (outage, expected) => {
  const computed = answeredDuring([kept(900)], outage);
  expect(computed).toBeCloseTo(expected, 9);
  for (const mode of ['jwt', 'hybrid']) {
    expect(Math.abs((await countAnswered(mode, 900, outage, 24)) - computed)).toBeLessThan(1 / 24);
  }
});

test('during an outage the hybrid’s refresh is what fails', async () => {
  const made = await unitRun();
  const [, refresh] = figuresIn(made, 'hybrid').renewal.requests;
  const { central, alone } = worldsOf(made, 'hybrid');
  // The refresh token of the login was exchanged in the run, at the end of which the centre was still there.
  expect(refresh && (await answers('hybrid', central, refresh, 1200))).toBe(true);
  expect(refresh && (await answers('hybrid', alone, refresh, 1200))).toBe(false);
});

test('an answer that needs two things needs both: as many as a count finds', () => {
  for (const [first, second, outage] of [
    [900, 600, 300],
    [900, 600, 700],
    [100, 5000, 4000],
  ] as const) {
    const slices = 4000;
    let sum = 0;
    for (let slice = 0; slice < slices; slice += 1) {
      const x = ((slice + 0.5) * outage) / slices;
      sum += Math.max(0, 1 - x / first) * Math.max(0, 1 - x / second);
    }
    expect(answeredDuring([kept(first), kept(second)], outage)).toBeCloseTo(sum / slices, 6);
  }
});

test('what never ends is always answered, if it is there', () => {
  const forever = Number.POSITIVE_INFINITY;
  expect(answeredDuring([{ seconds: forever, perSecond: 0.1 }], 1e6)).toBe(1);
  expect(answeredDuring([], 1e6)).toBe(1);
});

test('who seldom comes seldom has a token that is still good', () => {
  // One request in 900 s, tokens of 900 s: half of the requests come with one.
  expect(answeredDuring([{ seconds: 900, perSecond: 1 / 900 }], 1e-6)).toBeCloseTo(0.5, 6);
});
