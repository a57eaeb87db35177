/** The answers on an SD-JWT, as a promise gives them. Nothing is stored. */
import { useMemo } from 'react';
import type { Expectations } from '#jose/jws/expectations';
import type { KeyText } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import { policyOf } from '#jose/jws/policy';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { atBindingTimes, processedJws, verifySdJwt, type SdJwtVerification } from '#jose/sd-jwt/verify';
import { identityOf } from '../../identity';
import { useFromNow } from '../../now';
import { useQuery } from '../../query';
import { useVerification } from '../reading/use-verification';

export interface JudgedSdJwt extends SdJwtVerification {
  readonly issuer: Verification;
}

/**
 * Verifies. Signatures and digests are checked once; what the claims say about now follows the clock, to the second.
 * @param expected what the person stated
 * @returns undefined until the answers are there
 */
export const useSdJwt = (
  sdJwt: SdJwt,
  key: KeyText | undefined,
  expected: Expectations,
): JudgedSdJwt | undefined => {
  const { data } = useQuery({
    // Of what is expected, only the algorithms decide on the signature.
    queryKey: ['sd-jwt', identityOf(sdJwt), identityOf(key), expected.algorithms],
    queryFn: () => verifySdJwt(sdJwt, key, expected),
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  const claims = useMemo(() => (data ? processedJws(sdJwt, data.disclosed) : sdJwt.issuer), [sdJwt, data]);
  const issuer = useVerification(claims, data?.issuer, expected);
  const bound = sdJwt.keyBinding?.jws;
  const times = useFromNow((now) => bound && policyOf(bound, now, { leeway: expected.leeway }).times);
  return useMemo(() => data && issuer && atBindingTimes({ ...data, issuer }, times), [data, issuer, times]);
};
