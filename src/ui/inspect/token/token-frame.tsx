/** Where the answer, the key, the findings, the tools and the parts of a token are, whatever its form. Not: what they say (jws-view.tsx). */
import type { ReactNode } from 'react';
import { useChoices } from '../../choices';
import { Check } from '../../parts/check';
import { wideFrom } from '../../parts/use-wide';
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
    <Check className={styles.switch} on={explained} onSwitch={explain}>
      Explain each claim
    </Check>
  );
};

const useTwoColumns = wideFrom(1000);

/** From top to bottom and left to right, as inspect-page.module.css has them: so the Tab key goes the way the eye does. */
const WIDE = ['key', 'answer', 'tools', 'parts', 'findings'] as const;
const NARROW = ['answer', 'key', 'findings', 'tools', 'parts'] as const;

const SCROLL: readonly string[] = ['findings', 'parts'];

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
}: Props) => {
  const cells = {
    answer,
    key: keyBox,
    findings,
    tools: (
      <>
        {tools}
        <ExplainSwitch />
      </>
    ),
    parts,
  };
  return (
    <article
      className={styles.view}
      data-artifact={artifact}
      data-serialization={serialization}
      aria-label={label}
    >
      {(useTwoColumns() ? WIDE : NARROW).map((name) =>
        cells[name] ? (
          <div key={name} className={styles[name]} data-scrolls={SCROLL.includes(name) || undefined}>
            {cells[name]}
          </div>
        ) : null,
      )}
    </article>
  );
};
