/** A box to type or paste text into, over the same text drawn behind it: in colour, or with marks. */
import type { ComponentProps, ReactNode } from 'react';
import styles from './editor-box.module.css';

interface Props extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className'> {
  readonly text: string;
  readonly onText?: (text: string) => void;
  /** The same text, character for character. */
  readonly behind?: ReactNode;
  /** What is drawn is the text as it is to be seen, and what is typed stays unseen; without it only marks are drawn. */
  readonly drawsText?: boolean;
  /** A line may break at any character, as within a token. */
  readonly breaksAnywhere?: boolean;
  /** Of the frame. */
  readonly className?: string | undefined;
}

/** A textarea that corrects and completes nothing. With something behind it the frame scrolls, else the textarea does. */
export const EditorBox = ({
  text,
  onText,
  behind,
  drawsText = false,
  breaksAnywhere = false,
  className = '',
  ...textarea
}: Props) => (
  <div
    className={`box ${styles.frame} ${className}`}
    data-behind={behind === undefined ? undefined : drawsText ? 'text' : 'marks'}
    data-breaks={breaksAnywhere || undefined}
    data-invalid={textarea['aria-invalid']}
  >
    {behind === undefined ? null : (
      <pre className={styles.behind} aria-hidden="true">
        {behind}
        {'\n'}
      </pre>
    )}
    <textarea
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      {...textarea}
      value={text}
      onChange={(event) => {
        onText?.(event.target.value);
      }}
    />
  </div>
);
