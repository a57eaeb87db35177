/** What rules need found out before they run, as a promise gives it. Not: stored anywhere. */
import { useQuery } from '@tanstack/react-query';
import { decodeJws } from '#jose/jws/jws';
import type { Evidence, Given } from '#lint/given';
import { loadOnce } from './parts/load-once';

/** Evidence on times is asked for this often, in seconds. */
const EVERY = 60;

const loadEvidence = loadOnce(() => import('#lint/evidence'));

/** Lets the page draw and answer. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * Finds out, once nobody waits for the page.
 * @param token nothing where there is none to look at
 * @param now seconds since 1970-01-01T00:00:00Z
 * @returns undefined until it is there
 */
export const useEvidence = (token: string | undefined, given: Given, now: number): Evidence | undefined => {
  const at = now - (now % EVERY);
  const { key, proof } = given;
  const { data } = useQuery({
    // What else is given, the rules compare with at once.
    queryKey: ['evidence', token, key?.text, key?.reading, proof],
    queryFn: async () => {
      const { evidenceOf } = await loadEvidence();
      return evidenceOf(decodeJws(token ?? ''), given, at, pause);
    },
    enabled: token !== undefined,
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return data;
};
