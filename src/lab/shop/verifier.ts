/** What a verifier of access tokens is told, before and after the defences had their say. Not: verifying (verify-token.ts). */
import type { JWTClaimVerificationOptions } from 'jose';

export interface Verifier {
  /** The algorithms that it takes, whatever the token names; absent: it believes the token. */
  readonly algorithms?: readonly string[];
  /** Ids of naive verifiers (jose/forgery/naive-verifiers): a signature that one of them takes, it takes too. */
  readonly naive: readonly string[];
  /** What it expects of `typ` and the claims. */
  readonly expects: JWTClaimVerificationOptions;
}

/** One that expects nothing, and believes what a token says of its algorithm and of its key. */
export const NAIVE_VERIFIER: Verifier = {
  naive: ['trusts-alg', 'denies-none', 'trusts-jwk', 'fetches-jku', 'kid-as-path', 'kid-in-sql'],
  expects: {},
};

/** The verifier without some of its mistakes. */
export const less = (draft: Verifier, naive: readonly string[]): Verifier => ({
  ...draft,
  naive: draft.naive.filter((id) => !naive.includes(id)),
});
