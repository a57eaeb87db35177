/** A token of any form as its encoded segments and its JSON objects: what tools and reports take. Verified claims and decrypted content come from outside. */
import { encodeBase64url, type Base64url } from '#text/base64url';
import { parseJson, type JsonObject } from '#text/json';
import type { Span } from '#text/span';
import { encodeUtf8, type Utf8 } from '#text/utf8';
import type { JweJson, JsonRecipient } from './jws/json-serialization';
import { decodeJws, objectOf, partsOf, readBytes, type Jws, type JwsPart } from './jws/jws';
import type { Jwe } from './jwe/jwe';
import { partName, type JweMessage } from './jwe/message';
import type { DisclosedClaim } from './sd-jwt/disclosure';
import type { SdJwt } from './sd-jwt/sd-jwt';

/** By which colour a part is known everywhere. */
export type PartColour = 'header' | 'payload' | 'signature';

/** Bytes, and the characters that carry them, if any do. */
export interface Segment {
  readonly id: string;
  /** In words: "JOSE header", "Disclosure 2". */
  readonly title: string;
  readonly colour: PartColour;
  /** In the text of the token; empty for what was decrypted, inflated or given beside it. */
  readonly span: Span;
  readonly text: string;
  readonly decoded: Base64url;
  /** The text is the content itself, not base64url (RFC 7797). */
  readonly unencoded?: true;
  readonly utf8?: Utf8;
  readonly object?: JsonObject;
}

/** A JSON object of the token. */
export interface TokenObject {
  readonly id: string;
  readonly title: string;
  readonly colour: 'header' | 'payload';
  /** The JSON text that the object's places are in. */
  readonly source: string;
  readonly object: JsonObject;
}

export interface TokenParts {
  readonly segments: readonly Segment[];
  /** The header and the claims set have the ids `header` and `payload` in every form. */
  readonly objects: readonly TokenObject[];
}

const TITLES = { header: 'JOSE header', payload: 'Payload', signature: 'Signature' } as const;
const NOWHERE: Span = { start: 0, end: 0 };

const segmentOf = (part: JwsPart, offset = 0, of = ''): Segment => {
  const { name, span, text, decoded, unencoded, utf8, apart } = part;
  const object = apart === 'inflated' ? undefined : objectOf(part);
  return {
    id: `${of === '' ? '' : `${of} `}${name}`,
    title: of === '' ? TITLES[name] : `${of}: ${TITLES[name].toLowerCase()}`,
    colour: name,
    span: { start: span.start + offset, end: span.end + offset },
    text,
    decoded,
    ...(unencoded ? { unencoded } : {}),
    ...(utf8 && apart !== 'inflated' ? { utf8 } : {}),
    ...(object ? { object } : {}),
  };
};

/** Bytes that are nowhere in the token. */
const apartSegment = (title: string, content: Uint8Array): Segment => {
  const bytes = Uint8Array.from(content);
  const { utf8, json } = readBytes(bytes);
  return {
    id: title.toLowerCase(),
    title,
    colour: 'payload',
    span: NOWHERE,
    text: '',
    decoded: { bytes, problems: [] },
    utf8,
    ...(json.value?.type === 'object' ? { object: json.value } : {}),
  };
};

const objectIn = (part: JwsPart | undefined, id: string, title: string): TokenObject[] => {
  const object = objectOf(part);
  const colour = part?.name === 'header' ? 'header' : 'payload';
  return part?.utf8 && object ? [{ id, title, colour, source: part.utf8.text, object }] : [];
};

const objectFrom = (
  source: string,
  id: string,
  title: string,
  colour: 'header' | 'payload',
): TokenObject[] => {
  const { value } = parseJson(source);
  return value?.type === 'object' ? [{ id, title, colour, source, object: value }] : [];
};

/**
 * A signed token, or one signature of a JSON serialization.
 * @param unprotected the header that no signature covers, as JSON text
 */
export const partsOfJws = (jws: Jws, unprotected?: string): TokenParts => ({
  segments: [
    ...partsOf(jws).map((part) => segmentOf(part)),
    ...(jws.payload?.apart === 'inflated' && jws.payload.utf8
      ? [apartSegment('Inflated payload', encodeUtf8(jws.payload.utf8.text))]
      : []),
  ],
  objects: [
    ...objectIn(jws.header, 'header', 'JOSE header'),
    ...(unprotected === undefined
      ? []
      : objectFrom(unprotected, 'unprotected', 'Unprotected header', 'header')),
    ...objectIn(jws.payload, 'payload', 'Claims set'),
  ],
});

