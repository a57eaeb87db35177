/** The digests of an SD-JWT, at once, as rules need them. Not: SHA-384 and SHA-512, which the verification computes (jose/sd-jwt/process.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
import { claim, stringOf } from '#jose/jws/jws';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { encodeBase64url } from '#text/base64url';
import type { Json, JsonString } from '#text/json';
import { encodeUtf8 } from '#text/utf8';

/** The name in `_sd_alg`, or the default (RFC 9901 section 4.1.1); nothing when it is not a string. */
export const hashNameOf = ({ issuer }: SdJwt): string | undefined => {
  const algorithm = claim(issuer, '_sd_alg');
  return algorithm ? stringOf(algorithm.value) : 'sha-256';
};

/** The digest of a text under the SD-JWT's hash function; nothing when that is not SHA-256. */
export const digestIn = (sdJwt: SdJwt, text: string): string | undefined =>
  hashNameOf(sdJwt) === 'sha-256' ? encodeBase64url(sha256(encodeUtf8(text))) : undefined;

/** Every digest at any depth: the elements of `_sd`, and the values of `...` (RFC 9901 section 4.2.4). */
export function* digestsWithin(value: Json): Generator<JsonString> {
  if (value.type === 'array') {
    for (const item of value.items) yield* digestsWithin(item);
  } else if (value.type === 'object') {
    for (const { name, value: inner } of value.members) {
      if (name === '...' && inner.type === 'string') yield inner;
      if (name !== '_sd' || inner.type !== 'array') yield* digestsWithin(inner);
      else for (const item of inner.items) if (item.type === 'string') yield item;
    }
  }
}
