/** A JWS in compact serialization (RFC 7515 section 7.1), taken apart with places. Not: verified (verify.ts). */
import type { FlattenedJWSInput } from 'jose';
import { decodeBase64url, carriersOf, type Base64url } from '#text/base64url';
import { memberOf, parseJson, type Json, type JsonMember, type JsonObject, type JsonText } from '#text/json';
import type { Span } from '#text/span';
import { decodeUtf8, encodeUtf8, type Utf8 } from '#text/utf8';

export type PartName = 'header' | 'payload' | 'signature';

export interface JwsPart {
  readonly name: PartName;
  /** In the compact serialization. */
  readonly span: Span;
  readonly text: string;
  readonly decoded: Base64url;
  /** The text is the payload itself, not base64url (RFC 7797). */
  readonly unencoded?: true;
  /** The text that was read is nowhere in the segment. Either it was given beside the token (detached, RFC 7515 appendix F), and `decoded` has its bytes. Or it was inflated, and `decoded` has the compressed ones. */
  readonly apart?: 'detached' | 'inflated';
  /** The header says that it is compressed (`zip`), and it was not inflated yet: what it says is not known. */
  readonly compressed?: true;
  /** The bytes read as UTF-8; not for the signature. */
  readonly utf8?: Utf8;
  /** The UTF-8 read as JSON; not for the signature. */
  readonly json?: JsonText;
}

export interface Jws {
  /** The compact serialization. */
  readonly text: string;
  /** Every part between dots, the first three of which have names. */
  readonly segments: readonly Span[];
  readonly header: JwsPart;
  readonly payload?: JwsPart;
  readonly signature?: JwsPart;
  /** What to check the signature by where the text is not what was signed (payload.ts, json-serialization-verify.ts). */
  readonly flattened?: FlattenedJWSInput;
  /** The JSON that the signature is of has no payload, which is another thing than an empty one. */
  readonly payloadIsElsewhere?: true;
}

const segmentsOf = (text: string): Span[] => {
  const segments: Span[] = [];
  let start = 0;
  for (;;) {
    const dot = text.indexOf('.', start);
    segments.push({ start, end: dot < 0 ? text.length : dot });
    if (dot < 0) return segments;
    start = dot + 1;
  }
};

const BYTE_ORDER_MARK = '\uFEFF';

/** JSON after a byte order mark is read for what it says, and is no JSON all the same (RFC 8259 section 8.1). */
const jsonOf = (text: string): JsonText => {
  if (!text.startsWith(BYTE_ORDER_MARK)) return parseJson(text);
  const at = { start: 0, end: BYTE_ORDER_MARK.length };
  const problem = { at, found: 'a byte order mark (U+FEFF)', expected: '{' };
  return { ...parseJson(` ${text.slice(at.end)}`), problem };
};

const partOf = (text: string, name: PartName, span: Span): JwsPart => {
  const encoded = text.slice(span.start, span.end);
  const decoded = decodeBase64url(encoded);
  if (name === 'signature') return { name, span, text: encoded, decoded };
  return { name, span, text: encoded, decoded, ...readBytes(decoded.bytes) };
};

/** Bytes as UTF-8 and as JSON. */
export const readBytes = (bytes: Uint8Array): Required<Pick<JwsPart, 'utf8' | 'json'>> => {
  const utf8 = decodeUtf8(bytes);
  return { utf8, json: jsonOf(utf8.text) };
};

/**
 * A payload that is compressed, as in SMART Health Cards. A verifier that knows nothing of `zip` in a JWS reads the bytes
 * as they are, so JSON stays JSON whatever the header says.
 */
const asCompressed = (header: JwsPart, payload: JwsPart): JwsPart => {
  const object = objectOf(header);
  const zip = object && stringOf(memberOf(object, 'zip')?.value);
  const { value, problem } = payload.json ?? {};
  const isJson = value?.type === 'object' || (value !== undefined && !problem);
  if (zip !== 'DEF' || payload.text === '' || isJson) return payload;
  const { utf8: _, json: __, ...part } = payload;
  return { ...part, compressed: true };
};

/** RFC 7797 section 6: `b64` counts only where `crit` names it. */
export const payloadIsUnencoded = (header: JwsPart): boolean => {
  const object = objectOf(header);
  if (!object) return false;
  const [b64, crit] = ['b64', 'crit'].map((name) => memberOf(object, name)?.value);
  return (
    b64?.type === 'false' && crit?.type === 'array' && crit.items.some((item) => stringOf(item) === 'b64')
  );
};

