/** What pasted text can hold. Not: finding it (recognise.ts). */
import type { SetCookie } from '#cookies/set-cookie';
import type { Jws } from '#jose/jws';
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

export type Artifact = JwsArtifact | SetCookieArtifact;

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
