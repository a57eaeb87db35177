/** Keys and certificates in PEM, alone or within other text. Not: those in JSON strings and other values (things-in.ts). */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { pemIn } from '../forms/pem';

export default {
  says: 'A key or a certificate in PEM',
  order: 19,
  recognise: (pasted) =>
    pemIn(pasted).map((span) => ({ kind: 'jwks', slice: sliceOf(pasted, [span]), leftOut: [] })),
} satisfies Recogniser;
