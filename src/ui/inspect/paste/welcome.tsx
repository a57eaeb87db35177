/** What is below the empty box: a sample, decoded, and two doors. Not: the sample (preview.tsx). */
import { Suspense, useEffect, useState } from 'react';
import { hrefOf } from '../../address';
import { Boundary } from '../../parts/boundary';
import { lazyPart } from '../../parts/load-once';
import { fetchTokenView } from '../artifact-view';
import styles from './welcome.module.css';

// What a paste waits for comes first.
const Preview = lazyPart(() => fetchTokenView().then(async () => (await import('./preview')).Preview));
const StolenPicture = lazyPart(() =>
  fetchTokenView().then(async () => (await import('./stolen-picture')).StolenPicture),
);

/** How long the first visit may be busy with itself, in milliseconds. */
const PATIENCE = 4000;

/** True once the page has nothing better to do: a paste must never wait for a picture. */
const useIdle = (): boolean => {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    const set = () => {
      setIsIdle(true);
    };
    // Not every browser tells when it is idle.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(set, PATIENCE / 4);
      return () => {
        clearTimeout(timer);
      };
    }
    const asked = requestIdleCallback(set, { timeout: PATIENCE });
    return () => {
      cancelIdleCallback(asked);
    };
  }, []);
  return isIdle;
};

/** Shown until something is pasted. */
export const Welcome = () => {
  const isIdle = useIdle();
  return (
    <div className={styles.welcome}>
      <h2 className={styles.says}>
        Paste a token. See what’s inside, whether it’s genuine, and what’s wrong.
      </h2>
      <p className={styles.hint}>
        Paste yours anywhere on this page (<kbd>Ctrl</kbd>+<kbd>V</kbd>). Messy input is fine: Bearer, quotes,
        whole curl commands or logs. Everything runs in your browser.
      </p>
      <figure className={styles.sample} aria-labelledby="sample-title">
        <figcaption id="sample-title">Sample: a token of this minute, decoded</figcaption>
        {isIdle ? (
          <Boundary what="The sample">
            <Suspense>
              <Preview />
            </Suspense>
          </Boundary>
        ) : null}
      </figure>
      <ul className={styles.doors}>
        <li>
          <a href={hrefOf('/lab?story=xss-steals-token')}>
            <strong>Watch a token being stolen ▸</strong>
            <span className={styles.picture}>
              <Boundary what="The picture">
                <Suspense>
                  <StolenPicture />
                </Suspense>
              </Boundary>
            </span>
          </a>
        </li>
        <li>
          <a href={hrefOf('/learn')}>
            <strong>Teach this ▸</strong>
            <span>Lessons with questions, real runs and a presenter view. Pick one and press Present.</span>
          </a>
        </li>
      </ul>
    </div>
  );
};
