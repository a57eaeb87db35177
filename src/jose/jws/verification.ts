/** The three answers that a verification gives. Not: how they are found (verify.ts). */
import type { Span } from '#text/span';
import type { Certificate } from '../keys/certificate';

/** Why a token can't be valid; all but the last two are words that the reference vectors use. */
export type Reason =
  | 'structure'
  | 'signature-shape'
  | 'alg-none'
  | 'crit-unknown'
  | 'signature-invalid'
  | 'key-alg-mismatch'
  | 'key-not-found'
  | 'key-use'
  | 'key-invalid'
  | 'key-too-short'
  | 'algorithm-unsupported'
  | 'algorithm-unexpected'
  /** The payload is empty, and may have been sent another way. */
  | 'payload-missing';

/** All three answers in one word; `valid` says nothing of the claims. */
export type Verdict = 'valid' | 'invalid' | 'unverified' | 'unsupported';

/** First answer: do the signature and the signed bytes belong together under the key? */
export interface SignatureAnswer {
  readonly state: 'valid' | 'invalid' | 'not-checked' | 'unsupported';
  /** A whole sentence. */
  readonly says: string;
  readonly reason?: Reason;
  /** Where in the compact serialization, when the fault has a place. */
  readonly at?: Span;
}

/** Second answer: whose key was it, and may it be used for this? */
export interface KeyAnswer {
  /** `from-token`: the person took it from the token itself. */
  readonly state: 'none' | 'given' | 'refused' | 'from-token';
  readonly says: string;
  /** How the key text was read: "HMAC secret of 32 bytes, read as UTF-8". */
  readonly readAs?: string;
  /** Of the key that matched; it says when it counts, and nobody has checked it. */
  readonly certificate?: Certificate;
  readonly reason?: Reason;
  /** Where the header's `kid` decides: no key has it, or keys that differ have it. */
  readonly kid?: 'missing' | 'several';
}

export interface TimesAnswer {
  readonly state: 'expired' | 'not-yet-valid' | 'in-time' | 'no-expiry' | 'unreadable';
  readonly says: string;
  /** The whole claims set can't be read, not a time alone. */
  readonly isWhole?: true;
}

export type BrokenExpectation =
  | 'wrong-algorithm'
  | 'wrong-type'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-nonce'
  | 'wrong-client'
  | 'wrong-hash'
  | 'wrong-proof'
  | 'wrong-kind';

export interface ExpectationAnswer {
  readonly state: 'as-expected' | BrokenExpectation;
  /** A whole sentence. */
  readonly says: string;
}

/** Third answer: what the claims say about now, and whether the token is what the person said to expect. */
export interface PolicyAnswer {
  /** The first expectation that is broken; else what the times say. */
  readonly state: BrokenExpectation | TimesAnswer['state'];
  readonly times: TimesAnswer;
  /** One for each thing that was stated. */
  readonly expected: readonly ExpectationAnswer[];
}

export interface Verification {
  readonly verdict: Verdict;
  readonly signature: SignatureAnswer;
  readonly key: KeyAnswer;
  readonly policy: PolicyAnswer;
}

/** What does not depend on the time, so that it is checked once. */
export type Checked = Omit<Verification, 'policy'>;

/** What a person must hear first, in one word; nothing where the signature matches and nothing speaks against the token. */
export type VerdictReason =
  | 'leaked-secret'
  | 'unsigned'
  | 'malformed'
  | 'forged'
  | 'key-not-found'
  | 'mismatch'
  | 'key-refused'
  | 'expectation'
  | 'expired'
  | 'not-yet-valid'
  | 'unreadable'
  | 'claims-unreadable'
  | 'unsupported'
  | 'key-cannot-verify'
  | 'key-unreadable'
  | 'key-from-token'
  | 'payload-missing'
  | 'no-key';

const OF_SIGNATURE: Partial<Record<Reason, VerdictReason>> = {
  'alg-none': 'unsigned',
  structure: 'malformed',
  'signature-shape': 'malformed',
  'crit-unknown': 'malformed',
  'algorithm-unexpected': 'expectation',
  'key-alg-mismatch': 'forged',
  'signature-invalid': 'mismatch',
};

/** What speaks against a token whose times were looked at; nothing where it is in time. */
export const timesReason = ({ state, isWhole }: TimesAnswer) => {
  if (state === 'in-time' || state === 'no-expiry') return undefined;
  return isWhole ? ('claims-unreadable' as const) : state;
};

/**
 * Why a token is not to be accepted, the worst first: what anybody can sign, what is forged or broken, then the key. After
 * these what the claims say, and last that nothing was checked.
 * @param leaked whether the secret or the private key that signed it is public
 */
export const verdictReason = (
  { verdict, signature, key, policy }: Verification,
  leaked: boolean,
): VerdictReason | undefined => {
  if (leaked) return 'leaked-secret';
  if (verdict === 'invalid') {
    const own = signature.state === 'valid' ? undefined : OF_SIGNATURE[signature.reason ?? 'structure'];
    if (key.kid === 'missing' && (own === undefined || own === 'mismatch')) return 'key-not-found';
    return own === 'malformed' && signature.state === 'not-checked' ? 'key-refused' : (own ?? 'key-refused');
  }
  if (policy.expected.some(({ state }) => state !== 'as-expected')) return 'expectation';
  const times = timesReason(policy.times);
  if (times !== undefined) return times;
  if (verdict === 'valid') return undefined;
  if (verdict === 'unsupported') return 'unsupported';
  if (signature.reason === 'payload-missing') return 'payload-missing';
  if (key.state === 'none') return 'no-key';
  if (key.state === 'from-token') return 'key-from-token';
  return key.reason === 'key-invalid' ? 'key-unreadable' : 'key-cannot-verify';
};
