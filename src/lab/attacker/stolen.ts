/** A credential as an attacker holds it. */
export type Stolen =
  | { readonly type: 'cookie'; readonly name: string; readonly value: string }
  /** With the name that script gives it, where that is not OAuth's. */
  | { readonly type: 'token'; readonly value: string; readonly name?: string }
  /** A refresh token that script keeps. */
  | { readonly type: 'refresh token'; readonly value: string }
  /** An authorization code. */
  | { readonly type: 'code'; readonly value: string }
  /** The private key that tokens are bound to, as JWK. */
  | { readonly type: 'key'; readonly value: string };
