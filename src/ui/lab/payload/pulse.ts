/**
 * Asks the frame's ports whether they still answer. Not: a way to stop a script; a browser has none but removing the
 * frame, and that works only where the frame runs in a process of its own. Elsewhere its script ends itself
 * (frame/guard/clock.ts).
 */
import type { ToPage } from './protocol';

/** Milliseconds from one question to the next. */
const BETWEEN = 200;
/** Seconds without an answer. The page's own guard ends a loop in its script long before (frame/guard/clock.ts). So this waits for as long as a slow machine may need to start an innocent page. */
export const LONGEST_SILENCE = 6;
/** Questions in a row without an answer. */
const MOST = (LONGEST_SILENCE * 1000) / BETWEEN;

/** @param silent a port did not answer */
export const watchPulse = (silent: () => void) => {
  const unanswered = new Map<MessagePort, number>();
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    // This page itself was held up, or is in the background: the frame is not to blame.
    const onTime = now - last < 2 * BETWEEN && !document.hidden;
    last = now;
    for (const [port, count] of unanswered) {
      if (count >= MOST) {
        silent();
        return;
      }
      unanswered.set(port, onTime ? count + 1 : 0);
      port.postMessage({ type: 'ping' } satisfies ToPage);
    }
  }, BETWEEN);
  return {
    watch: (port: MessagePort) => {
      unanswered.set(port, 0);
    },
    answered: (port: MessagePort) => {
      unanswered.set(port, 0);
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};
