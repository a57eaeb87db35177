/** A button that copies a text. Not: for text that the person did not ask for; it copies only when pressed. */
import { useState } from 'react';

interface Props {
  readonly text: string;
  /** What it copies, for who can't see what stands beside it: "the signed token". */
  readonly what: string;
  /** What stands on it; a person who sees it can't tell otherwise what is copied. */
  readonly shown?: string;
}

/** Says whether it worked: a browser may refuse, and has no clipboard outside https and localhost. */
export const CopyButton = ({ text, what, shown = 'Copy' }: Props) => {
  const [done, setDone] = useState<{ text: string; says: string }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone({ text, says: 'Copied' });
    } catch {
      setDone({ text, says: 'Not allowed: select it' });
    }
  };
  return (
    <button type="button" aria-label={`Copy ${what}`} onClick={() => void copy()}>
      <span aria-live="polite">{done?.text === text ? done.says : shown}</span>
    </button>
  );
};
