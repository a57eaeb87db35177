/** What the view of each form of token hands to the tools, and what it has for them. Not: what they make of it, which is loaded with the first tool (for-tools/). */
import type { JwsArtifact, SdJwtArtifact } from '#artifacts/artifact';
import type { Decryption } from '#jose/jwe/decryption';
import type { Jwe } from '#jose/jwe/jwe';
import type { JweMessage } from '#jose/jwe/message';
import type { JsonRecipient, JsonSignature, JweJson, JwsJson } from '#jose/jws/json-serialization';
import type { Jws } from '#jose/jws/jws';
import type { Verification } from '#jose/jws/verification';
import type { Slice } from '#text/slice';
import type { JudgedSdJwt } from './sd-jwt/use-sd-jwt';
import type { ToolToken } from './tool';

export interface JwsSource {
  readonly form: 'jws';
  /** With the payload that was given beside it. */
  readonly artifact: JwsArtifact;
  /** Undefined while it is being computed. */
  readonly verification: Verification | undefined;
}

export interface SignatureSource {
  readonly form: 'signature';
  /** The signature as a token of its own, over the JSON text. */
  readonly artifact: JwsArtifact;
  readonly json: JwsJson;
  readonly signature: JsonSignature;
  readonly verification: Verification | undefined;
  /** The pasted JSON. */
  readonly about: string;
}

export interface JweSource {
  readonly form: 'jwe';
  readonly serialization:
    | { readonly jwe: Jwe }
    | {
        readonly json: JweJson;
        readonly recipient: JsonRecipient;
        /** Undefined when it is broken. */
        readonly message: JweMessage | undefined;
      };
  readonly slice: Slice;
  /** One line on what it is. */
  readonly summary: string;
  readonly decryption: Decryption | undefined;
  /** The claims set, once it is decrypted, and what it says about now. */
  readonly claims: { readonly jws: Jws; readonly policy: Verification['policy'] } | undefined;
}

export interface SdJwtSource {
  readonly form: 'sd-jwt';
  readonly artifact: SdJwtArtifact;
  readonly verification: JudgedSdJwt | undefined;
  readonly summary: string;
}

export type ToolSource = JwsSource | SignatureSource | JweSource | SdJwtSource;

/** Tells it from other tokens: what was typed or confirmed in a tool is about this one alone. */
export const textOf = (source: ToolSource): string => {
  if (source.form === 'jws') return source.artifact.jws.text;
  if (source.form === 'signature') return `${source.signature.span.start} ${source.about}`;
  return source.form === 'jwe' ? source.slice.text : source.artifact.slice.text;
};

/** What the form has for tools: a tool that needs anything else is not shown. */
export const offersOf = (source: ToolSource): ReadonlySet<keyof ToolToken> => {
  const offers = new Set<keyof ToolToken>(['parts', 'report']);
  if (source.form === 'jws') {
    offers.add('share');
    // What is edited, forged or guessed at is a token with a payload of its own.
    if (source.artifact.jws.payload?.apart === undefined) offers.add('compact');
  }
  if (source.form === 'jwe' && 'jwe' in source.serialization) {
    offers.add('share');
    if (source.decryption?.plaintext) offers.add('encrypted');
  }
  if (source.form === 'sd-jwt' && source.artifact.sdJwt.disclosures.length > 0) offers.add('disclosures');
  return offers;
};
