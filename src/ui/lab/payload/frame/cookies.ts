/** `document.cookie` over the simulated jar. The jar's HttpOnly cookies never come into this frame. */
import type { Cookie } from '#cookies/cookie';
import { scriptView, store } from '#cookies/cookie-jar';
import type { FromPage, PageView } from '../protocol';

/** @param post tells the host */
export const simulateCookies = ({ url, now, cookies }: PageView, post: (message: FromPage) => void) => {
  let jar = cookies;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => scriptView(jar, url, now),
    set: (value: unknown) => {
      const text = String(value);
      // The same rules as the host's, so that script reads at once what it wrote.
      jar = store(jar, text, { url, now, fromScript: true }).jar;
      post({ type: 'cookie', text });
    },
  });
  return {
    /** After a response, or a write that the host's jar saw otherwise. */
    replace: (known: readonly Cookie[]) => {
      jar = known;
    },
  };
};
