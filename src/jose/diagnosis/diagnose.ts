/** Why a signature does not match: tries what people get wrong and says with which change it would. A hint never makes a token valid. */
import { encodeUtf8 } from '#text/utf8';
import { algorithmOf, type Algorithm } from '../algorithms';
import { encodeBase64url } from '#text/base64url';
import { withPublicHalf } from '../jws/attempt';
import type { Changed, Clue } from './clue';
import { matches, trialsWith, type Trial } from '../jws/trial';
import { keysNear } from './key-text';
import { secretsAmid, secretsNear } from './secret';
import { isReference, REFERENCE_SAYS } from './secret-reference';
import { signaturesNear } from './signature';
import { inputsNear } from './signing-input';
import { shapeHints } from './shape';
import { tokensNear } from './token';
import { bytesOf, type Key, type PublicJwk } from '../keys/jwk';
import { decodeJws, headerParameter, stringOf, type Jws } from '../jws/jws';
import type { KeyText } from '../keys/key';
import { verifyJws } from '../jws/verify';

export interface Hint {
  /** Which mistakes it is about: `secret-encoding`, `der-signature`, … */
  readonly ids: readonly string[];
  /** With the change, the signature was found to match; else the token only looks like it. */
  readonly matches: boolean;
  /** What would match, or what seems to have happened, and what to do: whole sentences. */
  readonly says: string;
}

export interface Diagnosis {
  readonly hints: readonly Hint[];
  /** How many readings of key and token were tried, those included that the gate refused. */
  readonly tried: number;
}

/** Signatures to check for one token, and bytes to hash for them: about a second's work at the very most. */
const MOST_TRIED = 1500;
const MOST_BYTES = 64 * 1024 * 1024;
/** Characters of the pasted text to look at beyond twice the token's own. */
const BEYOND = 4000;
/** Of a large JWK Set, as many as are tried. */
const MOST_KEYS = 50;

/** Counts what was tried, and says when it is enough. */
interface Budget {
  tried: number;
  readonly most: number;
}

const hintOf = (clues: readonly Clue[]): Hint => ({
  ids: [...new Set(clues.map(({ id }) => id))],
  matches: true,
  says: `The signature matches when ${clues.map(({ when }) => when).join(', and ')}. ${[...new Set(clues.map(({ todo }) => todo))].join(' ')}`,
});

const FORGED: Clue = {
  id: 'public-key-as-secret',
  when: 'the public key is used as an HMAC secret',
  todo: 'Anyone who has the public key can make such a token. Refuse it, and let the verifier accept only the algorithm it expects (RFC 8725 section 2.1).',
};

type TriedKey = Pick<Key, 'jwk' | 'pkcs8'>;

const keyName = ({ jwk }: Key): string =>
  jwk.kid === undefined
    ? `the ${jwk.kty} key without a kid`
    : `the key with the kid ${JSON.stringify(jwk.kid)}`;

/** The keys as they were given, those of a set by name. */
function* givenKeys({ form, keys }: KeyText): Generator<Changed<TriedKey>> {
  for (const key of keys.slice(0, MOST_KEYS)) {
    const when = `${keyName(key)} is taken from the set`;
    const todo = 'The header and the set do not name the same key: put the right kid into one of them.';
    yield { value: key, clues: form === 'jwks' ? [{ id: 'another-key', when, todo }] : [] };
  }
}

const octOf = (secret: Uint8Array<ArrayBuffer>): TriedKey => ({
  jwk: { kty: 'oct', k: encodeBase64url(secret) },
});

function* secretKeys(text: string, clue?: Clue, what?: string): Generator<Changed<TriedKey>> {
  for (const { value, clues } of secretsNear(text, what)) {
    // What is to be done about the clue goes for all of them: nobody is to make a forgery verify.
    const told = clue ? clues.map((each) => ({ ...each, todo: clue.todo })) : clues;
    yield { value: octOf(value), clues: clue ? [clue, ...told] : told };
  }
}

