/** JavaScript or TypeScript, as a whole; of a patch, each file that it adds to. */
import { sliceOf, wholeSlice } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { languageOf, MOST_CODE } from '../forms/code';
import { patchedFiles, type PatchedFile } from '../forms/patch';

const inPatch = (pasted: string, { path, lines }: PatchedFile): Found[] => {
  const slice = sliceOf(pasted, lines);
  if (!languageOf(slice.text)) return [];
  let length = 0;
  const added = lines.flatMap(({ start, end, isAdded }) => {
    const at = { start: length, end: length + end - start };
    length = at.end;
    return isAdded ? [at] : [];
  });
  return [{ kind: 'code', slice, leftOut: ['the signs of the patch'], where: path, path, added }];
};

export default {
  says: 'JavaScript or TypeScript code, or a patch of it',
  order: 90,
  recognise: (pasted, json) => {
    if (pasted.length > MOST_CODE || (json && !json.problem)) return [];
    const patched = patchedFiles(pasted);
    if (patched.length > 0) return patched.flatMap((each) => inPatch(pasted, each));
    return languageOf(pasted) ? [{ kind: 'code', slice: wholeSlice(pasted), leftOut: [] }] : [];
  },
} satisfies Recogniser;
