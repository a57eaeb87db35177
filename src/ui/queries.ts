/** Answers that take a promise, each a pure function of its key. Not: anything that is stored. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { decodeJws } from '#jose/jws';
import { readKey, type KeyReading } from '#jose/key';
import { policyOf } from '#jose/policy';
import type { Verification } from '#jose/verification';
import { verifyJws } from '#jose/verify';

/** How many seconds the clocks of issuer and verifier may differ. */
const LEEWAY = 60;

/**
 * Verifies a compact serialization. The signature is checked once; what the claims say about now follows the clock.
 * @param now seconds since 1970-01-01T00:00:00Z
 * @returns the three answers; undefined until they are there
 */
export const useVerification = (
  token: string,
  keyText: string,
  reading: KeyReading,
  now: number,
): Verification | undefined => {
  const jws = useMemo(() => decodeJws(token), [token]);
  const { data } = useQuery({
    queryKey: ['verify', token, keyText, reading],
    queryFn: () => verifyJws(jws, keyText === '' ? undefined : readKey(keyText, reading), now, LEEWAY),
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return data && { ...data, policy: policyOf(jws, now, LEEWAY) };
};
