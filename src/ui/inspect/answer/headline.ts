/** The one line that a person reads first: the worst that is to be said of a token, or that its signature is valid. Not: finding it (jose/jws/verification.ts). */
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { mayBeDetached } from '#jose/jws/payload';
import {
  verdictReason,
  type BrokenExpectation,
  type Reason,
  type Verification,
  type VerdictReason,
} from '#jose/jws/verification';
import { quote } from '#text/quote';
import { LATE, type Tone } from './answer-words';

const BROKEN: Readonly<Record<BrokenExpectation, string>> = {
  'wrong-algorithm': 'algorithm',
  'wrong-type': 'type',
  'wrong-issuer': 'issuer',
  'wrong-audience': 'audience',
  'wrong-nonce': 'nonce',
  'wrong-client': 'client',
  'wrong-hash': 'hash',
  'wrong-proof': 'proof',
  'wrong-kind': 'kind of token',
};

/** What speaks against a key under which the signature matches. */
const REFUSED: Partial<Record<Reason, string>> = {
  'key-too-short': 'but the key is too weak',
  'key-use': 'but the key is not for this',
  'key-alg-mismatch': 'but the key is not for this',
};

/** What is known of the signature, behind what is worse. */
export const SIGNED: Readonly<Record<Verification['signature']['state'], string>> = {
  valid: 'signature matches',
  invalid: 'signature doesn’t match',
  'not-checked': 'signature not checked',
  unsupported: 'signature not checked',
};

interface Known {
  readonly verification: Verification;
  readonly alg: string;
  /** As the header says it, quoted. */
  readonly kid: string;
  /** What is known of the signature. */
  readonly signed: string;
  /** The payload is empty, or was sent another way. */
  readonly isEmpty: boolean;
  /** What a copy left out, with its verb: "the signature is". */
  readonly missing: string | undefined;
}

export interface Headline {
  readonly tone: Tone;
  readonly word: string;
  /** For scripts: `data-reason`. */
  readonly reason?: string;
}

const refusedWord = ({ verification: { signature, key }, alg, kid }: Known): string => {
  if (signature.state === 'valid') {
    if (key.kid === 'several') return `Signature matches, but several keys have the kid ${kid}`;
    const why = (key.reason && REFUSED[key.reason]) ?? 'but this key can’t be trusted';
    return `Signature matches, ${why}`;
  }
  return key.reason === 'key-alg-mismatch'
    ? `Not checked: this key is no secret for ${alg}`
    : 'Not checked: the key is broken';
};

/** Nobody has a key by the name that the header says; others may have been tried. */
const notFoundWord = ({ verification: { signature }, kid }: Known): string =>
  `No key with the kid ${kid} · ${signature.state === 'valid' ? 'signature matches another key' : SIGNED[signature.state]}`;

const brokenOf = ({ policy }: Verification): string =>
  policy.expected.flatMap(({ state }) => (state === 'as-expected' ? [] : [BROKEN[state]])).join(', ');

/** @returns what was left out when the token was copied; undefined where it has all three parts */
const missingFrom = ({ header, segments }: Jws): string | undefined => {
  if (segments.length > 2) return undefined;
  if (header.text === '') return 'the header is';
  return segments.length === 2 ? 'the signature is' : 'two of three parts are';
};

const HEADLINES: Readonly<Record<VerdictReason, readonly [Tone, (known: Known) => string]>> = {
  'leaked-secret': ['bad', ({ signed }) => `Its signing key is public · ${signed}`],
  unsigned: ['bad', () => 'Unsigned: a correct verifier rejects it'],
  malformed: [
    'bad',
    ({ missing }) =>
      missing === undefined ? 'Broken: a correct verifier rejects it' : `Incomplete: ${missing} missing`,
  ],
  forged: ['bad', () => 'Forged: the public key was used as the secret'],
  'key-not-found': ['bad', notFoundWord],
  mismatch: ['bad', ({ isEmpty }) => `Signature doesn’t match${isEmpty ? ' an empty payload' : ''}`],
  'key-refused': ['bad', refusedWord],
  expectation: ['bad', ({ verification, signed }) => `Refused: wrong ${brokenOf(verification)} · ${signed}`],
  expired: ['warn', ({ signed }) => `${LATE.expired} · ${signed}`],
  'not-yet-valid': ['warn', ({ signed }) => `${LATE['not-yet-valid']} · ${signed}`],
  unreadable: ['warn', ({ signed }) => `${LATE.unreadable} · ${signed}`],
  'claims-unreadable': ['warn', ({ signed }) => `${LATE['claims-unreadable']} · ${signed}`],
  unsupported: ['open', ({ alg }) => `Not checked: ${alg} can’t be verified here`],
  'key-cannot-verify': [
    'open',
    ({ verification, alg, kid }) =>
      verification.key.kid === 'missing'
        ? `Not checked: no key with the kid ${kid}`
        : `Not checked: this key can’t verify ${alg}`,
  ],
  'key-unreadable': ['open', () => 'Not checked: the key can’t be read'],
  'key-from-token': ['warn', () => 'Signature matches, but the key came inside the token'],
  'payload-missing': ['open', () => 'Not checked: the payload is missing'],
  'no-key': ['open', () => 'Not checked yet'],
};

/** What is known of the secret of a token with an HMAC: the search for it ends after the signature was checked. */
export type SecretSearched = 'running' | 'broken' | 'done';

const SEARCHING: Readonly<Record<SecretSearched, Headline>> = {
  done: { tone: 'good', word: 'Signature valid' },
  running: {
    tone: 'open',
    word: 'Signature matches · checking whether the secret is public …',
    reason: 'secret-search',
  },
  broken: {
    tone: 'warn',
    word: 'Signature matches · not checked whether the secret is public',
    reason: 'secret-search',
  },
};

/**
 * The headline, the worst first.
 * @param verification the three answers
 * @param leaked whether the secret or the private key that signed it is public
 * @param searched `done` where there is no secret to search for
 */
export const headlineOf = (
  jws: Jws,
  verification: Verification,
  leaked = false,
  searched: SecretSearched = 'done',
): Headline => {
  const reason = verdictReason(verification, leaked);
  if (reason === undefined) return SEARCHING[searched];
  const [tone, says] = HEADLINES[reason];
  const alg = stringOf(headerParameter(jws, 'alg')?.value) ?? 'its algorithm';
  const kid = quote(stringOf(headerParameter(jws, 'kid')?.value) ?? '');
  const signed =
    verification.key.state === 'from-token'
      ? 'signature matches its own key'
      : SIGNED[verification.signature.state];
  return {
    tone,
    word: says({ verification, alg, kid, signed, isEmpty: mayBeDetached(jws), missing: missingFrom(jws) }),
    reason,
  };
};

/**
 * Of several signatures over one payload, one alone is told to be valid.
 * @param which "2 of 3"; absent where there is one
 */
export const ofSeveral = (headline: Headline, which: string | undefined): Headline =>
  which === undefined || headline.reason !== undefined
    ? headline
    : { ...headline, word: `Signature ${which} valid` };

/**
 * A secret in the token for all to read is worse than what its signature and its times say; a public key alone is worse still.
 * @param exposed what it is: "a password"; nothing when there is none
 */
export const withExposed = (
  headline: Headline,
  verification: Verification,
  exposed: string | undefined,
): Headline =>
  exposed === undefined || headline.reason === 'leaked-secret'
    ? headline
    : {
        ...headline,
        tone: 'bad',
        word: `Anyone can read ${exposed} in it · ${SIGNED[verification.signature.state]}`,
      };
