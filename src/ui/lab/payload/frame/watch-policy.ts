/**
 * What the browser's own Content-Security-Policy engine kept the page from.
 *
 * Two policies hold in the page: the outer frame's, which lets nothing out, and the page's own, as chosen by hand.
 * The browser reports each by an event with the address. What only the outer one stopped would have left a real page,
 * so it goes into the simulation; what the page's own one stopped has been stopped.
 */
import type { FromPage } from '../protocol';
import { plainRequest, type Sending } from './sending';

/** Milliseconds after the first report of an address within which the second policy's has come too. */
const BOTH_REPORTED = 50;

export interface PolicyWatch {
  /** Whether the page's own policy lets script connect to an address. */
  readonly allowsConnection: (url: string) => Promise<boolean>;
}

/** As the browser writes addresses into its reports. */
const reported = (url: string): string => url.split('#')[0] ?? '';

/**
 * @param policy the page's own; empty: none
 * @param post tells the host
 */
export const watchPolicy = (
  policy: string,
  post: (message: FromPage) => void,
  send: Sending['send'],
): PolicyWatch => {
  const realFetch = window.fetch.bind(window);
  const later = window.setTimeout.bind(window);
  /** Address → what waits for the verdict. */
  const asked = new Map<string, (allowed: boolean) => void>();
  /** Directive and address → whether the page's own policy was among those that reported. */
  const seen = new Map<string, boolean>();

  const decide = (key: string, directive: string, url: string) => {
    const refused = seen.get(key) === true;
    seen.delete(key);
    if (refused) post({ type: 'refused', directive, url });
    const waiting = directive === 'connect-src' ? asked.get(url) : undefined;
    asked.delete(url);
    if (waiting) waiting(!refused);
    else if (!refused && /^(?:https?|wss?):/u.test(url)) {
      void send(plainRequest('element', url.replace(/^ws/u, 'http')));
    }
  };

  window.addEventListener(
    'securitypolicyviolation',
    (event) => {
      // Script can make such an event too.
      if (!event.isTrusted) return;
      const { blockedURI, effectiveDirective, originalPolicy } = event;
      const key = `${effectiveDirective} ${blockedURI}`;
      const known = seen.has(key);
      seen.set(key, seen.get(key) === true || (policy !== '' && originalPolicy === policy));
      if (!known) {
        later(() => {
          decide(key, effectiveDirective, blockedURI);
        }, BOTH_REPORTED);
      }
    },
    true,
  );

  return {
    allowsConnection: async (url) => {
      if (policy === '') return true;
      const address = reported(url);
      const verdict = new Promise<boolean>((resolve) => {
        asked.set(address, resolve);
      });
      // The outer policy stops it in any case; the browser then says which policies did.
      realFetch(address, { mode: 'no-cors' }).catch(() => undefined);
      return verdict;
    },
  };
};
