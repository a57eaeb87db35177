/** A JWE for one recipient, whatever serialization it came in (RFC 7516 section 5.2, steps 1 to 4). Not: its algorithms (jwe/gate.ts). */
import type { FlattenedJWE, JWEHeaderParameters } from 'jose';
import { decodeBase64url, type Base64url } from '#text/base64url';
import type { Json, JsonObject } from '#text/json';
import { quote } from '#text/quote';
import type { Span } from '#text/span';
import type { Fault } from '../jws/gate';
import { memberFault } from '../jws/json-members';
import type { Encoded, JsonRecipient, JweJson } from '../jws/json-serialization';
import type { Jwe, JweSegmentName } from './jwe';
import { carriersIn, decodeJws, objectOf, type JwsPart } from '../jws/jws';
import { problemsOf } from '../jws/problems';

export interface Parameter {
  readonly value: Json;
  /** In the text of the serialization. */
  readonly at: Span;
  /** It is covered by the authentication tag. */
  readonly protected: boolean;
}

export interface MessagePart {
  readonly text: string;
  readonly decoded: Base64url;
  readonly at: Span;
}

export interface JweMessage {
  /** The JOSE header: the protected and unprotected parameters together (RFC 7516 section 4). */
  readonly header: ReadonlyMap<string, Parameter>;
  readonly parts: Readonly<Record<JweSegmentName, MessagePart>>;
  /** The same for jose. */
  readonly flattened: FlattenedJWE;
}

const structure = (says: string, at: Span): Fault => ({ reason: 'structure', says, at });

const PART_NAMES: Readonly<Record<JweSegmentName, string>> = {
  'encrypted-key': 'encrypted key',
  iv: 'initialization vector',
  ciphertext: 'ciphertext',
  tag: 'authentication tag',
};

/** The name in words. */
export const partName = (name: JweSegmentName): string => PART_NAMES[name];

/** The first place that is not canonical base64url. */
const encodingFault = (name: string, { decoded, at, text }: MessagePart): Fault | undefined => {
  const [problem] = decoded.problems;
  if (!problem) return undefined;
  const found = quote(text.slice(problem.at.start, problem.at.end), 12);
  return structure(
    `The ${name} is broken: ${found} at its character ${problem.at.start + 1}. Expected: base64url without padding, white space or left-over bits (RFC 7515 section 2).`,
    { start: at.start + problem.at.start, end: at.start + problem.at.end },
  );
};

const twice = (name: string, at: Span): Fault =>
  structure(
    `The header parameter "${name}" appears twice, and parsers differ on which one counts (RFC 7516 section 4).`,
    at,
  );

/** Adds parameters; a name may occur once in all headers together (RFC 7516 section 7.2.1). */
const addTo = (
  header: Map<string, Parameter>,
  object: JsonObject,
  place: (span: Span) => Span,
  isProtected: boolean,
): Fault | undefined => {
  for (const { name, value, span } of object.members) {
    if (header.has(name)) return twice(name, place(span));
    header.set(name, { value, at: place(span), protected: isProtected });
  }
  return undefined;
};

/** Adds the protected header; what is wrong with it as text, base64url or JSON comes first. */
const addProtected = (header: Map<string, Parameter>, part: JwsPart, offset: number): Fault | undefined => {
  const move = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
  const [problem] = problemsOf({ text: part.text, segments: [part.span], header: part });
  if (problem) return structure(`The JOSE header is broken. ${problem.says}`, move(problem.at));
  const object = objectOf(part);
  if (!object) return structure('The JOSE header must be a JSON object.', move(part.span));
  return addTo(header, object, (span) => move(carriersIn(part, span)), true);
};

