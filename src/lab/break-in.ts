/** What an attacker does with stolen credentials: as far as they reach. Not: how they were stolen. */
import type { Hands, Stolen } from './attack';
import { readTokenContent } from './token-response';

const REFRESH_PATH = '/auth/refresh';

/**
 * Reads the victim's orders with what was stolen; where only a refresh token was, it is exchanged first.
 * @returns true when the server answered with them
 */
export const breakIn = async (hands: Hands, stolen: readonly Stolen[]): Promise<boolean> => {
  if (stolen.length === 0) {
    hands.note('Nothing that the attacker got proves a login.');
    return false;
  }
  const direct = await hands.replay(stolen, 'GET', '/orders');
  if (direct.status === 200) return true;
  const cookies = stolen.filter(({ type }) => type === 'cookie');
  if (hands.mode.id !== 'hybrid' || cookies.length === 0) return false;
  const taken = readTokenContent(await hands.replay(cookies, 'POST', REFRESH_PATH));
  if (!taken) return false;
  return (await hands.replay([{ type: 'token', value: taken.token }], 'GET', '/orders')).status === 200;
};
