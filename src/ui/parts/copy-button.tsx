/** A button that copies a text. It copies only when pressed. */
import { useState } from 'react';
import styles from './copy-button.module.css';

interface Props {
  readonly text: string;
  /** What it copies, for who can't see what is beside it: "the signed token". */
  readonly what: string;
  /** What is on it; a person who sees it can't tell otherwise what is copied. */
  readonly shown?: string;
  /** A small sign in place of words, where many such buttons are in a column. */
  readonly small?: boolean;
  /** Of the button: where it stands. */
  readonly className?: string | undefined;
}

type Outcome = 'waiting' | 'copied' | 'refused';

const WORDS = { waiting: '', copied: 'Copied', refused: 'Not allowed: select it' } as const;

/** Says whether it worked: a browser may refuse, and has no clipboard outside https and localhost. */
export const CopyButton = ({ text, what, shown = 'Copy', small = false, className = '' }: Props) => {
  const [pressed, setPressed] = useState<{ text: string; outcome: Outcome }>();
  const copy = async () => {
    // What is to be told is there, empty, before it changes: only a change is told.
    setPressed({ text, outcome: 'waiting' });
    try {
      await navigator.clipboard.writeText(text);
      setPressed({ text, outcome: 'copied' });
    } catch {
      setPressed({ text, outcome: 'refused' });
    }
  };
  const outcome = pressed?.text === text ? pressed.outcome : 'waiting';
  const says = WORDS[outcome];
  return (
    <>
      <button
        type="button"
        className={small ? `${styles.small} ${className}` : className}
        // What is seen on it must be in its name, or who speaks to it can't press it.
        aria-label={small || says === '' ? `Copy ${what}` : `${says}: ${what}`}
        title={small ? says || `Copy ${what}` : undefined}
        data-outcome={outcome}
        onClick={() => void copy()}
      >
        {small ? null : says || shown}
      </button>
      {pressed ? (
        <output className="hidden-visually">{says === 'Copied' ? `Copied ${what}` : says}</output>
      ) : null}
    </>
  );
};
