/** A change of stills as what is drawn and what flies, in order, all lanes in step. Not: doing it (use-travel.ts). */
import { phasesOf, type Leg, type Phase } from '#lab/derive/scene/legs';
import type { Scene } from '#lab/derive/scene/scene';
import { arrivalKey } from './anchors';

/** One lane while something flies. */
export interface LaneMoment {
  readonly scene: Scene;
  readonly legs: readonly Leg[];
  /** What has not arrived where it is drawn. */
  readonly awaited: ReadonlySet<string>;
  /** The server has not answered. */
  readonly isUnderWay: boolean;
}

/** All lanes, in their order. */
export type Moment = readonly LaneMoment[];

const NOTHING: ReadonlySet<string> = new Set();

/** A lane at rest. */
export const still = (scene: Scene): LaneMoment => ({ scene, legs: [], awaited: NOTHING, isUnderWay: false });

/** A lane before the server has answered: as it was, with the request on its way. */
const asked = (from: Scene, to: Scene): Scene => ({
  mode: to.mode,
  ...(to.label === undefined ? {} : { label: to.label }),
  step: from.step,
  at: to.at,
  outcome: from.outcome,
  browsers: from.browsers,
  servers: from.servers,
  moves: to.moves,
  ...(to.attacker ? { attacker: from.attacker ?? { loot: [], uses: [] } } : {}),
  ...(to.message ? { message: to.message } : {}),
  ...(to.says === undefined ? {} : { says: to.says }),
});

const isMoving = (from: Scene, to: Scene): boolean => from.step < to.step;

const halfOf = (phases: readonly Phase[], half: Phase['half']): readonly Phase[] =>
  phases.filter((phase) => phase.half === half);

const laneMoments = (
  from: Scene,
  to: Scene,
  phases: readonly Phase[],
  half: Phase['half'],
  length: number,
) => {
  const own = halfOf(phases, half);
  const isOut = half === 'out';
  return Array.from({ length }, (_none, index): LaneMoment => ({
    // The outcome is told when all have arrived.
    scene: isOut ? asked(from, to) : { ...to, outcome: from.outcome },
    legs: own[index]?.legs ?? [],
    awaited: new Set(
      own
        .slice(index)
        .flatMap(({ legs }) => legs.map(({ to: end, credential }) => arrivalKey(end, credential))),
    ),
    isUnderWay: isOut && to.message !== undefined,
  }));
};

/**
 * @param from the stills before
 * @param to the stills after, of the same lanes
 * @param isReduced no motion: the request before its answer, as a still
 * @returns empty where nothing happens that could be seen
 */
export const momentsOf = (from: readonly Scene[], to: readonly Scene[], isReduced: boolean): Moment[] => {
  const lanes = to.map((scene, lane) => {
    const before = from[lane];
    return {
      before: before?.mode === scene.mode ? before : scene,
      scene,
      phases: before && isMoving(before, scene) ? phasesOf(scene) : [],
    };
  });
  const lengthOf = (half: Phase['half']) =>
    Math.max(0, ...lanes.map(({ phases }) => halfOf(phases, half).length));
  const reduced = (length: number) => (isReduced ? Math.min(length, 1) : length);
  const out = reduced(lengthOf('out'));
  const back = isReduced ? 0 : lengthOf('back');
  const columns = lanes.map(({ before, scene, phases }) => [
    ...laneMoments(before, scene, phases, 'out', out),
    ...laneMoments(before, scene, phases, 'back', back),
  ]);
  return Array.from({ length: out + back }, (_none, index) =>
    columns.flatMap((moments) => {
      const moment = moments[index];
      if (!moment) return [];
      return [isReduced ? { ...moment, legs: [], awaited: NOTHING } : moment];
    }),
  );
};
