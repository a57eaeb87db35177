/** The thread that a search runs in; ending it is how a search is cancelled. Not: the search (run-search.ts). */
import type { SearchReport, SearchRequest } from './messages';
import { runSearch } from './run-search';

const report = (message: SearchReport): void => {
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message);
};

globalThis.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  void runSearch(data, report, () => performance.now()).then(report);
});
