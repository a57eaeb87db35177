/** Looking for the secret of a token, with the lists that the inspector tries. Not: another search than its own (jose/weak-secret). */
import type { Jws } from '#jose/jws/jws';

interface Guess {
  /** Absent: it is in none of the lists. */
  readonly secret?: Uint8Array;
  /** What was tried and what came of it: a whole sentence. */
  readonly says: string;
}

/** Tries every candidate of every list in turn. */
const tryAll = async (token: Jws): Promise<Guess> => {
  // Loaded for this alone: the lists are large.
  const [{ candidateLists }, { macTargetOf }, { searchSecret }, { secretBytes }] = await Promise.all([
    import('#jose/weak-secret/candidate-lists'),
    import('#jose/weak-secret/mac-target'),
    import('#jose/weak-secret/search'),
    import('#jose/weak-secret/secret-bytes'),
  ]);
  const target = macTargetOf(token);
  if ('says' in target) return { says: target.says };
  let keys = 0;
  for (const { candidates } of candidateLists(token)) {
    const search = searchSecret(target, candidates);
    let next = search.next();
    while (!next.done) {
      keys += next.value.keys;
      next = search.next();
    }
    const found = next.value;
    if (!found) continue;
    const secret = [...secretBytes(found.text)].find(([, bytes]) => target.confirms(bytes))?.[1];
    const says = `After ${keys.toLocaleString('en')} guesses, made at home, the attacker has the secret: “${found.text}”, ${found.source}.`;
    return { says, ...(secret ? { secret } : {}) };
  }
  return { says: `The attacker makes ${keys.toLocaleString('en')} guesses at home, and none is the secret.` };
};

// Slow on purpose, and the same setup makes the same token again and again.
const guessed = new Map<string, Promise<Guess>>();
const MOST_KEPT = 64;

/** Looks for the secret; the same token is searched once. */
export const guessSecret = (token: Jws): Promise<Guess> => {
  const known = guessed.get(token.text);
  if (known) return known;
  const guess = tryAll(token);
  if (guessed.size < MOST_KEPT) guessed.set(token.text, guess);
  return guess;
};
