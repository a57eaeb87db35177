/** One still in sentences, for who does not see it. Not: what the stage draws. */
import { actOf } from '#lab/run/act';
import { modeOf } from '#lab/modes';
import type { Scene } from '#lab/derive/scene/scene';
import { timeText } from '../parts/clock-text';
import { hostOf, KINDS, OUTCOMES, PLACES, requestText, SHOP } from '../stage/words';

const titled = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** What travelled and where it came to, and the outcome. */
const ofLane = ({ message, says, moves, outcome }: Scene): string => {
  const to = message && hostOf(message.to);
  const asked = message
    ? `${requestText(message)}${to === SHOP ? '' : ` to ${to}`} is answered with ${message.status}.`
    : (says ?? '');
  const went = moves.flatMap(({ credential, to: spot, why }) => {
    const what = titled(KINDS[credential.kind]);
    if (spot.at === 'attacker' && why === 'copied')
      return [`A copy of the ${KINDS[credential.kind]} goes to the attacker.`];
    if (spot.at === 'place') return [`${what} goes to ${PLACES[spot.place].toLowerCase()}.`];
    return why === 'deleted' ? [`${what} is deleted.`] : [];
  });
  return [...new Set([asked, ...went, `${OUTCOMES[outcome.is].says}.`])].filter(Boolean).join(' ');
};

/**
 * @param act id of the act that the still is of; undefined: nothing was done yet
 * @param scenes one for each lane
 */
export const tell = (act: string | undefined, scenes: readonly Scene[]): string => {
  const at = scenes[0]?.at;
  const known = act === undefined ? undefined : actOf(act);
  if (!known || at === undefined) return 'Nothing was done yet.';
  if (known.does.type === 'wait') return `${known.label}: it is ${timeText(at)}.`;
  return [`${known.label}.`, ...scenes.map((scene) => `${modeOf(scene.mode)?.label}: ${ofLane(scene)}`)].join(
    ' ',
  );
};
