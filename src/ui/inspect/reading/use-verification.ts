/** What verifying a token gives, found out once for its signature and its key. Not: what the rules say of it (use-token.ts). */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import { policyOf } from '#jose/jws/policy';
import type { Verification } from '#jose/jws/verification';
import type { Evidence } from '#lint/given';
import { identityOf } from '../../identity';
import { useFromNow } from '../../now';
import { loadOnce } from '../../parts/load-once';

/** Not of the first load: the page shows before it is there. */
const loadVerifier = loadOnce(async () => {
  const [{ verifyJws }, { evidenceOf }] = await Promise.all([
    import('#jose/jws/verify'),
    import('#lint/evidence'),
  ]);
  return { verifyJws, evidenceOf };
});

/** For what is asked once and does not depend on the time: the third answer is found apart from it. */
const NO_TIME = 0;

/** Fetches the verifier while nobody waits for it. */
export const fetchVerifier = (): void => {
  loadVerifier.ahead();
};

/**
 * Checks the signature, and finds out what else rules need to know of token and key. Neither depends on the time.
 * @param jws absent: nothing is checked
 * @param expected what the person stated
 * @param proof what proves possession, as the person gave it
 * @returns undefined until it is there
 */
export const useEvidence = (
  jws: Jws | undefined,
  key: KeyText | undefined,
  expected: Expectations = NOTHING_EXPECTED,
  proof?: string,
): Evidence | undefined => {
  const { data } = useQuery({
    // Of what is expected, only the algorithms decide on the signature.
    queryKey: ['evidence', identityOf(jws), identityOf(key), expected.algorithms, proof],
    queryFn: jws
      ? async () => {
          const { verifyJws, evidenceOf } = await loadVerifier();
          return evidenceOf(jws, key, await verifyJws(jws, key, NO_TIME, expected), proof);
        }
      : skipToken,
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return data;
};

/**
 * The three answers: two are in the evidence, and the third follows the clock, to the second.
 * @returns undefined until they are there
 */
export const useVerification = (
  jws: Jws,
  evidence: Evidence | undefined,
  expected: Expectations = NOTHING_EXPECTED,
): Verification | undefined => {
  const policy = useFromNow((now) => policyOf(jws, now, expected));
  return useMemo(() => evidence && { ...evidence.verification, policy }, [evidence, policy]);
};
