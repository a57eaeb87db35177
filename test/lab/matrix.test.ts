import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attackOf, attacks } from '#lab/attacks';
import { profiles } from '#lab/browser/profiles';
import { defences } from '#lab/defences';
import { LANES, playCell, playLane, type Cell, type Lane } from '#lab/measures/matrix';
import { inWords } from '#lint/duration';
import { everything } from '../scale';

const GOLDEN = 'goldens/attack-matrix.md';

const matrix = async (lanes: readonly Lane[]): Promise<Cell[]> => {
  const cells: Cell[] = [];
  for (const attack of attacks) {
    // While one run waits for its signatures, another is played.
    cells.push(...(await Promise.all(lanes.map((lane) => playLane(attack, lane)))).flat());
  }
  return cells;
};

const MARKS = { succeeded: 'succeeds', failed: 'fails', broken: 'broken', 'not applicable': '–' } as const;

/** ` after 1 minute`, where time alone stops it. */
const after = (cell: Cell | undefined): string =>
  cell?.played.stoppedAfter === undefined ? '' : ` after ${inWords(cell.played.stoppedAfter)}`;

const laneName = ({ mode, store }: Lane): string => `${mode}${store === undefined ? '' : ` in ${store}`}`;

/** One line a lane: what it comes to bare, which defences alone stop or open it, and what comes of it with the default ones. */
const lines = (cells: readonly Cell[], lanes: readonly Lane[]): string =>
  attacks
    .flatMap((attack) => [
      `## ${attack.id}`,
      ...lanes.map((lane) => {
        const own = cells.filter((cell) => cell.attack === attack.id && cell.lane === lane);
        const cellOf = (defence: string) => own.find((cell) => cell.defence === defence);
        const of = (defence: string) => cellOf(defence)?.played.outcome;
        const bare = of('none') ?? 'failed';
        const alone = (outcome: Cell['played']['outcome']) =>
          own
            .filter(({ defence, played }) => defence !== 'default' && played.outcome === outcome)
            .map((cell) => `${cell.defence}${after(cell)}`);
        if (bare !== 'succeeded') {
          const opens = [...alone('succeeded'), ...(of('default') === 'succeeded' ? ['default'] : [])];
          const opened = opens.length > 0 ? [`opened by ${opens.join(', ')}`] : [];
          return [`${laneName(lane)}: ${MARKS[bare]}${after(cellOf('none'))}`, ...opened].join('; ');
        }
        const [stops, breaks] = [alone('failed'), alone('broken')];
        return [
          `${laneName(lane)}: ${MARKS[bare]}`,
          ...(stops.length > 0 ? [`stopped by ${stops.join(', ')}`] : []),
          ...(breaks.length > 0 ? [`broken by ${breaks.join(', ')}`] : []),
          ...(of('default') === undefined ? [] : [`by default ${MARKS[of('default') ?? 'failed']}`]),
        ].join('; ');
      }),
      '',
    ])
    .join('\n');

/** Where another browser alone makes it come out otherwise. */
const elsewhere = async (cells: readonly Cell[]): Promise<string[]> => {
  const found: string[] = [];
  for (const { attack: id, lane, defence, played } of cells) {
    const attack = attackOf(id);
    if (!attack || defence !== 'none' || played.outcome === 'not applicable') continue;
    for (const { id: browser, label } of profiles.slice(1)) {
      const there = await playCell(attack, lane, defence, browser);
      if (there.played.outcome === played.outcome) continue;
      found.push(`${laneName(lane)} ${id}: ${MARKS[there.played.outcome]} in ${label}`);
    }
  }
  return found;
};

test.runIf(everything)('what the other browsers change of it', { timeout: 120_000 }, async () => {
  const cells: Cell[] = [];
  for (const attack of attacks) {
    cells.push(...(await Promise.all(LANES.map((lane) => playCell(attack, lane, 'none')))));
  }
  const found = await elsewhere(cells);
  expect(found.length).toBeGreaterThan(0);
  await expect(`${found.join('\n')}\n`).toMatchFileSnapshot('goldens/attack-matrix-browsers.txt');
});

test.runIf(everything)('the attack matrix', { timeout: 400_000 }, async () => {
  const cells = await matrix(LANES);
  const harmless = attacks.filter(
    ({ id }) => !cells.some(({ attack, played }) => attack === id && played.outcome === 'succeeded'),
  );
  expect(harmless.map(({ id }) => id)).toEqual([]);
  const bareSucceeded = new Set(
    cells
      .filter(({ defence, played }) => defence === 'none' && played.outcome === 'succeeded')
      .map(({ attack, lane }) => `${attack} ${laneName(lane)}`),
  );
  const idle = defences.filter(
    ({ id }) =>
      !cells.some(
        ({ attack, lane, defence, played }) =>
          defence === id && played.outcome === 'failed' && bareSucceeded.has(`${attack} ${laneName(lane)}`),
      ),
  );
  expect(idle.map(({ id }) => id)).toEqual([]);
  await expect(lines(cells, LANES)).toMatchFileSnapshot(GOLDEN);
});

/** `## csrf-form session: succeeds; …`, one for each line of the list. */
const named = (list: string): string[] =>
  list.split('## ').flatMap((part) => {
    const [attack = '', ...lanes] = part.trim().split('\n');
    return lanes.map((lane) => `${attack} ${lane}`);
  });

/** A quick run plays, with one store of each mode, what the list says of each defence; the whole run plays the others too. */
test.skipIf(everything)('what the list says comes out', { timeout: 400_000 }, async () => {
  const lanes = LANES.filter(({ mode }, index) => LANES.findIndex((each) => each.mode === mode) === index);
  const golden = named(readFileSync(join(import.meta.dirname, GOLDEN), 'utf8'));
  const cells: Cell[] = [];
  for (const attack of attacks) {
    for (const lane of lanes) {
      const line = golden.find((each) => each.startsWith(`${attack.id} ${laneName(lane)}: `)) ?? '';
      const said = defences.filter(({ id }) => line.match(/[\w-]+/gu)?.includes(id)).map(({ id }) => id);
      for (const defence of ['none', 'default', ...said]) cells.push(await playCell(attack, lane, defence));
    }
  }
  const played = named(lines(cells, lanes));
  expect(played).toHaveLength(attacks.length * lanes.length);
  expect(golden).toEqual(expect.arrayContaining(played));
});
