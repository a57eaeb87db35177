/** Takes apart what was found, by its kind. Not: finding it (recognise.ts). */
import { cookiePairs } from '#cookies/cookie-pairs';
import { parseSetCookie } from '#cookies/set-cookie';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { decodeJwe } from '#jose/jwe/jwe';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import type { Artifact, Found } from './artifact';
import { languageOf } from './forms/code';
import { keptRole } from './forms/opaque';

/** The member that holds what a text was taken apart into. */
const TAKEN_APART: Readonly<Record<Artifact['kind'], string>> = {
  jws: 'jws',
  'set-cookie': 'cookie',
  jwe: 'jwe',
  'sd-jwt': 'sdJwt',
  'json-serialization': 'serialization',
  cookie: 'pairs',
  jwks: 'keys',
  code: 'language',
  kept: 'role',
};

const isTakenApart = (found: Found | Artifact): found is Artifact => TAKEN_APART[found.kind] in found;

/** What was found, without what its text holds: this can be sent to another thread, and taken apart there. */
export const undecoded = (artifact: Artifact): Found =>
  Object.fromEntries(
    Object.entries(artifact).filter(([name]) => name !== TAKEN_APART[artifact.kind]),
  ) as unknown as Found;

/** The artifact, the same where it was taken apart before; nothing when the text is not of that kind after all. Never throws. */
export const decode = (found: Found | Artifact): Artifact | undefined => {
  if (isTakenApart(found)) return found;
  const { kind, slice } = found;
  const { text } = slice;
  switch (kind) {
    case 'jws':
      return { ...found, kind, jws: decodeJws(text) };
    case 'set-cookie':
      return { ...found, kind, cookie: parseSetCookie(text) };
    case 'jwe':
      return { ...found, kind, jwe: decodeJwe(text) };
    case 'sd-jwt':
      return { ...found, kind, sdJwt: decodeSdJwt(text) };
    case 'json-serialization': {
      const serialization = decodeJsonSerialization(text);
      return serialization && { ...found, kind, serialization };
    }
    case 'cookie':
      return { ...found, kind, pairs: cookiePairs(text) };
    case 'jwks':
      return { ...found, kind, keys: readKey(text, 'auto') };
    case 'kept':
      return { ...found, kind, role: keptRole(found.where ?? '') ?? 'accessToken' };
    default: {
      const language = languageOf(text);
      return language && { ...found, kind, language };
    }
  }
};
