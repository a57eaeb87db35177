/** A key binding that a verifier must refuse without looking at its signature. Only the verifier can ask for a missing one. */
import { sha256 } from '@noble/hashes/sha2.js';
import { claim, objectOf } from '#jose/jws/jws';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { rfc } from '#sources/sources';
import { encodeBase64url } from '#text/base64url';
import type { Span } from '#text/span';
import { encodeUtf8 } from '#text/utf8';
import { BOUND_CREDENTIAL, CREDENTIAL, disclosed, jwt, SD_JWT_VC } from '../example-token';
import { claimsOf, headerPlace, parameterOf } from '../placed';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';
import { digestIn } from '../sd-jwt-digests';

const DISCLOSED = `${disclosed('given_name', 'Ada')}~`;
const HEADER = { alg: 'ES256', typ: 'kb+jwt' };
const BINDING = { iat: 1790000000, aud: 'https://orders.bakery.example', nonce: 'n-88' };

const issuedWith = (claims: object): string => `${jwt(SD_JWT_VC, claims)}~`;

/** The issuer's token and one disclosure, and a binding to them. */
const bound = (header: object, binding: object, claims: object = BOUND_CREDENTIAL): string => {
  const presented = issuedWith(claims) + DISCLOSED;
  const hash = encodeBase64url(sha256(encodeUtf8(presented)));
  return presented + jwt(header, { ...binding, sd_hash: hash });
};

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'The key binding does not hold.',
  why: 'The binding shows that the holder presents these disclosures, now, to this verifier. If a part is missing, a copied presentation looks new, or another token of the holder looks like a binding.',
  fix: 'Make a new binding for each presentation: typ kb+jwt, iat, and the verifier’s aud and nonce. Set sd_hash over everything before it.',
  sources: [rfc(9901, '4.3'), rfc(9901, '7.3')],
  examples: {
    bad: [
      bound({ ...HEADER, typ: 'JWT' }, BINDING),
      bound({ ...HEADER, alg: 'HS256' }, BINDING),
      bound(HEADER, { ...BINDING, nonce: undefined }),
      bound(HEADER, { ...BINDING, aud: [BINDING.aud] }),
      bound(HEADER, BINDING).replace(DISCLOSED, ''),
      bound(HEADER, BINDING, { ...BOUND_CREDENTIAL, cnf: undefined }),
    ],
    good: [
      bound(HEADER, BINDING),
      issuedWith(BOUND_CREDENTIAL) + DISCLOSED,
      `${issuedWith(CREDENTIAL)}cut.off`,
    ],
  },
  check(sdJwt) {
    const { text, issuer, keyBinding } = sdJwt;
    const claims = keyBinding && claimsOf(keyBinding.jws);
    if (!keyBinding || !claims) return undefined;
    const { jws, span } = keyBinding;
    const within = (at: Span): Span => ({ start: span.start + at.start, end: span.start + at.end });
    const alg = parameterOf(jws, 'alg');
    const missing = claims.missing(['iat', 'aud', 'nonce', 'sd_hash']);
    const [aud, hash] = [claims.of('aud'), claims.of('sd_hash')];
    const actual = digestIn(sdJwt, text.slice(0, span.start));
    const isDisclosed = sdJwt.disclosures.some((disclosure) => {
      const read = readDisclosure(disclosure, '');
      return 'name' in read && read.name === 'cnf';
    });
    return [
      alg &&
        /^(?:none$|HS)/iu.test(alg.text ?? '') && {
          at: within(alg.at),
          says: 'The key binding is not signed with a private key.',
        },
      mediaTypeOf(jws) !== 'kb+jwt' && {
        at: within(headerPlace(jws, 'typ')),
        says: 'The typ of the key binding is not kb+jwt.',
      },
      missing !== undefined && { at: within(claims.at), says: `The key binding lacks ${missing}.` },
      aud &&
        aud.text === undefined &&
        aud.value.type !== 'null' && {
          at: within(aud.at),
          says: 'The key binding’s aud is not a single string.',
        },
      hash?.text !== undefined &&
        hash.text !== '' &&
        actual !== undefined &&
        hash.text !== actual && {
          at: within(hash.at),
          says: 'sd_hash does not match what precedes the key binding.',
        },
      objectOf(issuer.payload) &&
        !claim(issuer, 'cnf') &&
        !isDisclosed && { at: span, says: 'The issuer named no holder key (cnf).' },
    ];
  },
});