/** The message in a compact serialization, or why it is none. Never throws. */
export const messageOf = ({ text, segments, header: part, encrypted }: Jwe): JweMessage | Fault => {
  const [key, iv, ciphertext, tag] = encrypted;
  if (segments.length !== 5 || !key || !iv || !ciphertext || !tag) {
    return structure(
      `A JWE has 5 segments with dots between them; this has ${segments.length}.`,
      segments[5] ?? { start: text.length, end: text.length },
    );
  }
  if (part.text === '') {
    return structure('The JOSE header is missing: nothing precedes the first dot.', part.span);
  }
  const header = new Map<string, Parameter>();
  const fault = addProtected(header, part, 0);
  if (fault) return fault;
  const parts = Object.fromEntries(
    encrypted.map((segment) => [
      segment.name,
      { text: segment.text, decoded: segment.decoded, at: segment.span },
    ]),
  ) as JweMessage['parts'];
  for (const { name } of encrypted) {
    const broken = encodingFault(partName(name), parts[name]);
    if (broken) return broken;
  }
  return {
    header,
    parts,
    flattened: {
      protected: part.text,
      ciphertext: ciphertext.text,
      ...(key.text ? { encrypted_key: key.text } : {}),
      ...(iv.text ? { iv: iv.text } : {}),
      ...(tag.text ? { tag: tag.text } : {}),
    },
  };
};

const encodedPart = (encoded: Encoded | undefined, holder: Span): MessagePart => ({
  text: encoded?.text ?? '',
  decoded: decodeBase64url(encoded?.text ?? ''),
  at: encoded?.span ?? { start: holder.start, end: holder.start },
});

/** With these, the content key follows from the key of the one recipient: nobody else could be sent it. */
const FOR_ONE = new Set(['dir', 'ECDH-ES']);

const flattenedFrom = (json: JweJson, { header, encryptedKey }: JsonRecipient): FlattenedJWE => {
  const plain = (object: JsonObject) =>
    JSON.parse(json.text.slice(object.span.start, object.span.end)) as JWEHeaderParameters;
  return {
    ciphertext: json.ciphertext.text,
    ...(json.protected ? { protected: json.protected.text } : {}),
    ...(json.unprotected ? { unprotected: plain(json.unprotected) } : {}),
    ...(header ? { header: plain(header) } : {}),
    ...(encryptedKey ? { encrypted_key: encryptedKey.text } : {}),
    ...(json.iv ? { iv: json.iv.text } : {}),
    ...(json.tag ? { tag: json.tag.text } : {}),
    ...(json.aad ? { aad: json.aad.text } : {}),
  };
};

/** The message for one recipient of a JSON serialization, or why it is none. Never throws. */
export const messageFor = (json: JweJson, recipient: JsonRecipient): JweMessage | Fault => {
  const broken = memberFault(json.text, 'jwe');
  if (broken) return structure(broken.says, broken.at);
  const header = new Map<string, Parameter>();
  if (json.protected) {
    const part = decodeJws(json.protected.text).header;
    const fault = addProtected(header, part, json.protected.span.start);
    if (fault) return fault;
  }
  for (const object of [json.unprotected, recipient.header]) {
    const fault = object && addTo(header, object, (span) => span, false);
    if (fault) return fault;
  }
  const whole = { start: 0, end: json.text.length };
  const parts = {
    'encrypted-key': encodedPart(recipient.encryptedKey, recipient.span),
    iv: encodedPart(json.iv, whole),
    ciphertext: encodedPart(json.ciphertext, whole),
    tag: encodedPart(json.tag, whole),
  };
  const aad = json.aad && encodedPart(json.aad, whole);
  for (const [name, part] of [...Object.entries(parts), ...(aad ? [['aad', aad] as const] : [])]) {
    const misspelt = encodingFault(name.replaceAll('-', ' '), part);
    if (misspelt) return misspelt;
  }
  const alg = header.get('alg');
  if (json.recipients.length > 1 && alg?.value.type === 'string' && FOR_ONE.has(alg.value.value)) {
    const says = `With ${quote(alg.value.value)} there can be one recipient only, and this has ${json.recipients.length}.`;
    return structure(says, alg.at);
  }
  return { header, parts, flattened: flattenedFrom(json, recipient) };
};

/** A parameter's value when it is a string. */
export const textParameter = ({ header }: JweMessage, name: string): string | undefined => {
  const value = header.get(name)?.value;
  return value?.type === 'string' ? value.value : undefined;
};

/** The JOSE header's parameter as bytes; nothing unless it is canonical base64url. */
export const bytesParameter = (message: JweMessage, name: string): Uint8Array<ArrayBuffer> | undefined => {
  const text = textParameter(message, name);
  if (text === undefined) return undefined;
  const { bytes, problems } = decodeBase64url(text);
  return problems.length === 0 ? bytes : undefined;
};
