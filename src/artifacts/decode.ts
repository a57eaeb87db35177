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

/** The artifact; nothing when the text is not of that kind after all. Never throws. */
export const decode = (found: Found): Artifact | undefined => {
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
    default: {
      const language = languageOf(text);
      return language && { ...found, kind, language };
    }
  }
};
