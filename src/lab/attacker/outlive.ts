/** A copy of the browser, used after the login was ended. Not: how it was ended (run/perform.ts). */
import { TWO_MINUTES } from './assumed';
import type { Approach } from './attack';
import { breakIn } from './break-in';

/** Seconds between the end and the use: longer than a token of one minute lives. */
const LATER = 2 * 60;

/**
 * An attack that copies the browser, lets the login be ended, and uses the copy.
 * @param end id of the act that ends it
 */
export const outliving = (end: string): Approach => ({
  group: 'after the end',
  grants: ['a copy of the browser'],
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    const stolen = hands.copy();
    await hands.meanwhile(end);
    hands.wait(LATER);
    await breakIn(hands, stolen);
  },
});
