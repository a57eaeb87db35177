/** Tokens broken into lines among other text. Not: a paste that is nothing but one (compact-jws.ts). */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { breaksBetween, wrappedIn } from '../wrapped-in';

export default {
  says: 'Tokens broken into lines within a mail, YAML or a log',
  order: 24,
  recognise: (pasted) =>
    wrappedIn(pasted).map(({ kind, lines }) => ({
      kind,
      slice: sliceOf(pasted, lines),
      leftOut: [breaksBetween(pasted, lines)],
    })),
} satisfies Recogniser;
