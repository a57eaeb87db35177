/** What a person gave or stated beside a text, and what was found out with it before the rules run. Not: finding it out (evidence.ts). */
import type { Key } from '#jose/keys/jwk';
import type { KeyReading, KeyText } from '#jose/keys/key';
import type { Checked } from '#jose/jws/verification';
import type { Proven } from './proof';

/** Where a token was sent: as access token to an API, or as ID token to a client that logs a user in. */
export type SentAs = 'access-token' | 'id-token';

/** Every member is optional: what is absent was not stated, and no rule speaks of it. */
export interface Given {
  readonly key?: { readonly text: string; readonly reading?: KeyReading };
  /** What keys are for, where keys are what is looked at: a set is meant to be public unless this says otherwise. */
  readonly keysFor?: 'publishing' | 'verifying' | 'signing';
  /** The only values of `alg` that are taken. */
  readonly algorithms?: readonly string[];
  /** The nonce that was sent with the login request. */
  readonly nonce?: string;
  /** The identifier of the client that the token is for. */
  readonly clientId?: string;
  /** What came with the ID token, as text. */
  readonly accessToken?: string;
  readonly code?: string;
  readonly state?: string;
  /** What proves possession: a DPoP proof, a public key, or its SHA-256 thumbprint (of a certificate: the thumbprint only). */
  readonly proof?: string;
  readonly sentAs?: SentAs;
  /** A signed token is asked for, encrypted or not. */
  readonly signed?: true;
  /** What the entries of a denylist or replay cache are found by. */
  readonly denylist?: 'token-hash';
  /** The bare name of the file that the text was dropped as. */
  readonly fileName?: string;
  /** Token and key are samples or for tests, so that published ones are no fault. */
  readonly sample?: true;
}

/** What follows from a token and what was given with it; nothing of it is a judgement. */
export interface Evidence {
  readonly verification: Checked;
  readonly form?: KeyText['form'];
  /** The key that decided; the first that could have, when none did. */
  readonly key?: Key;
  /** To follow "with": what of a public key was used as the HMAC secret that made the MAC. */
  readonly publicKeyAsSecret?: string;
  /** Absent where nobody gave a proof. */
  readonly proven?: Proven;
}
