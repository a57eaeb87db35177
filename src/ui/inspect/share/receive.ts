/** Takes the token out of an opened link and the address. Not: making links (share-link.ts). */
import { hrefOf } from '../../address';
import { useChoices } from '../../choices';
import { tokenIn } from './share-link';

const receive = () => {
  const token = tokenIn(window.location.hash);
  if (token === undefined) return;
  // First the address, so that nothing that looks at it later finds the token there.
  window.history.replaceState(null, '', hrefOf('/inspect'));
  useChoices.getState().paste(token);
};

/** Receives the token that the page was opened with, and any that a link brings later. To be called once, before the first render. */
export const receiveSharedTokens = (): void => {
  receive();
  window.addEventListener('hashchange', receive);
};
