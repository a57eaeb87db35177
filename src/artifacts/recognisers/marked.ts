/** A token within other text in which someone marked a place: `eyJhbG^ciOi…`. Not: one that is all of the text (compact-jws.ts). */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { compactIn } from '../tokens-in';

/** One mark, in the first half of a run or the second. */
const MARKED =
  /(?<![\w.-])(ey[JA][\w.-]*)([\^|¦▲▼↑↓←→‸⁁]|>{2,4}|<{2,4}|\[(?:HERE|here)\])([\w.-]+)(?![\w.-])/gu;
const LONGEST = 20_000;

export default {
  says: 'A token with a marked place',
  order: 27,
  recognise: (pasted) =>
    Array.from(pasted.matchAll(MARKED)).flatMap(({ 0: run, 1: before = '', 3: after = '', index }) => {
      if (run.length > LONGEST || run.length === pasted.trim().length) return [];
      const token = compactIn(before + after).next().value;
      return token?.kind === 'jws' && token.start === 0 && token.end === before.length + after.length
        ? [
            {
              kind: 'jws' as const,
              slice: sliceOf(pasted, [{ start: index, end: index + run.length }]),
              leftOut: ['the text around the token'],
            },
          ]
        : [];
    }),
} satisfies Recogniser;
