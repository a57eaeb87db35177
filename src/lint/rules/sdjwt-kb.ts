/** A key binding that a verifier must refuse without looking at its signature. Only the verifier can ask for a missing one. */
import { sha256 } from '@noble/hashes/sha2.js';
import { carriersIn, claim, headerParameter, objectOf, stringOf } from '#jose/jws/jws';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { rfc } from '#sources/sources';
import { encodeBase64url } from '#text/base64url';
import { memberOf } from '#text/json';
import type { Span } from '#text/span';
import { encodeUtf8 } from '#text/utf8';
import { CREDENTIAL, encoded, jwt, SD_JWT_VC } from '../example-token';
import { missingClaims } from '../missing-claims';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';
import { digestIn } from '../sd-jwt-digests';
import { claimsSet } from '../whole';

const KEY = {
  kty: 'EC',
  x: 'YDFJFreFHqwmQvM6rRRJsSZQnAOvxD1L_Kl6iwN4ey8',
  y: 'oG-CiQ-B6o5lx7CsnZ6bdSE8yos3VR6nv0hffgXgJNU',
  crv: 'P-256',
};
const CLAIMS = { ...CREDENTIAL, cnf: { jwk: KEY }, _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'] };
const DISCLOSED = `${encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada'])}~`;
const HEADER = { alg: 'ES256', typ: 'kb+jwt' };
const BINDING = { iat: 1790000000, aud: 'https://orders.bakery.example', nonce: 'n-88' };

const issuedWith = (claims: object): string => `${jwt(SD_JWT_VC, claims)}~`;

/** The issuer's token and one disclosure, and a binding to them. */
const bound = (header: object, binding: object, claims: object = CLAIMS): string => {
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
      bound(HEADER, BINDING, { ...CLAIMS, cnf: undefined }),
    ],
    good: [bound(HEADER, BINDING), issuedWith(CLAIMS) + DISCLOSED, `${issuedWith(CREDENTIAL)}cut.off`],
  },
  *check(sdJwt) {
    const { text, issuer, keyBinding } = sdJwt;
    const claims = keyBinding && claimsSet(keyBinding.jws);
    const payload = keyBinding?.jws.payload;
    if (!keyBinding || !claims || !payload) return;
    const { jws, span } = keyBinding;
    const within = (at: Span): Span => ({ start: span.start + at.start, end: span.start + at.end });
    const alg = headerParameter(jws, 'alg');
    const algorithm = stringOf(alg?.value) ?? '';
    if (alg && /^(?:none$|HS)/iu.test(algorithm)) {
      yield {
        at: within(carriersIn(jws.header, alg.span)),
        says: 'The key binding is not signed with a private key.',
      };
    }
    if (mediaTypeOf(jws) !== 'kb+jwt') {
      const typ = headerParameter(jws, 'typ');
      yield {
        at: within(typ ? carriersIn(jws.header, typ.span) : jws.header.span),
        says: 'The typ of the key binding is not kb+jwt.',
      };
    }
    const missing = missingClaims(claims, ['iat', 'aud', 'nonce', 'sd_hash']);
    if (missing !== undefined) yield { at: within(payload.span), says: `The key binding lacks ${missing}.` };
    const aud = memberOf(claims, 'aud');
    if (aud && aud.value.type !== 'string' && aud.value.type !== 'null') {
      yield {
        at: within(carriersIn(payload, aud.span)),
        says: 'The key binding’s aud is not a single string.',
      };
    }
    const hash = memberOf(claims, 'sd_hash');
    const stated = stringOf(hash?.value) ?? '';
    const actual = digestIn(sdJwt, text.slice(0, span.start));
    if (hash && stated !== '' && actual !== undefined && stated !== actual) {
      yield {
        at: within(carriersIn(payload, hash.span)),
        says: 'sd_hash does not match what precedes the key binding.',
      };
    }
    const isDisclosed = sdJwt.disclosures.some((disclosure) => {
      const read = readDisclosure(disclosure, '');
      return 'name' in read && read.name === 'cnf';
    });
    if (objectOf(issuer.payload) && !claim(issuer, 'cnf') && !isDisclosed) {
      yield {
        at: span,
        says: 'The issuer named no holder key (cnf).',
      };
    }
  },
});
