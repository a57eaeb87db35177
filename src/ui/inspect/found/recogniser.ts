/** Loads what reads every form of text; the page starts without it, and one token needs none of it. */
import { loadOnce } from '../../parts/load-once';

export const loadRecogniser = loadOnce(async () => (await import('./read-all')).readAll);