const WHOLE_TEXT = 'the text of the public key';

/** Every key that the text may mean, the likely ones first. */
function* keysToTry(keyText: KeyText, alg: string): Generator<Changed<TriedKey>> {
  yield* givenKeys(keyText);
  const [only] = keyText.keys;
  const isPublic = keyText.form !== 'secret' && only !== undefined && only.jwk.kty !== 'oct';
  // An RSA or EC key is an HMAC secret only to who confuses the two.
  if (!isPublic) yield* secretKeys(keyText.text);
  else if (alg.startsWith('HS')) yield* secretKeys(keyText.text, FORGED, WHOLE_TEXT);
  if (only?.jwk.k !== undefined && keyText.form === 'jwk')
    yield* secretKeys(only.jwk.k, undefined, 'the text of "k"');
  yield* keysNear(keyText);
  // A text that was read as a key is whole.
  if (only && keyText.form !== 'secret') return;
  for (const { value, clues } of secretsAmid(keyText.text)) yield { value: octOf(value), clues };
}

const algorithmClue = ({ algorithm, jwk, saltLength }: Trial, alg: string): Clue[] => {
  const clues: Clue[] = [];
  const { name, crvs } = algorithm;
  if (name !== alg && !(jwk.kty === 'OKP' && alg === 'Ed25519')) {
    const todo = `The header says ${alg}; the signer must write the algorithm that it uses.`;
    clues.push({ id: 'another-algorithm', when: `the algorithm is ${name}`, todo });
  }
  if (jwk.crv !== undefined && crvs && !crvs.includes(jwk.crv)) {
    const todo = `${name} takes the curve ${crvs.join(' or ')}: sign with another key, or with the algorithm of this curve.`;
    clues.push({ id: 'another-curve', when: `${name} is done on the curve ${jwk.crv}`, todo });
  }
  if (saltLength !== undefined) {
    const todo = 'The signer must make the salt as long as the hash (RFC 7518 section 3.5).';
    clues.push({ id: 'pss-salt', when: `the salt of ${name} is ${saltLength} bytes long`, todo });
  }
  return clues;
};

/** The algorithm to import a private key under, of those its curve has. */
const BY_CURVE: Readonly<Record<string, string>> = {
  'P-256': 'ES256',
  'P-384': 'ES384',
  'P-521': 'ES512',
  Ed25519: 'EdDSA',
};

const publicHalf = async (key: TriedKey): Promise<PublicJwk> => {
  try {
    return await withPublicHalf(key, BY_CURVE[key.jwk.crv ?? ''] ?? '');
  } catch {
    return key.jwk;
  }
};

/** It is not the signature that is at fault, but how the token is written. */
const matchesAsWritten = (jws: Jws): Hint => {
  const isPadded = /=/u.test(jws.header.text + (jws.payload?.text ?? ''));
  return {
    ids: [isPadded ? 'token-padding' : 'token-spelling'],
    matches: true,
    says: isPadded
      ? 'The signature matches over the unchanged text, with its padding (=), which JWS does not allow. Amazon’s load balancer (ALB) makes such tokens. Verify them unchanged with AWS’s own library, and strip nothing.'
      : 'The signature matches over the unchanged text. Only the token’s spelling is wrong, as said above.',
  };
};

const byKey = async (jws: Jws, keyText: KeyText, alg: string, budget: Budget): Promise<Hint | undefined> => {
  const { signature, text } = jws;
  if (!signature || jws.segments.length !== 3) return undefined;
  const input = encodeUtf8(text.slice(0, signature.span.start - 1));
  const signatures = [...signaturesNear(signature.decoded.bytes, signature.text)];
  for (const key of keysToTry(keyText, alg)) {
    // In order: the first that matches is the likely one.
    // oxlint-disable-next-line no-await-in-loop
    const jwk = await publicHalf(key.value);
    for (const { value, clues } of signatures) {
      for (const trial of trialsWith(jwk, value)) {
        if (budget.tried >= budget.most) return undefined;
        budget.tried += 1;
        // oxlint-disable-next-line no-await-in-loop
        if (!(await matches(input, trial))) continue;
        const all = [...key.clues, ...algorithmClue(trial, alg), ...clues];
        return all.length > 0 ? hintOf(all) : matchesAsWritten(jws);
      }
    }
  }
  return undefined;
};

