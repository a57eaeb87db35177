/** A paste that is one SD-JWT (RFC 9901), broken ones too. Not: one within other text (embedded-jws.ts), or an issuer's JWS without a tilde. */
import { decodeJws, headerParameter } from '#jose/jws/jws';
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { peel } from '../peel';
import { beginsAsObject } from '../tokens-in';
import { unbroken } from '../unbroken';

const NEARLY = /^[\w.~=+/-]+$/u;

export default {
  says: 'An SD-JWT: a signed token with claims that can be held back',
  order: 12,
  recognise: (pasted) => {
    if (!pasted.includes('~')) return [];
    const { span, leftOut } = peel(pasted);
    if (!beginsAsObject(pasted.slice(span.start, span.start + 3))) return [];
    const pieces = unbroken(pasted, span);
    if (!pieces) return [];
    const slice = sliceOf(pasted, pieces.spans);
    if (!NEARLY.test(slice.text)) return [];
    const tilde = slice.text.indexOf('~');
    const issuer = decodeJws(slice.text.slice(0, Math.max(tilde, 0)));
    const isToken = issuer.segments.length === 3 && headerParameter(issuer, 'alg') !== undefined;
    return isToken ? [{ kind: 'sd-jwt', slice, leftOut: [...leftOut, ...pieces.leftOut] }] : [];
  },
} satisfies Recogniser;
