/** Every attack on one setup as it is: what that login loses. */
import type { Attack } from '../attacker/attack';
import { attacks } from '../attacks';
import { modeOf } from '../modes';
import type { Setup } from '../run/setup';
import { playOn, type Played } from './matrix';

export interface Loss {
  readonly attack: Attack;
  /** The setup it was played with; its run can be opened. */
  readonly setup: Setup;
  readonly played: Played;
}

/**
 * Plays every attack on a setup, one after the other. Nothing is presupposed: what an attack needs and the setup does
 * not have makes it fail.
 * @param modeId the column that it is played in
 * @param onPlayed told each, as soon as it is played
 * @throws RangeError when there is no such mode
 */
export const lossesOf = async (
  setup: Setup,
  modeId: string,
  onPlayed?: (loss: Loss) => void,
): Promise<Loss[]> => {
  const mode = modeOf(modeId);
  if (!mode) throw new RangeError(`No mode is called ${modeId}.`);
  const losses: Loss[] = [];
  for (const attack of attacks) {
    const tried = { ...setup, acts: [...attack.scene, attack.id] };
    const loss = { attack, setup: tried, played: await playOn(tried, mode) };
    losses.push(loss);
    onPlayed?.(loss);
  }
  return losses;
};
