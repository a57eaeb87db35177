/** The look for a secret that everybody can know: published, a placeholder, or guessed from the claims. Not: the search that a person asks for (candidate-lists.ts), which tries far more. */
import type { Jws } from '../jws/jws';
import { claimGuesses } from './claim-guesses';
import { macTargetOf } from './mac-target';
import { placeholderSecrets } from './placeholder-secrets';
import { publishedSecrets } from './published-secrets';
import { searchSecret, type Candidate, type FoundSecret } from './search';

/** Guesses from claims beyond these are left to a search that a person asks for. */
const MOST_GUESSES = 4096;

/** The lists that are at hand without fetching any, those first that are most often right. */
function* candidates(jws: Jws): Generator<Candidate> {
  yield* publishedSecrets();
  yield* placeholderSecrets();
  let left = MOST_GUESSES;
  for (const guess of claimGuesses(jws)) {
    if (left === 0) return;
    left -= 1;
    yield guess;
  }
}

/**
 * Tries them all: tens of thousands of HMACs over the whole token, so a page leaves it to a worker. Never throws.
 * @returns the secret that made the MAC; `none` when it is none of them, or when the token has no MAC
 */
export const knownSecretOf = (jws: Jws): FoundSecret | 'none' => {
  const target = macTargetOf(jws);
  if ('says' in target) return 'none';
  const search = searchSecret(target, candidates(jws));
  for (;;) {
    const step = search.next();
    if (step.done) return step.value ?? 'none';
  }
};
