/** Where the answer, the key, the findings, the tools and the parts of a token stand, whatever its form. Not: what they say (jws-view.tsx). */
import type { ReactNode } from 'react';
import { useChoices } from '../../choices';
import styles from './token-frame.module.css';

interface Props {
  readonly artifact: 'jws' | 'jwe' | 'sd-jwt';
  readonly serialization?: string;
  /** Its accessible name. */
  readonly label: string;
  readonly answer: ReactNode;
  /** Beside the pasted text. */
  readonly keyBox?: ReactNode;
  /** What is said of the key and of how the token came, and the findings. */
  readonly findings: ReactNode;
  readonly tools?: ReactNode;
  readonly parts: ReactNode;
}

/** Whether each claim is explained below it. */
const ExplainSwitch = () => {
  const { explained, explain } = useChoices();
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={explained}
        onChange={(event) => {
          explain(event.target.checked);
        }}
      />{' '}
      Explain each claim
    </label>
  );
};

/** Each is a cell of the grid around it. */
export const TokenFrame = ({
  artifact,
  serialization,
  label,
  answer,
  keyBox,
  findings,
  tools,
  parts,
}: Props) => (
  <article
    className={styles.view}
    data-artifact={artifact}
    data-serialization={serialization}
    aria-label={label}
  >
    <div className={styles.answer}>{answer}</div>
    {keyBox ? <div className={styles.key}>{keyBox}</div> : null}
    <div className={styles.findings} data-scrolls>
      {findings}
    </div>
    <div className={styles.tools}>
      {tools}
      <ExplainSwitch />
    </div>
    <div className={styles.parts} data-scrolls>
      {parts}
    </div>
  </article>
);
