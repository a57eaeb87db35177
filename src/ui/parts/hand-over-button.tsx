/** Opens the newest version of the page in a new tab, with what was pasted. Not: how it gets there (hand-over.ts). */
import { useState } from 'react';
import { handOver } from '../hand-over';

const HANDED = {
  waiting: 'Opening the new tab …',
  done: 'The new tab has your text. You can close this one.',
  failed: 'No new tab received your text. Copy your text, then reload the page.',
} as const;

/** @param props `before` is waited for first; it must be short, for a browser soon forgets the press */
export const HandOverButton = ({ before }: { readonly before?: () => Promise<void> }) => {
  const [handed, setHanded] = useState<keyof typeof HANDED>();
  const open = async () => {
    await before?.();
    setHanded((await handOver()) ? 'done' : 'failed');
  };
  return (
    <>
      <button
        type="button"
        disabled={handed === 'waiting'}
        onClick={() => {
          setHanded('waiting');
          void open();
        }}
      >
        Reload in a new tab
      </button>
      <output>{handed === undefined ? '' : HANDED[handed]}</output>
    </>
  );
};
