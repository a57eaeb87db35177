/** A credential of a recorded login with its way: where it was issued, sent, changed and ended. Not: what is wrong with it (lint). */
import type { Place } from './recording';

/** Each kind of credential, and what it is called in the middle of a sentence. */
export const KIND_NAMES = {
  session: 'session identifier',
  'access-token': 'access token',
  'id-token': 'ID token',
  'refresh-token': 'refresh token',
  code: 'authorization code',
  'device-code': 'device code',
  state: 'state',
  nonce: 'nonce',
  'pkce-verifier': 'PKCE verifier',
  'pkce-challenge': 'PKCE challenge',
  'csrf-token': 'CSRF token',
  'api-key': 'API key',
  'client-secret': 'client secret',
  password: 'password',
  /** A value that looks like a credential; nothing tells which. */
  unknown: 'unknown value',
} as const;

export type RecordedKind = keyof typeof KIND_NAMES;

/** How a message carries it. */
export type CarriedAs =
  | 'cookie'
  /** Authorization: Bearer or DPoP. */
  | 'bearer'
  /** Authorization: Basic. */
  | 'basic'
  | 'field'
  | 'query'
  | 'fragment'
  | 'path'
  | 'form'
  | 'json'
  | 'html'
  /** Text of a script, or of a page with one. */
  | 'script'
  /** A parameter of the address in a Referer field. */
  | 'referer'
  /** A claim of an ID token. */
  | 'claim';

/** A place in the traffic where the value is. */
export interface Sighting {
  /** Index of the exchange. */
  readonly exchange: number;
  readonly did: 'issued' | 'sent' | 'deleted';
  readonly as: CarriedAs;
  /** Of the cookie, the field, the parameter or the member. */
  readonly name: string;
  /** Of the server that sent or got it. */
  readonly origin: string;
  readonly place: Place;
}

export interface RecordedCredential {
  /** Its place among the credentials of the flow, from 0, in the order of first sight. */
  readonly index: number;
  readonly kind: RecordedKind;
  /** What tells the kind: a whole sentence. */
  readonly because: string;
  /** As it travels, percent-encoding resolved: it is the credential's identity. */
  readonly value: string;
  /** Of the value in UTF-8. */
  readonly bytes: number;
  /** Of a JWT: bytes of JOSE header, payload and signature, without the dots. */
  readonly parts?: readonly number[];
  /** In time. */
  readonly way: readonly Sighting[];
  /** Seconds from its issue, as a Set-Cookie, `expires_in` or the claims state it; absent: nothing states it. */
  readonly lifetime?: number;
  /** Index of the credential that took its place: a renewed cookie, a rotated refresh token. */
  readonly replacedBy?: number;
  /** Index of the credential that it must match: a challenge of its verifier, and the other way round. */
  readonly matches?: number;
  /** What ended it, where the recording shows that. */
  readonly ended?: { readonly by: 'deleted' | 'refused'; readonly exchange: number };
}
