/** Stand-ins for the values of a recording: each of the same kind and length, the same for the same value, and made without it. Not: finding where the values are (redact-message.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { parseJson, type Json } from '#text/json';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import type { RecordedCredential } from './credential';
import { isJwt } from './kinds';

/** Gives a value's stand-in. */
export type StandIn = (value: string) => string;

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const HEX = 'abcdef';

/** Numbers from 0 to 255 that follow from the seed alone. */
const numbers = (seed: number) => {
  let block = new Uint8Array(0);
  let count = 0;
  return (): number => {
    const at = count % 32;
    if (at === 0) block = sha256(encodeUtf8(`${seed} ${count}`));
    count += 1;
    return block[at] ?? 0;
  };
};

/** What signs express' cookies begins like this. */
const PREFIX = /^[a-z]:/u;

/** Letters and digits become others of their kind; what is between stays, and so does the form of the value. */
const opaque = (value: string, seed: number): string => {
  const next = numbers(seed);
  const isHex = /^[\da-f-]+$/u.test(value);
  const from = (characters: string): string => characters.charAt(next() % characters.length);
  const start = PREFIX.exec(value)?.[0].length ?? 0;
  return Array.from(value, (character, index) => {
    if (index < start) return character;
    if (character >= '0' && character <= '9') return from(DIGITS);
    if (character >= 'a' && character <= 'z') return from(isHex ? HEX : LOWER);
    return character >= 'A' && character <= 'Z' ? from(UPPER) : character;
  }).join('');
};

/** What was redacted before has the stand-ins of the same seeds. */
const another = (value: string, seed: number): string => {
  const made = opaque(value, seed);
  return made === value ? opaque(value, seed + 2) : made;
};

/** Claims that flows and rules are told by, and that name nobody. */
const KEPT_CLAIMS = new Set(
  'iss aud azp client_id cid scope scp typ token_use exp iat nbf auth_time alg kid cty crit b64 acr amr'.split(
    ' ',
  ),
);

/** JSON text with its strings replaced, character for character; the others, and the names of members, stay. */
export const stringsReplaced = (
  text: string,
  replace: (name: string, value: string, raw: string) => string,
): string => {
  const { value } = parseJson(text);
  let end = 0;
  let out = '';
  const visit = (json: Json, name: string): void => {
    if (json.type === 'array') for (const item of json.items) visit(item, name);
    else if (json.type === 'object') for (const member of json.members) visit(member.value, member.name);
    else if (json.type === 'string') {
      const [from, to] = [json.span.start + 1, json.span.end - 1];
      out += text.slice(end, from) + replace(name, json.value, text.slice(from, to));
      end = to;
    }
  };
  if (value) visit(value, '');
  return out + text.slice(end);
};

/** A part of a JWT with other values, as long as it is. */
const jsonPart = (part: string, standIn: StandIn): string | undefined => {
  const { text, invalidAt } = decodeUtf8(decodeBase64url(part).bytes);
  if (invalidAt !== undefined || !/^\s*\{/u.test(text)) return undefined;
  const changed = stringsReplaced(text, (name, value, raw) =>
    KEPT_CLAIMS.has(name) || raw !== value ? raw : standIn(value),
  );
  const encoded = encodeBase64url(encodeUtf8(changed));
  return encoded.length === part.length ? encoded : undefined;
};

const token = (value: string, seed: number, standIn: StandIn): string => {
  const [header = '', payload = '', signature = ''] = value.split('.');
  const parts = [jsonPart(header, standIn) ?? header, jsonPart(payload, standIn) ?? another(payload, seed)];
  return [...parts, another(signature, seed + 1)].join('.');
};

/** Shorter ones occur in others by chance. */
const SHORTEST_WITHIN = 16;

/**
 * The stand-ins of a flow's credentials, and of whatever else is asked for.
 * @param credentials all of the flow
 */
export const standIns = (credentials: readonly RecordedCredential[]): StandIn => {
  const known = new Map<string, string>();
  let count = 0;
  const standIn: StandIn = (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    count += 1;
    const seed = count * 4;
    // A token asks for the stand-ins of its claims.
    const made = isJwt(value) ? token(value, seed, standIn) : another(value, seed);
    known.set(value, made);
    return made;
  };
  const matched = credentials.filter(
    ({ kind, matches }) => kind === 'pkce-verifier' && matches !== undefined,
  );
  for (const { value, matches } of matched) {
    const challenge = credentials[matches ?? -1]?.value;
    if (challenge !== undefined) known.set(challenge, encodeBase64url(sha256(encodeUtf8(standIn(value)))));
  }
  // A signed cookie has its identifier in it, which may stand alone elsewhere.
  const inner = credentials.filter(({ value }) => value.length >= SHORTEST_WITHIN);
  const identifiers = new Set(inner.map(({ value }) => value));
  for (const { value } of inner) {
    const dot = value.indexOf('.');
    const start = PREFIX.exec(value)?.[0].length ?? 0;
    const identifier = value.slice(start, dot);
    if (dot < 0 || isJwt(value) || !identifiers.has(identifier)) continue;
    known.set(value, value.slice(0, start) + standIn(identifier) + standIn(value.slice(dot)));
  }
  return standIn;
};
