/** What pasted text can hold. Not: finding it (recognise.ts). */
import type { SetCookie } from '#cookies/set-cookie';
import type { JweJson, JwsJson } from '#jose/json-serialization';
import type { Jwe } from '#jose/jwe';
import type { Jws } from '#jose/jws';
import type { SdJwt } from '#jose/sd-jwt';
import type { Slice } from '#text/slice';

export interface JwsArtifact {
  readonly kind: 'jws';
  /** The token, knowing where each character was pasted. */
  readonly slice: Slice;
  readonly jws: Jws;
  /** What was left out on the way to the token, in words: quotes, `Bearer`, line breaks. */
  readonly leftOut: readonly string[];
}

export interface SetCookieArtifact {
  readonly kind: 'set-cookie';
  /** The field value. */
  readonly slice: Slice;
  readonly cookie: SetCookie;
  readonly leftOut: readonly string[];
}

export interface JweArtifact {
  readonly kind: 'jwe';
  readonly slice: Slice;
  readonly jwe: Jwe;
  readonly leftOut: readonly string[];
}

export interface SdJwtArtifact {
  readonly kind: 'sd-jwt';
  /** The issuer's JWS, the disclosures, and the key binding. */
  readonly slice: Slice;
  readonly sdJwt: SdJwt;
  readonly leftOut: readonly string[];
}

/** A JWS or JWE in JSON serialization. */
export interface JsonSerializationArtifact {
  readonly kind: 'json-serialization';
  /** The JSON text. */
  readonly slice: Slice;
  readonly serialization: JwsJson | JweJson;
  readonly leftOut: readonly string[];
}

export type Artifact =
  | JwsArtifact
  | SetCookieArtifact
  | JweArtifact
  | SdJwtArtifact
  | JsonSerializationArtifact;

/** Of each form, no more are looked for: a page can't show more, and hostile text holds ten thousands. */
export const MOST_ARTIFACTS = 1000;

/** One form of input; a file in recognisers/ exports one as its default. */
export interface Recogniser {
  /** What it finds, for the page that lists the forms. */
  readonly says: string;
  /** Forms that say more about the same text come first. */
  readonly order: number;
  /** The artifacts in the text, or none. Never throws. */
  readonly recognise: (pasted: string) => readonly Artifact[];
}
