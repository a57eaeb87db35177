/** The answers on an SD-JWT, as a promise gives them. Not: stored anywhere. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { KeyText } from '#jose/keys/key';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { processedJws, verifySdJwt, type SdJwtVerification } from '#jose/sd-jwt/verify';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import { policyOf } from '#jose/jws/policy';
import { identityOf } from '../../identity';
import { useFromNow } from '../../now';

/** For what is asked once: what the claims say about now is found apart from it. */
const NO_TIME = 0;

/**
 * Verifies. Signatures and digests are checked once; what the claims say about now follows the clock, to the second.
 * @returns undefined until the answers are there
 */
export const useSdJwt = (sdJwt: SdJwt, key: KeyText | undefined): SdJwtVerification | undefined => {
  const { data } = useQuery({
    queryKey: ['sd-jwt', identityOf(sdJwt), identityOf(key)],
    queryFn: () => verifySdJwt(sdJwt, key, NO_TIME),
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  const claims = useMemo(() => (data ? processedJws(sdJwt, data.disclosed) : sdJwt.issuer), [sdJwt, data]);
  const policy = useFromNow((now) => policyOf(claims, now, NOTHING_EXPECTED));
  return useMemo(() => data && { ...data, issuer: { ...data.issuer, policy } }, [data, policy]);
};
