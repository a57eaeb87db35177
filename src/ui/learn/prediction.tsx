/** A question before a step is played, and its outcome after. Nothing is counted against anyone. */
import { useId, useState } from 'react';
import type { Run } from '#lab/run/run';
import type { Cited, Prediction } from '#lessons/lesson';
import styles from './lesson.module.css';
import type { Committed } from './progress-format';
import { ReasonText } from './reason-text';

interface AskProps {
  readonly prediction: Prediction;
  readonly onCommit: (committed: Committed) => void;
}

/** Radio buttons, and two ways to commit: how sure one is takes no press of its own. */
export const AskedPrediction = ({ prediction, onCommit }: AskProps) => {
  const name = useId();
  const [option, setOption] = useState<string>();
  const commit = (sure: boolean) => () => {
    if (option !== undefined) onCommit({ option, sure });
  };
  return (
    <fieldset className={`stack ${styles.asked}`} data-asked>
      <legend>{prediction.question}</legend>
      {prediction.options.map(({ id, label }, index) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={option === id}
            onChange={() => {
              setOption(id);
            }}
          />
          <span className="quiet" aria-hidden="true">
            {index + 1}
          </span>
          {label}
        </label>
      ))}
      <p className={`row ${styles.commit}`}>
        <button type="button" disabled={option === undefined} onClick={commit(true)}>
          Lock in (sure)
        </button>
        <button type="button" disabled={option === undefined} onClick={commit(false)}>
          Lock in (unsure)
        </button>
      </p>
    </fieldset>
  );
};

interface TellProps {
  readonly prediction: Prediction;
  /** After the act. */
  readonly run: Run;
  /** Absent: it was shown without one. */
  readonly committed: Committed | undefined;
  readonly onPoint: (cited: Cited) => void;
}

const verdictOf = (committed: Committed | undefined, answer: string) => {
  if (!committed) return undefined;
  const how = committed.sure ? 'You were sure' : 'You were not sure';
  return committed.option === answer
    ? { outcome: 'as-predicted', sign: '✓', says: `As you predicted. ${how}.` }
    : { outcome: 'otherwise', sign: '✗', says: `It went differently. ${how}.` };
};

/** What was predicted beside what came. */
export const ToldPrediction = ({ prediction, run, committed, onPoint }: TellProps) => {
  const answer = prediction.answer(run);
  const verdict = verdictOf(committed, answer);
  return (
    <div className={`stack ${styles.told}`} data-prediction={verdict?.outcome ?? 'none'}>
      <h2>{prediction.question}</h2>
      <ul className="stack">
        {prediction.options
          .filter(({ id }) => id === answer || id === committed?.option)
          .map(({ id, label }) => (
            <li key={id} data-answer={id === answer || undefined}>
              <span>{label}</span>
              {id === committed?.option ? <em>your prediction</em> : null}
              {id === answer ? <strong>what happened</strong> : null}
            </li>
          ))}
      </ul>
      {verdict ? (
        <p className={styles.verdict} data-outcome={verdict.outcome}>
          <span aria-hidden="true">{verdict.sign}</span> {verdict.says}
        </p>
      ) : null}
      <ReasonText run={run} reason={prediction.reason(run)} onPoint={onPoint} />
    </div>
  );
};
