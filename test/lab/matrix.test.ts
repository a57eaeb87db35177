import { expect, test } from 'vitest';
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { LANES, playLane, type Cell } from '#lab/measures/matrix';

const matrix = async (): Promise<Cell[]> => {
  const cells: Cell[] = [];
  for (const attack of attacks) {
    for (const lane of LANES) cells.push(...(await playLane(attack, lane)));
  }
  return cells;
};

const MARKS = { succeeded: 'succeeds', failed: 'fails', broken: 'broken', 'not applicable': '–' } as const;

/** One line a lane: what it comes to bare, which defences alone stop it, and what comes of it with the default ones. */
const lines = (cells: readonly Cell[]): string =>
  attacks
    .flatMap((attack) => [
      `## ${attack.id}`,
      ...LANES.map((lane) => {
        const own = cells.filter((cell) => cell.attack === attack.id && cell.lane === lane);
        const of = (defence: string) => own.find((cell) => cell.defence === defence)?.played.outcome;
        const stops = own
          .filter(({ defence, played }) => defence !== 'default' && played.outcome === 'failed')
          .map(({ defence }) => defence)
          .filter((defence) => defence !== 'none');
        const breaks = own
          .filter(({ defence, played }) => defence !== 'default' && played.outcome === 'broken')
          .map(({ defence }) => defence);
        return [
          `${lane.mode}${lane.store === undefined ? '' : ` in ${lane.store}`}: ${MARKS[of('none') ?? 'failed']}`,
          ...(stops.length > 0 ? [`stopped by ${stops.join(', ')}`] : []),
          ...(breaks.length > 0 ? [`broken by ${breaks.join(', ')}`] : []),
          ...(of('default') === undefined ? [] : [`by default ${MARKS[of('default') ?? 'failed']}`]),
        ].join('; ');
      }),
      '',
    ])
    .join('\n');

test('the attack matrix', { timeout: 120_000 }, async () => {
  const cells = await matrix();
  const harmless = attacks.filter(
    ({ id }) => !cells.some(({ attack, played }) => attack === id && played.outcome === 'succeeded'),
  );
  expect(harmless.map(({ id }) => id)).toEqual([]);
  const idle = defences.filter(
    ({ id }) => !cells.some(({ defence, played }) => defence === id && played.outcome === 'failed'),
  );
  expect(idle.map(({ id }) => id)).toEqual([]);
  await expect(lines(cells)).toMatchFileSnapshot('goldens/attack-matrix.md');
});
