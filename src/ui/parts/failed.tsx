/** What is in the place of a part that failed: what happened, what is kept, and what to do. Not: catching it (boundary.tsx). */
import { useTransition } from 'react';
import { useChoices } from '../choices';
import { CopyButton } from './copy-button';
import styles from './failed.module.css';
import { failureReport } from './failure-report';
import { HandOverButton } from './hand-over-button';
import { useLoadCause, type LoadCause } from './load-cause';
import { isLoadFailure } from './load-once';

interface Props {
  /** As a sentence begins with it: "The lab". */
  readonly what: string;
  readonly error: unknown;
  /** Nothing else on the page shows what was pasted. */
  readonly isPage?: boolean | undefined;
  readonly onRetry: () => void;
}

const CAUSES: Readonly<Record<LoadCause, string>> = {
  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  updated: 'Claimcheck was updated after you opened this page.',
  unknown: 'The connection failed, or Claimcheck was updated after you opened this page.',
};

/** The way to a version of the page whose files are all there. */
const Latest = () => (
  <>
    <p>
      If that does not help, reload in a new tab. It gets your text, key and settings directly from this tab.
      Files over 2 MB and steps in the lab are lost. Reloading this tab loses everything. Nothing is stored or
      sent.
    </p>
    <div className={`row ${styles.acts}`}>
      <HandOverButton />
    </div>
  </>
);

/** @param props `onRetry` draws the part anew */
export const Failed = ({ what, error, isPage, onRetry }: Props) => {
  const pasted = useChoices((choices) => choices.pasted);
  const isLoading = isLoadFailure(error);
  const cause = useLoadCause(isLoading);
  // What failed stays in sight until what comes in its place can be drawn.
  const [isTrying, startTrying] = useTransition();
  const report = failureReport(what, error, {
    base: new URL('.', document.baseURI).href,
    hash: window.location.hash,
    agent: navigator.userAgent,
    build: import.meta.url,
  });
  return (
    <section className={`stack ${styles.failed}`} data-failed={isLoading ? 'load' : 'error'} role="alert">
      <h2>{isLoading ? `${what} could not be loaded` : `${what} stopped with an error`}</h2>
      <p>
        {isLoading ? CAUSES[cause] : 'This is a bug in Claimcheck, not in your text.'}
        {pasted === '' ? '' : ' Your pasted text is still here.'}
      </p>
      <div className={`row ${styles.acts}`}>
        <button
          type="button"
          onClick={() => {
            startTrying(onRetry);
          }}
        >
          {isTrying ? 'Trying …' : 'Try again'}
        </button>
        {pasted !== '' && (isLoading || isPage) ? (
          <CopyButton text={pasted} what="your text" shown="Copy your text" />
        ) : null}
      </div>
      {isLoading ? <Latest /> : null}
      <details>
        <summary>Report</summary>
        <p>It says where the failure happened. It contains no token, no key and nothing you pasted.</p>
        <pre className={styles.report}>{report}</pre>
        <CopyButton text={report} what="the report" />
      </details>
    </section>
  );
};
