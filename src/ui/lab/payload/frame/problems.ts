/** Errors of the payload and its `console.log`, shown to who wrote it. */
import type { FromPage } from '../protocol';

/** Characters shown of one line. */
const SHOWN = 500;

const asText = (value: unknown): string => {
  try {
    if (typeof value === 'string') return value;
    // Absent for undefined and functions, whatever its type says.
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return Object.prototype.toString.call(value);
  }
};

/** @param post tells the host */
export const reportProblems = (post: (message: FromPage) => void): void => {
  const say = (error: boolean, text: string) => {
    post({ type: 'said', error, text: text.slice(0, SHOWN) });
  };
  window.addEventListener('error', (event) => {
    // An element that could not load has no message.
    if (event instanceof ErrorEvent) say(true, event.message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    say(true, `Uncaught (in promise) ${asText(reason instanceof Error ? String(reason) : reason)}`);
  });
  const { console } = window as unknown as { console: Console };
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = (...values: unknown[]) => {
      say(method === 'error', values.map(asText).join(' '));
    };
  }
};
