/** Authorization lines among other lines (RFC 9110 section 11.6.2). Not: one such line alone, which is a token with something around it (compact-jws.ts). */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { lineThings } from '../forms/fields';
import { linesWith } from '../forms/lines';

const FIELD = /^(?:> ?)?(?:proxy-)?authorization[ \t]*:.*/gimu;

export default {
  says: 'Authorization fields of requests',
  order: 25,
  *recognise(pasted) {
    for (const line of linesWith(pasted, FIELD)) yield* lineThings(sliceOf(pasted, [line]));
  },
} satisfies Recogniser;
