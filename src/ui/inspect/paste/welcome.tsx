/** What is below the empty box: a sample, decoded, and two doors. Not: the sample (preview.tsx). */
import { Suspense, useEffect, useState } from 'react';
import { hrefOf } from '../../address';
import { useChoices } from '../../choices';
import { Boundary } from '../../parts/boundary';
import { lazyPart } from '../../parts/load-once';
import stolen from './stolen-token.svg?inline';
import stolenDark from './stolen-token-dark.svg?inline';
import styles from './welcome.module.css';

const Preview = lazyPart(async () => (await import('./preview')).Preview);

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
  const theme = useChoices((choices) => choices.theme);
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
            <picture>
              {theme === 'light' ? null : (
                <source
                  srcSet={stolenDark}
                  media={theme === 'dark' ? 'all' : '(prefers-color-scheme: dark)'}
                />
              )}
              <img src={stolen} width="362" height="648" loading="lazy" alt="" />
            </picture>
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
