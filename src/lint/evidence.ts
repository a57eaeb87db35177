/** Finds out what rules need to know and cannot compute at once: whether the signature matches, whose secret made it, thumbprints. Not: a judgement (the rules). */
import { algorithmOf, type Algorithm } from '#jose/algorithms';
import type { Key } from '#jose/keys/jwk';
import { decodeJws, headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { readKey, type KeyText } from '#jose/keys/key';
import { candidatesFor } from '#jose/keys/key-choice';
import { publicKeyAsSecret } from '#jose/keys/public-key-as-secret';
import { thumbprintOf } from '#jose/keys/thumbprint';
import type { Verification } from '#jose/jws/verification';
import { verifyJws } from '#jose/jws/verify';
import { claimGuesses } from '#jose/weak-secret/claim-guesses';
import { macTargetOf } from '#jose/weak-secret/mac-target';
import { placeholderSecrets } from '#jose/weak-secret/placeholder-secrets';
import { publishedSecrets } from '#jose/weak-secret/published-secrets';
import { searchSecret, type Candidate, type FoundSecret } from '#jose/weak-secret/search';
import type { Evidence, Given } from './given';

/** Lets others run for a moment. */
export type Pause = () => Promise<void>;

const atOnce: Pause = () => Promise.resolve();

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

const knownSecretOf = async (jws: Jws, pause: Pause): Promise<FoundSecret | undefined> => {
  const target = macTargetOf(jws);
  if ('says' in target) return undefined;
  const search = searchSecret(target, candidates(jws));
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    // In order, with room for others between the batches.
    // oxlint-disable-next-line no-await-in-loop
    await pause();
  }
};

/** The verification names the key by how it was read; where several could be meant, the first is looked at. */
const keyThatCounts = (
  jws: Jws,
  keyText: KeyText,
  algorithm: Algorithm | undefined,
  { key }: Verification,
): Key | undefined => {
  const kid = stringOf(headerParameter(jws, 'kid')?.value);
  const tried = algorithm
    ? candidatesFor(keyText, kid, algorithm).map((candidate) => candidate.key)
    : keyText.keys;
  return tried.find(({ readAs }) => readAs === key.readAs) ?? tried[0];
};

const THUMBPRINT = /^[\w-]{43}$/u;

/** A thumbprint as it stands, or that of the key in a proof or a key text. */
const thumbprintIn = async (proof: string): Promise<string | undefined> => {
  const text = proof.trim();
  if (THUMBPRINT.test(text)) return text;
  const brought = headerParameter(decodeJws(text), 'jwk');
  const { header } = decodeJws(text);
  const { span } = brought?.value ?? {};
  const source = span && header.utf8 ? header.utf8.text.slice(span.start, span.end) : text;
  const { keys, form } = readKey(source, 'auto');
  const [key] = keys;
  return key && form !== 'secret' ? thumbprintOf(key.jwk) : undefined;
};

/**
 * Never throws. Everything stays in the page.
 * @param now seconds since 1970-01-01T00:00:00Z
 * @param pause is awaited between batches of a few milliseconds
 */
export const evidenceOf = async (
  jws: Jws,
  given: Given,
  now: number,
  pause: Pause = atOnce,
): Promise<Evidence> => {
  const keyText = given.key && readKey(given.key.text, given.key.reading ?? 'auto');
  const algorithm = algorithmOf(stringOf(headerParameter(jws, 'alg')?.value) ?? '');
  const verification = await verifyJws(jws, keyText, now);
  const key = keyText && keyThatCounts(jws, keyText, algorithm, verification);
  const forged = keyText && algorithm ? await publicKeyAsSecret(jws, keyText, algorithm) : undefined;
  const knownSecret = await knownSecretOf(jws, pause);
  const proofThumbprint = given.proof === undefined ? undefined : await thumbprintIn(given.proof);
  return {
    verification,
    ...(keyText ? { form: keyText.form } : {}),
    ...(key ? { key } : {}),
    ...(forged === undefined ? {} : { publicKeyAsSecret: forged }),
    ...(knownSecret ? { knownSecret } : {}),
    ...(proofThumbprint === undefined ? {} : { proofThumbprint }),
  };
};
