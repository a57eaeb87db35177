/** A copy of the browser, used after the login was ended. Not: how it was ended (run/perform.ts). */
import type { Hands } from './attack';
import { breakIn } from './break-in';

/** Seconds between the end and the use: longer than a token of one minute lives. */
const LATER = 2 * 60;

/**
 * Copies the browser, lets the login be ended, and uses the copy.
 * @param end id of the act that ends it
 */
export const outlive = async (hands: Hands, end: string): Promise<void> => {
  const stolen = hands.copy();
  await hands.meanwhile(end);
  hands.wait(LATER);
  await breakIn(hands, stolen);
};
