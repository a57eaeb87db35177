/** Acts and attacks in a mode that a test invents: no folder has it, so nothing can know it by name. */
import { direct } from '#http/message';
import type { Attack } from '#lab/attacker/attack';
import { verdict } from '#lab/attacker/verdict';
import { attackOf } from '#lab/attacks';
import type { Mode } from '#lab/mode';
import { actOf } from '#lab/run/act';
import { perform } from '#lab/run/perform';
import { begin } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { openStage } from '#lab/run/stage';
import type { Step, Trace } from '#lab/run/trace';
import { setupOf } from './runs';

/** An act by its id, or an invented attack. */
type Played = string | Attack;

const attackIn = (played: Played | undefined): Attack | undefined =>
  typeof played === 'string' ? attackOf(played) : played;

/** Plays acts one after the other, under what the last of them presupposes if it is an attack. */
export const playedIn = async (
  mode: Mode,
  acts: readonly Played[],
  more: Partial<Omit<Setup, 'acts'>>,
): Promise<Trace> => {
  const ids = acts.filter((act) => typeof act === 'string');
  const setup = setupOf(ids.join(' '), { ...attackIn(acts.at(-1))?.presupposes, ...more });
  const [blank] = (await begin(setup)).traces;
  if (!blank) throw new Error('no column');
  const steps: Step[] = [];
  for (const [at, played] of acts.entries()) {
    const does =
      typeof played === 'string' ? actOf(played)?.does : ({ type: 'attack', attack: played } as const);
    if (!does) throw new Error('no such act');
    const stage = openStage(mode, setup, steps.at(-1)?.after ?? blank.start, at, direct, [...steps]);
    // One act goes on from the world that the one before left.
    // oxlint-disable-next-line no-await-in-loop
    await perform({ does } as Parameters<typeof perform>[0], stage);
    steps.push(...stage.steps);
  }
  return { ...blank, mode: mode.id, steps };
};

/** Whether an attack succeeds after its scene, or that it was not tried. */
export const outcomeIn = async (
  mode: Mode,
  attack: Played,
  more: Partial<Omit<Setup, 'acts'>> = { defences: [] },
): Promise<boolean | 'not tried'> => {
  const scene = attackIn(attack)?.scene ?? [];
  const trace = await playedIn(mode, [...scene, attack], more);
  const isTried = trace.steps.at(-1)?.event.type !== 'not-applicable';
  return isTried ? verdict(trace, scene.length).succeeded : 'not tried';
};