const unencodedPayload = (text: string, span: Span): JwsPart => {
  const own = text.slice(span.start, span.end);
  const bytes = encodeUtf8(own);
  const utf8 = decodeUtf8(bytes);
  const decoded = { bytes, problems: [] };
  return { name: 'payload', span, text: own, decoded, unencoded: true, utf8, json: parseJson(utf8.text) };
};

/** Members that tell a JOSE header, and claims that no JOSE header has without one of those. */
const OF_HEADERS = ['alg', 'enc', 'typ', 'kid', 'jwk'];
const OF_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'];
const FEW = 2;

/** True for a JSON object that is the claims set of a token, of which the header was lost. */
export const areClaimsAlone = (object: JsonObject | undefined): boolean =>
  object !== undefined &&
  !OF_HEADERS.some((name) => memberOf(object, name)) &&
  OF_CLAIMS.filter((name) => memberOf(object, name)).length >= FEW;

/**
 * Takes a compact serialization apart whose segments are known otherwise than by the dots: a payload that is not encoded
 * can hold some.
 */
export const decodeSegments = (text: string, segments: readonly Span[]): Jws => {
  const [first, second, third] = segments;
  const header = partOf(text, 'header', first ?? { start: 0, end: text.length });
  if (!second) return { text, segments, header };
  const payload = payloadIsUnencoded(header)
    ? unencodedPayload(text, second)
    : asCompressed(header, partOf(text, 'payload', second));
  if (!third) return { text, segments, header, payload };
  return { text, segments, header, payload, signature: partOf(text, 'signature', third) };
};

/** The token whose header was lost: of one or two segments, the first is a claims set. */
const withoutHeader = (text: string, segments: readonly Span[]): Jws | undefined => {
  const [first, second, third] = segments;
  if (!first || third || !areClaimsAlone(objectOf(partOf(text, 'header', first)))) return undefined;
  const claims = {
    text,
    segments,
    header: partOf(text, 'header', { start: 0, end: 0 }),
    payload: partOf(text, 'payload', first),
  };
  return second ? { ...claims, signature: partOf(text, 'signature', second) } : claims;
};

/**
 * Takes a compact serialization apart, broken ones too. Never throws. Where the first of one or two segments is a
 * claims set, the header is what is missing: it is empty then.
 * @param text the token and nothing else
 */
export const decodeJws = (text: string): Jws => {
  const segments = segmentsOf(text);
  return withoutHeader(text, segments) ?? decodeSegments(text, segments);
};

/** The parts that are there, in order. */
export const partsOf = (jws: Jws): JwsPart[] =>
  [jws.header, jws.payload, jws.signature].filter((part) => part !== undefined);

/** The part's JSON object, as much of it as could be read. */
export const objectOf = (part: JwsPart | undefined): JsonObject | undefined =>
  part?.json?.value?.type === 'object' ? part.json.value : undefined;

/** A member of the JOSE header. */
export const headerParameter = (jws: Jws, name: string): JsonMember | undefined => {
  const object = objectOf(jws.header);
  return object && memberOf(object, name);
};

/** A member of the claims set. */
export const claim = (jws: Jws, name: string): JsonMember | undefined => {
  const object = objectOf(jws.payload);
  return object && memberOf(object, name);
};

/** The value when it is a string. */
export const stringOf = (value: Json | undefined): string | undefined =>
  value?.type === 'string' ? value.value : undefined;

/** The value when it is a number. */
export const numberOf = (value: Json | undefined): number | undefined =>
  value?.type === 'number' ? value.value : undefined;

/**
 * Where in the compact serialization the characters are that carry a piece of a part's JSON text.
 * @param span in the part's UTF-8 text
 */
export const carriersIn = (part: JwsPart, span: Span): Span => {
  if (!part.utf8 || part.apart) return part.span;
  if (part.unencoded) return { start: part.span.start + span.start, end: part.span.start + span.end };
  const within = carriersOf(part.decoded, {
    start: part.utf8.byteAt(span.start),
    end: part.utf8.byteAt(span.end),
  });
  return {
    start: part.span.start + within.start,
    end: Math.min(part.span.start + within.end, part.span.end),
  };
};