const plaintextParts = (plaintext: Uint8Array | undefined): TokenParts => {
  if (!plaintext) return { segments: [], objects: [] };
  const segment = apartSegment('Plaintext', plaintext);
  const { utf8, object } = segment;
  return {
    segments: [segment],
    objects: utf8 && object ? objectFrom(utf8.text, 'payload', 'Claims set', 'payload') : [],
  };
};

/** A JWE in compact serialization. @param plaintext once it is decrypted */
export const partsOfJwe = (jwe: Jwe, plaintext?: Uint8Array): TokenParts => {
  const own = plaintextParts(plaintext);
  return {
    segments: [
      segmentOf(jwe.header),
      ...jwe.encrypted.map(({ name, span, text, decoded }): Segment => {
        const title = partName(name);
        return {
          id: name,
          title: title[0]?.toUpperCase() + title.slice(1),
          colour: 'signature',
          span,
          text,
          decoded,
        };
      }),
      ...own.segments,
    ],
    objects: [...objectIn(jwe.header, 'header', 'JOSE header'), ...own.objects],
  };
};

/** A JWE in JSON serialization, for one recipient. @param plaintext once it is decrypted */
export const partsOfJweJson = (
  json: JweJson,
  recipient: JsonRecipient,
  message: JweMessage | undefined,
  plaintext?: Uint8Array,
): TokenParts => {
  const own = plaintextParts(plaintext);
  const header = json.protected && decodeJws(json.protected.text).header;
  const unprotected = [
    [json.unprotected, 'shared', 'Shared unprotected header'],
    [recipient.header, 'recipient', 'Header of this recipient'],
  ] as const;
  return {
    segments: [
      ...(header ? [segmentOf(header, json.protected?.span.start)] : []),
      ...Object.entries(message?.parts ?? {}).map(([name, { text, decoded, at }]): Segment => {
        const title = partName(name as keyof JweMessage['parts']);
        return {
          id: name,
          title: title[0]?.toUpperCase() + title.slice(1),
          colour: 'signature',
          span: at,
          text,
          decoded,
        };
      }),
      ...own.segments,
    ],
    objects: [
      ...objectIn(header, 'header', 'JOSE header'),
      ...unprotected.flatMap(([object, id, title]) =>
        object ? objectFrom(json.text.slice(object.span.start, object.span.end), id, title, 'header') : [],
      ),
      ...own.objects,
    ],
  };
};

/**
 * An SD-JWT.
 * @param processed the claims set with what was disclosed, as JSON text; the issuer's payload without
 */
export const partsOfSdJwt = (
  { issuer, disclosures, keyBinding }: SdJwt,
  {
    processed,
    claims = [],
  }: { readonly processed?: string; readonly claims?: readonly DisclosedClaim[] } = {},
): TokenParts => ({
  segments: [
    ...partsOf(issuer).map((part) => segmentOf(part)),
    ...disclosures.map(({ span, text, decoded, utf8 }, index): Segment => {
      const name = claims[index]?.name;
      return {
        id: `disclosure ${index + 1}`,
        title: `Disclosure ${index + 1}${name === undefined ? '' : `: ${name}`}`,
        colour: 'payload',
        span,
        text,
        decoded,
        utf8,
      };
    }),
    ...(keyBinding
      ? partsOf(keyBinding.jws).map((part) => segmentOf(part, keyBinding.span.start, 'Key binding'))
      : []),
  ],
  objects: [
    ...objectIn(issuer.header, 'header', 'JOSE header'),
    ...(processed === undefined
      ? objectIn(issuer.payload, 'payload', 'Claims set')
      : objectFrom(processed, 'payload', 'Claims set, with what was disclosed', 'payload')),
    ...objectIn(keyBinding?.jws.header, 'binding-header', 'Header of the key binding'),
    ...objectIn(keyBinding?.jws.payload, 'binding-payload', 'Claims of the key binding'),
  ],
});

/** A claims set that is in no JWS of its own, such as a decrypted one, as tools for claims take it: without a signature. */
export const claimsAsJws = (header: JwsPart | undefined, claims: Uint8Array): Jws =>
  decodeJws(`${header?.text ?? ''}.${encodeBase64url(claims)}`);
