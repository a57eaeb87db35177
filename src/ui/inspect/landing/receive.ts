/** Takes a token out of the address and puts it into the box. Not: finding it there (landing.ts). */
import { hrefOf } from '../../address';
import { useChoices } from '../../choices';
import { takeText } from '../found/large-text';
import { land } from './landed';
import { landingIn } from './landing';

const receive = () => {
  const { pathname, search, hash } = window.location;
  const landing = landingIn(search, hash);
  if (!landing) return;
  // First the address, so that nothing that looks at it later finds the token there.
  window.history.replaceState(null, '', `${pathname}${hrefOf('/inspect')}`);
  land(landing);
  useChoices.getState().paste(takeText(landing.text));
};

/** Receives what the page was opened with, and what a link brings later. To be called once, before the first render. */
export const receiveFromAddress = (): void => {
  receive();
  window.addEventListener('hashchange', receive);
};
