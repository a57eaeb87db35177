/** The answers that a decryption gives. Not: how they are found (jwe/decrypt.ts). */
import type { Span } from '#text/span';
import type { KeyAnswer, Reason, Verdict } from '../jws/verification';

/** First answer: does the key open it, and is it as it was sealed? */
export interface ContentAnswer {
  readonly state: 'decrypted' | 'failed' | 'not-tried' | 'unsupported';
  /** A whole sentence. */
  readonly says: string;
  readonly reason?: Reason | 'decrypt-failed';
  /** In the text of the serialization, when the fault has a place. */
  readonly at?: Span;
}

export interface Decryption {
  /**
   * `valid`: decrypted with a key that the person gave and policy allows. `unverified`: no key that could decrypt was
   * given. `unsupported`: not done here, whatever the key.
   */
  readonly verdict: Verdict;
  readonly content: ContentAnswer;
  /** Second answer: whose key was it, and may it be used for this? */
  readonly key: KeyAnswer;
  /** What was encrypted, when it was decrypted. */
  readonly plaintext?: Uint8Array;
}
