/** Cookie fields of requests, and what `document.cookie` gives. */
import { cookiePairs } from '#cookies/cookie-pairs';
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { cookieThings } from '../forms/cookies';
import { lineThings } from '../forms/fields';
import { linesWith } from '../forms/lines';

const FIELD = /^(?:> ?)?cookie[ \t]*:.*/gimu;
/** Cookie-pairs of RFC 6265bis section 4.1.1. */
const PAIRS = /^(?:[\w!#$%&'*+.^`|~-]+=[^\s;,"\\]*(?:; |$)){2,}$/u;
const ATTRIBUTES = /^(?:expires|max-age|domain|path|secure|httponly|samesite|partitioned|priority)$/iu;
/** As much as all cookies of a site can be. */
const MOST = 100_000;

/** True for two pairs or more on one line and nothing else, none of them named as an attribute of Set-Cookie. */
const isBare = (text: string): boolean =>
  text.length < MOST &&
  PAIRS.test(text) &&
  !text.startsWith('v=DKIM1') &&
  !cookiePairs(text).some(({ name }) => ATTRIBUTES.test(name));

export default {
  says: 'Cookie fields of requests',
  order: 12,
  *recognise(pasted) {
    const bare = pasted.trim();
    if (isBare(bare)) {
      const start = pasted.indexOf(bare);
      yield* cookieThings({ slice: sliceOf(pasted, [{ start, end: start + bare.length }]) });
      return;
    }
    for (const line of linesWith(pasted, FIELD)) yield* lineThings(sliceOf(pasted, [line]));
  },
} satisfies Recogniser;
