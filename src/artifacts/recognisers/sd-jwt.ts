/** A paste that is one SD-JWT (RFC 9901), broken ones too. Not: one within other text (embedded-jws.ts), or an issuer's JWS without a tilde. */
import { headerParameter } from '#jose/jws/jws';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { peel } from '../peel';
import { beginsAsObject } from '../tokens-in';
import { unbroken } from '../unbroken';

const NEARLY = /^[\w.~=+/-]+$/u;

export default {
  says: 'An SD-JWT: a signed token with selective disclosure',
  order: 12,
  recognise: (pasted) => {
    // A PEM below it is not the rest of it.
    if (!pasted.includes('~') || pasted.includes('-----BEGIN ')) return [];
    const { span, leftOut } = peel(pasted);
    if (!beginsAsObject(pasted.slice(span.start, span.start + 3))) return [];
    const pieces = unbroken(pasted, span);
    if (!pieces) return [];
    const slice = sliceOf(pasted, pieces.spans);
    const [first = '', ...more] = slice.text.split('~', 2);
    if (!NEARLY.test(slice.text) || more.length === 0 || first.split('.', 4).length !== 3) return [];
    const sdJwt = decodeSdJwt(slice.text);
    const isToken = headerParameter(sdJwt.issuer, 'alg') !== undefined;
    return isToken ? [{ kind: 'sd-jwt', slice, leftOut: [...leftOut, ...pieces.leftOut], sdJwt }] : [];
  },
} satisfies Recogniser;
