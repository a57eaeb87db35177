/** The answers on an SD-JWT, as a promise gives them. Not: stored anywhere. */
import { useQuery } from '@tanstack/react-query';
import { readKey, type KeyReading } from '#jose/keys/key';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { verifySdJwt, type SdJwtVerification } from '#jose/sd-jwt/verify';

/** Answers about times look at the clock this often, in seconds. */
const EVERY = 30;

/**
 * Verifies.
 * @param now seconds since 1970-01-01T00:00:00Z
 * @returns undefined until the answers are there
 */
export const useSdJwt = (
  sdJwt: SdJwt,
  keyText: string,
  reading: KeyReading,
  now: number,
): SdJwtVerification | undefined => {
  const at = now - (now % EVERY);
  const { data } = useQuery({
    queryKey: ['sd-jwt', sdJwt.text, keyText, reading, at],
    queryFn: () => verifySdJwt(sdJwt, keyText === '' ? undefined : readKey(keyText, reading), at),
    placeholderData: (before, query) => (query?.queryKey[1] === sdJwt.text ? before : undefined),
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return data;
};
