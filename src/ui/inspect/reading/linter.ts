/** What judges keys, and all but a token that was pasted alone, fetched apart. Whoever finds such a thing waits for it. Not: the rules on that token (#lint/token-rules). */
import { loadOnce } from '../../parts/load-once';

export const loadLinter = loadOnce(async () => {
  const { keyBoxFindings, lintArtifact } = await import('#lint/lint-artifact');
  return { keyBoxFindings, lintArtifact };
});
