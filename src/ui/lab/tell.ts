/** What a still comes to in one sentence a lane, for who does not see it. */
import { actOf } from '#lab/run/act';
import { modeOf } from '#lab/modes';
import type { Scene } from '#lab/derive/scene/scene';
import { timeText } from '../parts/clock-text';
import { OUTCOMES } from '../stage/words';

/**
 * @param act id of the act that the still is of; undefined: nothing was done yet
 * @param scenes one for each lane
 */
export const tell = (act: string | undefined, scenes: readonly Scene[]): string => {
  const at = scenes[0]?.at;
  const known = act === undefined ? undefined : actOf(act);
  if (!known || at === undefined) return 'Nothing has happened yet.';
  if (known.does.type === 'wait') return `${known.label}: it is ${timeText(at)}.`;
  const lanes = scenes.map(({ mode, outcome }) => `${modeOf(mode)?.label}: ${OUTCOMES[outcome.is].now}.`);
  return `${known.label}. ${lanes.join(' ')}`;
};
