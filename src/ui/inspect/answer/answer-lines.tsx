/** The verdict on a token as a band, what to do next, and the answers that the verdict is made of. */
import type { ReactNode } from 'react';
import type { Verdict } from '#jose/jws/verification';
import { GLYPHS, type Tone } from './answer-words';
import styles from './answer.module.css';
import type { Act, NextStep } from './next-step';
import { useLast } from './use-last';
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
  readonly next?: NextStep | undefined;
  /** What does it at once, where it can be done here. */
  readonly remedy?: ReactNode;
  /** How many problems there are, with the way to them. */
  readonly counts?: ReactNode;
  /** Stands beside the summary. */
  readonly kind?: ReactNode;
  readonly lines: readonly AnswerLine[];
  readonly children?: ReactNode;
}

const ACTS: Readonly<Record<Act, { readonly says: string; readonly go: () => void }>> = {
  key: {
    says: 'Add a key',
    go: () => {
      document.getElementById('key')?.focus();
    },
  },
  'other-key': {
    says: 'Use another key',
    go: () => {
      const box = document.querySelector<HTMLTextAreaElement>('#key');
      box?.focus();
      // What is typed or pasted next takes its place.
      box?.select();
    },
  },
  payload: {
    says: 'Add the payload',
    go: () => {
      document.getElementById('payload')?.focus();
    },
  },
  settings: {
    says: 'Check settings',
    go: () => {
      document.querySelector<HTMLElement>('#api-settings > summary')?.focus();
      document.getElementById('api-settings')?.setAttribute('open', '');
    },
  },
};

/** Without what a script or a screen reader finds: it keeps the room of what is being computed. */
const Room = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.room} aria-hidden="true">
    {children}
  </div>
);

const Line = ({ line }: { readonly line: AnswerLine }) => (
  <>
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
  </>
);

/** The answer first. */
export const AnswerLines = ({ summary, head, next, remedy, counts, kind, lines, children }: Props) => {
  const last = useLast(head && { word: `${GLYPHS[head.tone]} ${head.word}`, next, lines });
  return (
    <section className={styles.answer} aria-labelledby="answer-title">
      <div className={styles.what}>
        <h2 id="answer-title" className={styles.summary}>
          <VisibleText text={summary} />
        </h2>
        {kind}
      </div>
      <div className={styles.band} aria-busy={!head} data-tone={head?.tone}>
        {head ? (
          <output
            className={styles.verdict}
            data-verdict={head.verdict}
            data-state={head.state}
            data-reason={head.reason}
            data-tone={head.tone}
          >
            <span aria-hidden="true">{GLYPHS[head.tone]}</span> {head.word}
          </output>
        ) : (
          <div className={`${styles.verdict} ${styles.computing}`}>
            <p>Computing …</p>
            <Room>{last?.word}</Room>
          </div>
        )}
        {counts}
        <div className={styles.next}>
          {head ? (
            <output data-hint={next?.ids?.join(' ')}>
              <VisibleText text={next?.says ?? ''} />
            </output>
          ) : (
            <Room>{last?.next?.says}</Room>
          )}
          {head && next?.act ? (
            <button type="button" onClick={ACTS[next.act].go}>
              {ACTS[next.act].says}
            </button>
          ) : null}
          {remedy}
        </div>
      </div>
      <div className={styles.below}>
        {head ? (
          <dl className={styles.lines}>
            {lines.map((line) => (
              <div key={line.name} data-tone={line.tone} data-answer={line.name.toLowerCase()}>
                <Line line={line} />
              </div>
            ))}
          </dl>
        ) : (
          <Room>
            <dl className={styles.lines}>
              {last?.lines.map((line) => (
                <div key={line.name}>
                  <Line line={{ ...line, refused: [] }} />
                </div>
              ))}
            </dl>
          </Room>
        )}
        {children}
      </div>
    </section>
  );
};
