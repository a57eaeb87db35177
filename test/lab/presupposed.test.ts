/** An attack's page says all that its cells rest on: each list here is derived from its setup and its runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { presupposedOf } from '#lab/attacker/presupposed';
import { attackOf, attacks } from '#lab/attacks';
import { defenceOf } from '#lab/defences';
import { LANES, playCell, playOn } from '#lab/measures/matrix';
import { modeOf } from '#lab/modes';
import { CHOICES } from '#lab/run/choices';
import { run } from '#lab/run/run';
import type { Attack } from '#lab/attacker/attack';
import { everything } from '../scale';

const saidOf = (attack: Attack): string => [attack.says, ...presupposedOf(attack)].join(' ');

const NUMBERS = ['no', '(?:a|one)', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const UNITS: readonly (readonly [seconds: number, word: string])[] = [
  [30 * 24 * 60 * 60, 'month'],
  [7 * 24 * 60 * 60, 'week'],
  [24 * 60 * 60, 'day'],
  [60 * 60, 'hour'],
  [60, 'minute'],
];

/** How people say a length of time: `two minutes`, `a week`, `half a minute`, `20 minutes`. */
const saidAs = (seconds: number): RegExp => {
  const ways = UNITS.flatMap(([size, word]) => {
    const count = seconds / size;
    if (count === 0.5) return [`half an? ${word}`];
    return Number.isInteger(count) && count > 0 ? [`(?:${NUMBERS[count] ?? count}|${count}) ${word}s?`] : [];
  });
  return new RegExp(ways.join('|') || 'never said', 'iu');
};

const LANES_TRIED = LANES.filter(({ store }) => store === undefined || store === 'memory' || everything);

/** `session csrf-image: fails in Firefox`, played and compared in matrix.test.ts. */
const IN_OTHER_BROWSERS = readFileSync(
  join(import.meta.dirname, 'goldens/attack-matrix-browsers.txt'),
  'utf8',
).split('\n');

/** Each lane's bare cell of an attack that has a meaning there. */
const bareCells = async (attack: Attack) => {
  const cells = await Promise.all(LANES_TRIED.map((lane) => playCell(attack, lane, 'none')));
  return cells.filter(({ played }) => played.outcome !== 'not applicable');
};

describe.each(attacks.map((attack) => [attack.id, attack] as const))('%s', (_id, attack) => {
  test('names each choice and each defence that its setup has otherwise', () => {
    const said = presupposedOf(attack).join('\n');
    const { defences = [], ...choices } = attack.presupposes ?? {};
    for (const [id, chosen] of Object.entries(choices)) {
      const choice = CHOICES.find((each) => each.id === id);
      const option = choice?.options.find((each) => each.id === chosen);
      expect(said).toContain(`${choice?.label ?? id}: ${option?.label ?? String(chosen)}`);
    }
    for (const id of defences) expect(said).toContain(`${defenceOf(id)?.label ?? id} is on`);
    expect(said).toMatch(defences.length > 0 ? /No other defense is on/u : /No defense is on/u);
  });

  test('names each wait of the attacker’s, and none that there is not', async () => {
    const waits = new Set<number>();
    for (const { setup, lane } of await bareCells(attack)) {
      const [trace] = (await run(setup, direct, [lane.mode])).traces;
      for (const { act, event } of trace?.steps ?? [])
        if (act === setup.acts.length - 1 && event.type === 'time-passed') waits.add(event.seconds);
    }
    for (const seconds of waits) expect(saidOf(attack)).toMatch(saidAs(seconds));
    // And says it nowhere else.
    expect(/Two minutes pass/u.test(saidOf(attack)) ? waits.has(120) : true).toBe(true);
  });

  test('says so where another browser changes how it comes out', () => {
    const isSaid = /third-party cookies/u.test(saidOf(attack));
    expect(isSaid ? [] : IN_OTHER_BROWSERS.filter((line) => line.includes(` ${attack.id}: `))).toEqual([]);
  });

  test.runIf(everything)('says so where it must follow the login soon', async () => {
    const differing: string[] = [];
    for (const { setup, lane, played } of await bareCells(attack)) {
      const mode = modeOf(lane.mode);
      if (!mode) throw new Error(`no mode ${lane.mode}`);
      const acts = [...setup.acts.slice(0, -1), 'wait-10', ...setup.acts.slice(-1)];
      const { outcome } = await playOn({ ...setup, acts }, mode);
      if (outcome !== played.outcome) differing.push(lane.mode);
    }
    expect(/minutes? ago|fresh/u.test(saidOf(attack)) ? [] : differing).toEqual([]);
  });
});

test.each([
  ['csrf-image', /SameSite=None/u],
  ['csrf-read', /third-party cookies/u],
  ['after-expiry-less', /JWT expires after: no expiry/u],
  ['after-logout', /Two minutes/u],
  ['alg-none', /naive on purpose/u],
  ['key-confusion', /jose 6 refuse/u],
  ['refresh-token-theft', /Rotation is on/u],
])('%s: %s', (id, says) => {
  const attack = attackOf(id);
  expect(attack && saidOf(attack)).toMatch(says);
});

test('whatever rests on a naive verifier says what libraries of today do', () => {
  for (const attack of attacks.filter(({ assumes = [] }) => assumes.join(' ').includes('naive')))
    expect([attack.id, saidOf(attack)]).toEqual([attack.id, expect.stringMatching(/jose 6/u)]);
});
