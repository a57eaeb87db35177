/** Whole tokens within any other text: an HTTP message, a log, JSON, a mail. Not: a broken token (compact-jws.ts). */
import { decodeJws } from '#jose/jws';
import { sliceOf } from '#text/slice';
import { MOST_ARTIFACTS, type Recogniser } from '../artifact';
import { tokensIn } from '../tokens-in';

export default {
  says: 'Text with signed tokens in it',
  order: 30,
  recognise: (pasted) =>
    tokensIn(pasted, MOST_ARTIFACTS).map((span) => {
      const slice = sliceOf(pasted, [span]);
      return { kind: 'jws', slice, jws: decodeJws(slice.text), leftOut: ['the text around the token'] };
    }),
} satisfies Recogniser;
