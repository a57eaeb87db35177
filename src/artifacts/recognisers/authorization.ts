/** Authorization lines among other lines (RFC 9110 section 11.6.2). Not: one such line alone, which is a token with something around it (compact-jws.ts). */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { lineThings } from '../forms/fields';
import { linesOf } from '../forms/lines';

const FIELD = /^(?:> ?)?(?:proxy-)?authorization[ \t]*:/iu;

export default {
  says: 'Authorization fields of requests',
  order: 25,
  recognise: (pasted) =>
    Array.from(linesOf(pasted)).flatMap(({ start, end }) =>
      FIELD.test(pasted.slice(start, end)) ? lineThings(sliceOf(pasted, [{ start, end }])) : [],
    ),
} satisfies Recogniser;
