/** JWS and JWE in JSON serialization (RFC 7515 section 7.2, RFC 7516 section 7.2), taken apart with places. */
import { memberOf, parseJson, type JsonObject } from '#text/json';
import { itemsAt, objectAt, stringAt } from '#text/json-at';
import { sliceOf, type Slice } from '#text/slice';
import type { Span } from '#text/span';
import { decodeSegments, type Jws } from './jws';
import { withUnencodedPayload } from './payload';

/** A member whose value is a string. */
export interface Encoded {
  readonly text: string;
  /** Within the quotes, in the JSON text; exact unless the string has escapes, which base64url never needs. */
  readonly span: Span;
}

export interface JsonSignature {
  /** The object that holds it, in the JSON text. */
  readonly span: Span;
  /** The unprotected header. */
  readonly unprotected?: JsonObject;
  /** The same signature in compact serialization, which covers the same bytes (RFC 7515 section 5.1). */
  readonly jws: Jws;
  /** Where the characters of `jws.text` are in the JSON text; a dot counts to what is before it. */
  readonly slice: Slice;
}

export interface JwsJson {
  readonly form: 'jws';
  readonly syntax: 'general' | 'flattened';
  readonly text: string;
  /** Absent: the content is detached (RFC 7515 appendix F). */
  readonly payload?: Encoded;
  readonly signatures: readonly JsonSignature[];
}

export interface JsonRecipient {
  readonly span: Span;
  /** The per-recipient unprotected header. */
  readonly header?: JsonObject;
  readonly encryptedKey?: Encoded;
}

export interface JweJson {
  readonly form: 'jwe';
  readonly syntax: 'general' | 'flattened';
  readonly text: string;
  readonly protected?: Encoded;
  /** The shared unprotected header. */
  readonly unprotected?: JsonObject;
  readonly recipients: readonly JsonRecipient[];
  readonly iv?: Encoded;
  readonly aad?: Encoded;
  readonly ciphertext: Encoded;
  readonly tag?: Encoded;
}

const encodedMember = (object: JsonObject, name: string): Encoded | undefined => {
  const value = stringAt(object, name);
  return value && { text: value.value, span: { start: value.span.start + 1, end: value.span.end - 1 } };
};

/** The objects of an array member; none when it is no array. */
const objectsIn = (object: JsonObject, name: string): JsonObject[] =>
  itemsAt(object, name).filter((item) => item.type === 'object');

const present = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: Value };

const signatureIn = (text: string, holder: JsonObject, payload: Encoded | undefined): JsonSignature => {
  const parts = [encodedMember(holder, 'protected'), payload, encodedMember(holder, 'signature')];
  const compact = parts.map((part) => part?.text ?? '').join('.');
  const pieces: { at: number; from: number }[] = [];
  const segments: Span[] = [];
  let at = 0;
  for (const part of parts) {
    if (part && part.span.end > part.span.start) pieces.push({ at, from: part.span.start });
    const end = at + (part?.text.length ?? 0);
    segments.push({ start: at, end });
    at = end + 1;
  }
  return {
    span: holder.span,
    ...present('unprotected', objectAt(holder, 'header')),
    jws: {
      ...withUnencodedPayload(decodeSegments(compact, segments)),
      ...(payload ? {} : { payloadIsElsewhere: true }),
    },
    slice: { text: compact, pieces: pieces[0]?.at === 0 ? pieces : [...sliceOf(text, []).pieces, ...pieces] },
  };
};

/** Without a payload, a header shows that this is a signature in JOSE's sense. */
const hasHeader = (holder: JsonObject): boolean => {
  const unprotected = objectAt(holder, 'header');
  return [memberOf(holder, 'protected'), unprotected && memberOf(unprotected, 'alg')].some((each) => each);
};

const jwsIn = (text: string, object: JsonObject): JwsJson | undefined => {
  const general = objectsIn(object, 'signatures');
  if (general.length === 0 && !encodedMember(object, 'signature')) return undefined;
  const payload = encodedMember(object, 'payload');
  const holders = general.length > 0 ? general : [object];
  if (!payload && !holders.some(hasHeader)) return undefined;
  return {
    form: 'jws',
    syntax: general.length > 0 ? 'general' : 'flattened',
    text,
    ...present('payload', payload),
    signatures: holders.map((holder) => signatureIn(text, holder, payload)),
  };
};

const recipientIn = (holder: JsonObject): JsonRecipient => ({
  span: holder.span,
  ...present('header', objectAt(holder, 'header')),
  ...present('encryptedKey', encodedMember(holder, 'encrypted_key')),
});

const jweIn = (text: string, object: JsonObject): JweJson | undefined => {
  const ciphertext = encodedMember(object, 'ciphertext');
  if (!ciphertext || !['protected', 'unprotected', 'header'].some((name) => memberOf(object, name)))
    return undefined;
  const general = objectsIn(object, 'recipients');
  return {
    form: 'jwe',
    syntax: memberOf(object, 'recipients') ? 'general' : 'flattened',
    text,
    ciphertext,
    recipients: (general.length > 0 ? general : [object]).map(recipientIn),
    ...present('protected', encodedMember(object, 'protected')),
    ...present('unprotected', objectAt(object, 'unprotected')),
    ...present('iv', encodedMember(object, 'iv')),
    ...present('aad', encodedMember(object, 'aad')),
    ...present('tag', encodedMember(object, 'tag')),
  };
};

/**
 * Reads a JWS or JWE in JSON serialization. Never throws.
 * @returns nothing when the text is not JSON, or JSON of another kind
 */
export const decodeJsonSerialization = (text: string): JwsJson | JweJson | undefined => {
  const { value, problem } = parseJson(text);
  if (problem || value?.type !== 'object') return undefined;
  return jweIn(text, value) ?? jwsIn(text, value);
};