/** Something else than the token's own text was signed. */
const byInput = async (
  jws: Jws,
  keyText: KeyText,
  alg: string,
  budget: Budget,
): Promise<Hint | undefined> => {
  const { signature } = jws;
  if (!signature || jws.segments.length !== 3) return undefined;
  const inputs = [...inputsNear(jws)];
  for (const { value: key, clues } of givenKeys(keyText)) {
    // oxlint-disable-next-line no-await-in-loop
    const jwk = await publicHalf(key);
    for (const trial of trialsWith(jwk, signature.decoded.bytes)) {
      for (const { value, clues: rewritten } of inputs) {
        if (budget.tried >= budget.most) return undefined;
        budget.tried += 1;
        // oxlint-disable-next-line no-await-in-loop
        if (await matches(typeof value === 'string' ? encodeUtf8(value) : value, trial)) {
          return hintOf([...clues, ...algorithmClue(trial, alg), ...rewritten]);
        }
      }
    }
  }
  return undefined;
};

const signatureLengths = (algorithm: Algorithm | undefined, { keys }: KeyText): number[] => {
  if (algorithm?.signatureBytes) return [...algorithm.signatureBytes];
  return [...new Set(keys.slice(0, MOST_KEYS).flatMap(({ jwk }) => (jwk.n ? [bytesOf(jwk.n).length] : [])))];
};

/** A repaired token goes through the whole verification, gate included. */
const byToken = async (
  jws: Jws,
  keyText: KeyText,
  pasted: string,
  budget: Budget,
): Promise<Hint | undefined> => {
  const lengths = signatureLengths(algorithmIn(jws), keyText);
  for (const { value, clues } of tokensNear(jws, pasted, lengths)) {
    if (budget.tried >= budget.most) return undefined;
    budget.tried += keyText.keys.length;
    // oxlint-disable-next-line no-await-in-loop
    const { signature } = await verifyJws(decodeJws(value), keyText, 0);
    if (signature.state === 'valid') return hintOf(clues);
  }
  return undefined;
};

const algOf = (jws: Jws): string => stringOf(headerParameter(jws, 'alg')?.value) ?? '';
const algorithmIn = (jws: Jws): Algorithm | undefined => algorithmOf(algOf(jws));

/**
 * Looks for the mistake. Checks 1500 signatures at most, and fewer for tokens longer than some 20 kB; the keys of a set
 * count to 50. Never throws.
 * @param keyText as `readKey` read it
 * @param pasted the text from where the token begins in it; the token itself when there is no other
 */
export const diagnose = async (jws: Jws, keyText: KeyText, pasted: string): Promise<Diagnosis> => {
  const alg = algOf(jws);
  const near = pasted.slice(0, 2 * jws.text.length + BEYOND);
  const size = Math.max(near.length, 1);
  const budget: Budget = { tried: 0, most: Math.min(MOST_TRIED, Math.floor(MOST_BYTES / size)) };
  const found =
    (await byToken(jws, keyText, near, budget)) ??
    (await byInput(jws, keyText, alg, budget)) ??
    (await byKey(jws, keyText, alg, budget));
  const shapes = found
    ? []
    : [
        ...(isReference(keyText.text) ? [{ id: 'secret-reference', says: REFERENCE_SAYS }] : []),
        ...shapeHints(jws, algorithmIn(jws)),
      ].map(({ id, says }) => ({ ids: [id], matches: false, says }));
  return { hints: found ? [found] : shapes, tried: budget.tried };
};
