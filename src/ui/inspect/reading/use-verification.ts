/** What verifying a token gives, found out once for its signature and its key. Not: what the rules say of it (use-token.ts). */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import { policyOf } from '#jose/jws/policy';
import type { Checked, Verification } from '#jose/jws/verification';
import type { Evidence } from '#lint/given';
import { identityOf } from '../../identity';
import { useFromNow } from '../../now';
import { loadOnce } from '../../parts/load-once';

/** Not of the first load: the page shows before it is there. */
const loadVerifier = loadOnce(async () => {
  const [{ checkJws }, { evidenceOf }] = await Promise.all([
    import('#jose/jws/verify'),
    import('#lint/evidence'),
  ]);
  return { checkJws, evidenceOf };
});

/** Fetches the verifier while nobody waits for it. */
export const fetchVerifier = (): void => {
  void loadVerifier.ahead();
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
          const { checkJws, evidenceOf } = await loadVerifier();
          return evidenceOf(jws, key, await checkJws(jws, key, expected), proof);
        }
      : skipToken,
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return data;
};

/**
 * The three answers, which follow the clock to the second; nothing is checked again for that.
 * @param jws whose claims count
 * @returns undefined until the check is there
 */
export const useVerification = (
  jws: Jws,
  checked: Checked | undefined,
  expected: Expectations = NOTHING_EXPECTED,
): Verification | undefined => {
  const policy = useFromNow((now) => policyOf(jws, now, expected));
  return useMemo(() => checked && { ...checked, policy }, [checked, policy]);
};
