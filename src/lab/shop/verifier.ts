/** What a verifier of access tokens is told, before and after the defences had their say. Not: verifying (verify-token.ts). */
import type { JWTClaimVerificationOptions } from 'jose';

export interface Verifier {
  /** The algorithms that it takes, whatever the token names; absent: it believes the token. */
  readonly algorithms?: readonly string[];
  /** Ids of naive verifiers (jose/forgery/naive-verifiers): a signature that one of them takes, it takes too. */
  readonly naive: readonly string[];
  /** It takes the key that the token's kid names, and fetches the key set again where it has none of that name. */
  readonly byKid?: true;
  /** For how long a service keeps the key set that it fetched. Seconds. */
  readonly keepsKeys: number;
  /** What it expects of `typ` and the claims. */
  readonly expects: JWTClaimVerificationOptions;
}

/** One that expects nothing, and believes what a token says of its algorithm and of its key. */
export const NAIVE_VERIFIER: Verifier = {
  naive: ['trusts-alg', 'denies-none', 'trusts-jwk', 'fetches-jku', 'kid-as-path', 'kid-in-sql'],
  keepsKeys: 60 * 60,
  expects: {},
};

/** The verifier without some of its mistakes. */
export const less = (draft: Verifier, naive: readonly string[]): Verifier => ({
  ...draft,
  naive: draft.naive.filter((id) => !naive.includes(id)),
});
