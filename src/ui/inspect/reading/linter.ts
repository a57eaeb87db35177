/** What judges keys, and all but a token that was pasted alone, fetched apart. Whoever finds such a thing waits for it. Not: the rules on that token (#lint/token-rules). */
import { loadOnce } from '../../parts/load-once';

export const loadLinter = loadOnce(async () => {
  const [{ keyBoxFindings, lintArtifact }, { rules }] = await Promise.all([
    import('#lint/lint-artifact'),
    import('#lint/lint'),
  ]);
  return { keyBoxFindings, lintArtifact, ofJws: rules.filter(({ on }) => on === 'jws').length };
});

/** How many rules look at a signed token once its key was read: what reads it has waited for them. */
export const withKey = (): number | undefined => loadLinter.loaded()?.ofJws;
