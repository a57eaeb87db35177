/** JavaScript or TypeScript, as a whole. */
import { wholeSlice } from '#text/slice';
import type { Recogniser } from '../artifact';
import { languageOf } from '../forms/code';

/** Longer text is a bundle, not code that someone wrote. */
const MOST = 1_000_000;

export default {
  says: 'JavaScript or TypeScript code',
  order: 90,
  recognise: (pasted, json) =>
    pasted.length <= MOST && !(json && !json.problem) && languageOf(pasted)
      ? [{ kind: 'code', slice: wholeSlice(pasted), leftOut: [] }]
      : [],
} satisfies Recogniser;
