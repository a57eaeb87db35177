/** Fetches what reads code; nothing else needs its parser. */
import { loadOnce } from '../../parts/load-once';

/** The same promise each time, as React's `use` needs it. */
export const loadCodeReader = loadOnce(async () => {
  const { readCode } = await import('#lint/code/read');
  return { readCode };
});
