/** Answers that take a promise, each a pure function of its key. Not: anything that is stored. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { decodeJws } from '#jose/jws';
import { readKey, type KeyReading } from '#jose/key';
import type { Verification } from '#jose/verification';
import { verifyJws } from '#jose/verify';

/**
 * Verifies a compact serialization.
 * @param now seconds since 1970-01-01T00:00:00Z
 * @returns the three answers; undefined until the first is there
 */
export const useVerification = (
  token: string,
  keyText: string,
  reading: KeyReading,
  now: number,
): Verification | undefined =>
  useQuery({
    queryKey: ['verify', token, keyText, reading, now],
    queryFn: () => verifyJws(decodeJws(token), keyText === '' ? undefined : readKey(keyText, reading), now),
    // The last answer stands until the next one is there only while token and key are the same.
    placeholderData: (previous, query) =>
      query?.queryKey[1] === token && query.queryKey[2] === keyText && query.queryKey[3] === reading
        ? keepPreviousData(previous)
        : undefined,
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  }).data;
