/** URLs, one a line: tokens in their queries, fragments and paths. */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { linesOf } from '../forms/lines';
import { isUrl } from '../forms/url';
import { urlThings } from '../forms/url-things';

/** More lines than this are not all URLs that a person pastes. */
const MOST_URLS = 10_000;

export default {
  says: 'URLs with tokens in query, fragment or path',
  order: 6,
  recognise: (pasted) => {
    const urls = [];
    for (const { start, end } of linesOf(pasted)) {
      const line = pasted.slice(start, end);
      const bare = line.trim();
      if (bare === '') continue;
      if (!isUrl(bare) || urls.length === MOST_URLS) return [];
      const from = start + line.indexOf(bare);
      urls.push({ start: from, end: from + bare.length });
    }
    return urls.flatMap((url, index) =>
      urlThings(sliceOf(pasted, [url]), urls.length > 1 ? `URL ${index + 1}` : 'the URL'),
    );
  },
} satisfies Recogniser;
