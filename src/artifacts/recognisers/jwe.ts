/** A paste that is one encrypted token in compact serialization (RFC 7516), broken ones too. Not: one within other text (embedded-jws.ts). */
import { decodeJwe } from '#jose/jwe/jwe';
import { objectOf } from '#jose/jws/jws';
import { memberOf } from '#text/json';
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { peel } from '../peel';
import { beginsAsObject } from '../tokens-in';
import { unbroken } from '../unbroken';

/** What it may be written with, by someone who does not know base64url from base64. */
const NEARLY = /^[\w.=+/-]+$/u;

export default {
  says: 'An encrypted token (JWE in compact serialization)',
  order: 14,
  recognise: (pasted) => {
    const { span, leftOut } = peel(pasted);
    if (!beginsAsObject(pasted.slice(span.start, span.start + 3))) return [];
    const pieces = unbroken(pasted, span);
    if (!pieces) return [];
    const slice = sliceOf(pasted, pieces.spans);
    if (!NEARLY.test(slice.text)) return [];
    const jwe = decodeJwe(slice.text);
    const object = objectOf(jwe.header);
    // RFC 7516 section 9: five segments and "enc" tell it from a JWS; one segment may be lost.
    const { length } = jwe.segments;
    const isJwe = length >= 4 && length <= 6 && object && memberOf(object, 'enc');
    return isJwe ? [{ kind: 'jwe', slice, leftOut: [...leftOut, ...pieces.leftOut], jwe }] : [];
  },
} satisfies Recogniser;
