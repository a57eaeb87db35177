/** What pasted text can hold. Not: finding it (recognise.ts), taking it apart (decode.ts). */
import type { CookiePair } from '#cookies/cookie-pairs';
import type { SetCookie } from '#cookies/set-cookie';
import type { JweJson, JwsJson } from '#jose/jws/json-serialization';
import type { Jwe } from '#jose/jwe/jwe';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import type { JsonText } from '#text/json';
import type { Slice } from '#text/slice';
import type { Span } from '#text/span';
import type { Purpose } from './forms/purpose';

/** Where a user agent keeps a value, when the paste says so; `webStorage`: in one of the first two. */
export type KeptIn = 'localStorage' | 'sessionStorage' | 'webStorage' | 'indexedDB' | 'cookie';

/** A place in the paste. */
export interface Standing {
  readonly pieces: Slice['pieces'];
  /** In words: "cookie sid of request 3". Absent when the text around it does not say. */
  readonly where?: string | undefined;
  readonly keptIn?: KeptIn | undefined;
}

/** Something that was found, as plain data. */
export interface Found {
  readonly kind: Artifact['kind'];
  /** Its text, knowing where each character was pasted. */
  readonly slice: Slice;
  /** What was left out on the way to it, in words: quotes, `Bearer`, line breaks. */
  readonly leftOut: readonly string[];
  readonly where?: string | undefined;
  readonly keptIn?: KeptIn | undefined;
  /** The URL that a request carries it in. */
  readonly inUrl?: Slice;
  /** Where else the same text is. */
  readonly others?: readonly Standing[];
  /** What the code around it is for. */
  readonly within?: Purpose;
  /** The file that it is in, from the folder that was chosen; absent where no folder or patch names one. */
  readonly path?: string;
  /** Of code in a patch, what the patch adds, in the slice's text; the rest was there before. */
  readonly added?: readonly Span[];
}

export interface JwsArtifact extends Found {
  readonly kind: 'jws';
  readonly jws: Jws;
}

/** A Set-Cookie field value. */
export interface SetCookieArtifact extends Found {
  readonly kind: 'set-cookie';
  readonly cookie: SetCookie;
}

export interface JweArtifact extends Found {
  readonly kind: 'jwe';
  readonly jwe: Jwe;
}

/** The issuer's JWS, the disclosures, and the key binding. */
export interface SdJwtArtifact extends Found {
  readonly kind: 'sd-jwt';
  readonly sdJwt: SdJwt;
}

/** A JWS or JWE in JSON serialization; the slice is its JSON text. */
export interface JsonSerializationArtifact extends Found {
  readonly kind: 'json-serialization';
  readonly serialization: JwsJson | JweJson;
}

/** A Cookie field value. */
export interface CookieArtifact extends Found {
  readonly kind: 'cookie';
  readonly pairs: readonly CookiePair[];
}

/** Keys as text: a JWK, a JWK Set or PEM. */
export interface KeysArtifact extends Found {
  readonly kind: 'jwks';
  readonly keys: KeyText;
}

export interface CodeArtifact extends Found {
  readonly kind: 'code';
  readonly language: 'JavaScript' | 'TypeScript';
}

/** A token that only its issuer can read, known by the key that it is kept under. */
export interface KeptArtifact extends Found {
  readonly kind: 'kept';
  /** What it is in the login. */
  readonly role: KeptRole;
}
export type KeptRole = 'refreshToken' | 'accessToken';

export type Artifact =
  | KeptArtifact
  | JwsArtifact
  | SetCookieArtifact
  | JweArtifact
  | SdJwtArtifact
  | JsonSerializationArtifact
  | CookieArtifact
  | KeysArtifact
  | CodeArtifact;

/** No more different things are taken in: a page can't show more, and hostile text holds ten thousands. */
export const MOST_ARTIFACTS = 1000;

/** One form of input; a file in recognisers/ exports one as its default. */
export interface Recogniser {
  /** What it finds, for the page that lists the forms. */
  readonly says: string;
  /** Forms that say more about the same text come first. */
  readonly order: number;
  /**
   * What is found in the text, one thing after the other, or nothing; taken apart already where finding it took that.
   * Never throws.
   * @param json the text as JSON, read once for all; absent when it begins neither as an object nor as an array
   */
  readonly recognise: (pasted: string, json: JsonText | undefined) => Iterable<Found | Artifact>;
}
