/** What checks a signature under a key, fetched apart: a token is answered before it is there. Not: what can be said without a key (#jose/jws/without-key). */
import { loadOnce } from '../../parts/load-once';

/** Only a key takes it. */
export const loadVerifier = loadOnce(async () => {
  const [{ checkJws }, { evidenceOf }] = await Promise.all([
    import('#jose/jws/verify'),
    import('#lint/evidence'),
  ]);
  return { checkJws, evidenceOf };
});
