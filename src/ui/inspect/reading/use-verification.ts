/** What verifying a token gives, found out once for its signature and its key. Not: what the rules say of it (use-token.ts). */
import { useMemo } from 'react';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import { policyOf } from '#jose/jws/policy';
import type { Checked, Verification } from '#jose/jws/verification';
import { checkWithoutKey } from '#jose/jws/without-key';
import type { Evidence } from '#lint/given';
import { identityOf } from '../../identity';
import { useFromNow } from '../../now';
import { useAnswer } from '../../parts/use-answer';
import { loadVerifier } from './verifier';

/** For as long as somebody holds the token: React may start a component's first drawing anew. */
const known = new WeakMap<Jws, Evidence & { readonly algorithms: Expectations['algorithms'] }>();

/** Most tokens are pasted without a key, and then the answer is drawn together with the rest. */
const evidenceAtOnce = (jws: Jws, algorithms: Expectations['algorithms']): Evidence | undefined => {
  const before = known.get(jws);
  if (before && before.algorithms === algorithms) return before;
  const verification = checkWithoutKey(jws, algorithms);
  if (!verification) return undefined;
  const evidence = { verification, algorithms };
  known.set(jws, evidence);
  return evidence;
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
  const { algorithms } = expected;
  const atOnce = jws && !key && proof === undefined ? evidenceAtOnce(jws, algorithms) : undefined;
  const { data, failure } = useAnswer(
    // Of what is expected, only the algorithms decide on the signature.
    ['evidence', identityOf(jws), identityOf(key), algorithms, proof],
    jws && !atOnce
      ? async () => {
          const { checkJws, evidenceOf } = await loadVerifier();
          return evidenceOf(jws, key, await checkJws(jws, key, expected), proof);
        }
      : undefined,
  );
  // To the boundary around it: a view that waits for ever looks like one that is still computing.
  if (failure) throw failure.error;
  return atOnce ?? data;
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
