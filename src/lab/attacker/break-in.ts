/** What an attacker does with stolen credentials: as far as they reach. */
import type { Hands } from './attack';
import type { Stolen } from './stolen';
import { refreshWith } from './refresh-with';

/**
 * Reads the victim's orders with what was stolen; where only a refresh token was, it is exchanged first.
 * @returns true when the server answered with them
 */
export const breakIn = async (hands: Hands, stolen: readonly Stolen[]): Promise<boolean> => {
  if (stolen.length === 0) {
    hands.note('The attacker got nothing usable.');
    return false;
  }
  const direct = await hands.replay(stolen, 'GET', '/orders');
  if (direct.status === 200) return true;
  if (
    !hands.known.called('refresh token') ||
    !stolen.some(({ type }) => type === 'cookie' || type === 'refresh token')
  )
    return false;
  const { token, rest } = await refreshWith(hands, stolen);
  return token !== undefined && (await hands.replay([token, ...rest], 'GET', '/orders')).status === 200;
};
