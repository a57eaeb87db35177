/** What becomes of a learner's progress: kept or not, saved as a file, read from one, cleared. */
import { useState } from 'react';
import outlines from '#lessons/outlines.built';
import { Check } from '../parts/check';
import { download } from '../parts/download';
import { FileButton } from '../parts/file-button';
import styles from './learn.module.css';
import { useProgress } from './progress';
import { importInto, progressJson, type Progress } from './progress-format';

/** What was done last, in words, and what it took away. */
interface Done {
  readonly says: string;
  /** To be had back until the page is left. */
  readonly before?: { readonly progress: Progress; readonly kept: boolean };
}

/** Chooses a file and reads it into the progress. */
const ImportField = ({ onRead }: { readonly onRead: (says: string) => void }) => {
  const replace = useProgress((state) => state.replace);
  const read = async (file: File) => {
    const text = await file.text();
    // Looked up after the file was read: something may have been done meanwhile.
    const { progress, says } = importInto(useProgress.getState().progress, text, (lesson) =>
      outlines.some(({ id }) => id === lesson),
    );
    replace(progress);
    onRead(says.join(' '));
  };
  return (
    <FileButton
      label="Import a file"
      accept="application/json,.json"
      onFile={(file) => {
        read(file).catch(() => {
          onRead('This file could not be read.');
        });
      }}
    />
  );
};

/** Nothing is kept unless it is ticked. */
export const ProgressBox = () => {
  const { progress, kept, refused, keep, clear, replace } = useProgress();
  const [done, setDone] = useState<Done>();
  return (
    <section className={`row ${styles.progress}`} aria-label="Progress">
      <Check on={kept} onSwitch={keep}>
        Keep my progress in this browser
      </Check>
      <button
        type="button"
        disabled={progress.size === 0}
        onClick={() => {
          download('claimcheck-progress.json', progressJson(progress), 'application/json');
        }}
      >
        Export as JSON
      </button>
      <ImportField
        onRead={(says) => {
          setDone({ says });
        }}
      />
      <button
        type="button"
        disabled={progress.size === 0 && !kept}
        onClick={() => {
          setDone({ says: 'Cleared from this page and this browser.', before: { progress, kept } });
          clear();
        }}
      >
        Clear progress
      </button>
      {done?.before ? (
        <button
          type="button"
          onClick={() => {
            const { before } = done;
            if (before) replace(before.progress);
            if (before?.kept) keep(true);
            setDone({ says: 'Progress restored.' });
          }}
        >
          Undo clearing
        </button>
      ) : null}
      <p role="status">
        {refused
          ? 'This browser can’t store your progress.'
          : kept
            ? 'Stored only in this browser: lessons seen and solved, and predictions.'
            : 'Until you turn this on, closing the page clears your progress.'}{' '}
        {done?.says}
      </p>
    </section>
  );
};
