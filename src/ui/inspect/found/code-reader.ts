/** Fetches what reads code and judges it; nothing else needs its parser and its rules. */
import { loadOnce } from '../../parts/load-once';

/** The same promise each time, as React's `use` needs it. */
export const loadCodeReader = loadOnce(async () => {
  const [{ readCode }, { codeRules, lintCode }] = await Promise.all([
    import('#lint/code/read'),
    import('#lint/code-rules'),
  ]);
  return { readCode, codeRules, lintCode };
});
