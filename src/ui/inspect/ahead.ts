/** Fetches and tries what a paste will want, while nobody waits for it. Not: what is shown until it is there (artifact-view.tsx). */
import { useChoices } from '../choices';
import { loadOnce } from '../parts/load-once';
import { fetchTokenView } from './artifact-view';
import { loadRecogniser } from './found/recogniser';
import { fetchOffers } from './offer/offers';
import { loadVerifier } from './reading/verifier';
import { loadMoreNames } from './segment/use-more-names';

/** What a token wants comes first and alone: on a slow line, files that come together slow each other down. */
export const fetchAhead = async (): Promise<void> => {
  await fetchTokenView();
  await Promise.all([loadVerifier.ahead(), loadRecogniser.ahead(), loadMoreNames.ahead(), fetchOffers()]);
};

const loadRehearsal = loadOnce(async () => (await import('./rehearsal')).rehearse);

/** Runs what a first paste runs, unless there was one. */
export const rehearseAhead = async (): Promise<void> => {
  await loadRehearsal.ahead();
  if (useChoices.getState().pasted === '') await loadRehearsal.loaded()?.();
};
