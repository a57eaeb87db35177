/** The verdict on a token, and the answers that it is made of. */
import type { ReactNode } from 'react';
import type { Verdict } from '#jose/jws/verification';
import { GLYPHS, type Tone } from './answer-words';
import styles from './answer.module.css';
import { VisibleText } from '../../parts/visible-text';

export interface AnswerLine {
  readonly name: string;
  readonly tone: Tone;
  readonly word: string;
  /** Whole sentences; what comes from the token is quoted in them. */
  readonly says: string;
  /** What was stated and is broken, each with its state. */
  readonly refused?: readonly { readonly state: string; readonly says: string }[];
}

interface Props {
  /** One line on what the token is. */
  readonly summary: string;
  /** Absent while it is being computed. */
  readonly head:
    | {
        readonly verdict: Verdict;
        /** What the claims say about now, or which expectation is broken. */
        readonly state?: string;
        /** What the headline is about, in one word. */
        readonly reason?: string;
        readonly tone: Tone;
        readonly word: string;
      }
    | undefined;
  readonly lines: readonly AnswerLine[];
  readonly children?: ReactNode;
}

/** The answer first. */
export const AnswerLines = ({ summary, head, lines, children }: Props) => (
  <section className={styles.answer} aria-labelledby="answer-title">
    <h2 id="answer-title" className={styles.summary}>
      {summary}
    </h2>
    {head ? (
      <>
        <output
          className={styles.verdict}
          data-verdict={head.verdict}
          data-state={head.state}
          data-reason={head.reason}
          data-tone={head.tone}
        >
          <span aria-hidden="true">{GLYPHS[head.tone]}</span> {head.word}
        </output>
        <dl className={styles.lines}>
          {lines.map((line) => (
            <div key={line.name} data-tone={line.tone} data-answer={line.name.toLowerCase()}>
              <dt>{line.name}</dt>
              <dd>
                <span className={styles.word}>
                  <span aria-hidden="true">{GLYPHS[line.tone]}</span> {line.word}
                </span>
                {line.refused?.map(({ state, says }) => (
                  <span key={state} className={styles.refused} data-state={state}>
                    <VisibleText text={says} />
                  </span>
                ))}
                <VisibleText text={line.says} />
              </dd>
            </div>
          ))}
        </dl>
      </>
    ) : (
      <p className={styles.verdict} aria-busy="true">
        Computing …
      </p>
    )}
    {children}
  </section>
);
