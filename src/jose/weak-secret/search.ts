/** Tries candidates for a token's secret, one after the other. Not: where they come from (candidate-lists.ts), or what time it is. */
import type { MacTarget } from './mac-target';
import { secretBytes, type SecretReading } from './secret-bytes';

/** A text that may be the secret. */
export interface Candidate {
  readonly text: string;
  /** Where it is known from, as a sentence says it: "RFC 7515 section A.1". */
  readonly source: string;
}

export interface FoundSecret extends Candidate {
  /** How the text must be read to give the bytes of the secret. */
  readonly reading: SecretReading;
}

/** How much was tried. */
export interface Tally {
  readonly candidates: number;
  /** One HMAC each: a text that can be read in several ways is several keys. */
  readonly keys: number;
}

/** After so many candidates the caller gets to look at its clock: a few milliseconds. */
const BATCH = 512;

/**
 * Tries every candidate in every reading until one matches.
 * @yields what was tried since the last time, for at most 512 candidates
 * @returns the secret, when it is among them
 */
export function* searchSecret(
  { matches, confirms }: MacTarget,
  candidates: Iterable<Candidate>,
): Generator<Tally, FoundSecret | undefined> {
  let tried = 0;
  let keys = 0;
  for (const candidate of candidates) {
    tried += 1;
    for (const [reading, bytes] of secretBytes(candidate.text)) {
      keys += 1;
      if (!matches(bytes) || !confirms(bytes)) continue;
      yield { candidates: tried, keys };
      return { ...candidate, reading };
    }
    if (tried === BATCH) {
      yield { candidates: tried, keys };
      tried = 0;
      keys = 0;
    }
  }
  yield { candidates: tried, keys };
  return undefined;
}
