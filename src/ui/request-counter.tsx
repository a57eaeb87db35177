/** How many requests the page has made since it was loaded, as the browser counted them. What a service worker or a frame of another page asks for is not seen. */
import { useSyncExternalStore } from 'react';
import { hrefOf } from './address';
import { besideHref, isOneFile } from './beside';
import { commit, version } from './build';
import styles from './request-counter.module.css';
import { UpdateNotice } from './update-notice';

interface Requests {
  readonly all: number;
  /** To an origin that is not this page's. */
  readonly foreign: number;
  /** By the lab, to its simulated servers below this page's address. */
  readonly lab: number;
}

/** Where the lab's requests go, relative to the page. */
const SIMULATED = '-/';

let requests: Requests = { all: 0, foreign: 0, lab: 0 };
const changed = new Set<() => void>();

const add = (entries: readonly PerformanceEntry[]) => {
  const lab = new URL(SIMULATED, document.baseURI).href;
  // A blob: or data: address is memory of this page: nothing is sent.
  const sent = entries.filter(({ name }) => /^https?:/u.test(name));
  requests = {
    all: requests.all + sent.length,
    foreign: requests.foreign + sent.filter(({ name }) => new URL(name).origin !== location.origin).length,
    lab: requests.lab + sent.filter(({ name }) => name.startsWith(lab)).length,
  };
  for (const tell of changed) tell();
};

let observer: PerformanceObserver | undefined;

const subscribe = (tell: () => void) => {
  changed.add(tell);
  if (!observer) {
    observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    // The page itself, which an observer would be told of again once it has loaded.
    add(performance.getEntriesByType('navigation'));
    // What was loaded before this line, too.
    observer.observe({ type: 'resource', buffered: true });
  }
  return () => {
    changed.delete(tell);
  };
};

const current = () => requests;

/** The footer: one line that counts while the page is open. It leads to the licences, to what the browser can do, and says which build this is. */
export const RequestCounter = () => {
  const { all, foreign, lab } = useSyncExternalStore(subscribe, current);
  return (
    <footer className={styles.counter} data-requests={all} data-foreign={foreign} data-lab={lab}>
      <UpdateNotice />
      <details className={styles.requests}>
        <summary>
          {foreign} {foreign === 1 ? 'request' : 'requests'} to other sites
        </summary>
        Since load: {all - foreign - lab} for the page’s files, {lab} by the lab to its simulated servers.
      </details>
      {' · '}
      {/* Its own tab: leaving the page would lose what was pasted. */}
      <a href={besideHref('third-party-notices.txt', 'text/plain')} target="_blank" rel="noreferrer">
        Licenses
      </a>
      {' · '}
      <a href={hrefOf('/browser')}>{isOneFile() ? 'This one file' : 'This browser'}</a>
      {' · '}
      <span data-build={commit}>
        {version} ({commit})
      </span>
    </footer>
  );
};
