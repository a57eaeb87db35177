/** Ends a script that has run for too long without giving way. Not: getting called by it (guard-script.ts). */

/** Milliseconds that script may run before the page has to give way. */
const LONGEST = 1000;

/**
 * Starts a clock.
 * @param stop told once, when time is up
 * @returns called in every loop and function: throws when time is up, and from then on each time, so that no `catch`
 *   goes on for long
 */
export const startClock = (stop: () => void): (() => void) => {
  // Bound at once: a payload that redefines them later stops no clock.
  const now = performance.now.bind(performance);
  const { port1, port2 } = new MessageChannel();
  const giveWay = port2.postMessage.bind(port2, undefined);
  const ended = new RangeError('The page was stopped: its script did not give way.');
  let since: number | undefined;
  let over = false;
  port1.addEventListener('message', () => {
    since = undefined;
    // Here, where an endless recursion has left the stack again.
    if (over) stop();
  });
  port1.start();
  return () => {
    if (over) throw ended;
    if (since === undefined) {
      since = now();
      // Arrives with the next task, whatever number of promises settles before.
      giveWay();
    } else if (now() - since > LONGEST) {
      over = true;
      throw ended;
    }
  };
};
