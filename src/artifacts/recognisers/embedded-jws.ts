/** Whole tokens within any other text: a log, a mail, a sentence. Not: a broken token (compact-jws.ts). */
import { sliceOf } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { compactIn, leftOutAround } from '../tokens-in';

export default {
  says: 'Text with tokens in it, such as a log',
  order: 30,
  recognise: (pasted) => {
    const hasLines = pasted.trim().includes('\n');
    let line = 1;
    let next = pasted.indexOf('\n');
    return Array.from(compactIn(pasted), (token): Found => {
      const { kind, start, end } = token;
      for (; next >= 0 && next < start; next = pasted.indexOf('\n', next + 1)) line += 1;
      return {
        kind,
        slice: sliceOf(pasted, [{ start, end }]),
        leftOut: leftOutAround(token),
        where: hasLines ? `line ${line}` : undefined,
      };
    });
  },
} satisfies Recogniser;
