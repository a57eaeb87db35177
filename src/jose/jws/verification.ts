/** The three answers that a verification gives. Not: how they are found (verify.ts). */
import type { Span } from '#text/span';

/** Why a token can't be valid; all but the last are words that the reference vectors use. */
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
  | 'algorithm-unexpected';

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
  readonly state: 'none' | 'given' | 'refused';
  readonly says: string;
  /** How the key text was read: "HMAC secret of 32 bytes, read as UTF-8". */
  readonly readAs?: string;
  readonly reason?: Reason;
}

export interface TimesAnswer {
  readonly state: 'expired' | 'not-yet-valid' | 'in-time' | 'no-expiry' | 'unreadable';
  readonly says: string;
}

export type BrokenExpectation = 'wrong-algorithm' | 'wrong-type' | 'wrong-issuer' | 'wrong-audience';

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
