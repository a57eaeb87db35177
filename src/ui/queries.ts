/** Answers that take a promise, each a pure function of its key. Not: anything that is stored. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { decodeJws } from '#jose/jws/jws';
import { readKey, type KeyReading } from '#jose/keys/key';
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import { policyOf } from '#jose/jws/policy';
import type { Verification } from '#jose/jws/verification';
import { useFromNow } from './now';
import { loadOnce } from './parts/load-once';

/** The verifier is not of the first load: the page shows before it is there. */
const loadVerifier = loadOnce(() => import('#jose/jws/verify'));

/** For what is asked once and does not depend on the time: the third answer is found apart from it. */
const NO_TIME = 0;

/** Fetches the verifier while nobody waits for it. */
export const fetchVerifier = (): void => {
  loadVerifier.ahead();
};

/**
 * Verifies a compact serialization. The signature is checked once; the third answer follows the clock, to the second.
 * @param expected what the person stated
 * @returns the three answers; undefined until they are there
 */
export const useVerification = (
  token: string,
  keyText: string,
  reading: KeyReading,
  expected: Expectations = NOTHING_EXPECTED,
): Verification | undefined => {
  const jws = useMemo(() => decodeJws(token), [token]);
  const policy = useFromNow((now) => policyOf(jws, now, expected));
  const { data } = useQuery({
    // Of what is expected, only the algorithms decide on the signature.
    queryKey: ['verify', token, keyText, reading, expected.algorithms],
    queryFn: async () => {
      const { verifyJws } = await loadVerifier();
      return verifyJws(jws, keyText === '' ? undefined : readKey(keyText, reading), NO_TIME, expected);
    },
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return useMemo(() => data && { ...data, policy }, [data, policy]);
};
