/** Offers the line that prints what a site keeps in the browser. This page can't read the storage of any site. */
import { useState } from 'react';
import { STORAGE_SNIPPET } from '#artifacts/storage-snippet';
import styles from './storage-offer.module.css';

/** Folded until it is wanted. */
export const StorageOffer = () => {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  return (
    <details className={styles.offer}>
      <summary>See what a site keeps in the browser</summary>
      <p>
        Run this line in the DevTools console of your site. It copies localStorage, sessionStorage and the
        cookies that script can read, and sends nothing. Then paste here. It contains your login, so paste it
        nowhere else.
      </p>
      <pre>{STORAGE_SNIPPET}</pre>
      <p>
        <button
          type="button"
          onClick={() => {
            navigator.clipboard.writeText(STORAGE_SNIPPET).then(
              () => {
                setCopied('yes');
              },
              () => {
                setCopied('no');
              },
            );
          }}
        >
          Copy the line
        </button>{' '}
        <output>
          {copied === 'yes'
            ? 'Copied.'
            : copied === 'no'
              ? 'The browser did not allow it. Select the line yourself.'
              : ''}
        </output>
      </p>
    </details>
  );
};
