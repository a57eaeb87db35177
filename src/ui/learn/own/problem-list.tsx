/** What is wrong with a lesson of one's own, each at its place. */
import { counted } from '#text/counted';
import type { Problem } from '#lessons/form/problem';
import styles from './own.module.css';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** The part of the form that has it; the line of the text where it says none. */
  readonly nameOf?: ((problem: Problem) => string | undefined) | undefined;
  readonly onGo: (problem: Problem) => void;
}

/** More than one reads. */
const MOST = 50;

const LINE_BREAK = /\r\n?|\n/u;

/** Both count from 1, as editors do. */
const placeIn = (text: string, offset: number): string => {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  return `Line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
};

/** In one line. */
const summary = (problems: readonly Problem[]): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
};

/** A button each, which leads to the place. */
export const ProblemList = ({ id, text, problems, nameOf, onGo }: Props) => (
  <div className={`stack small ${styles.problems}`}>
    <p id={id} role="status" data-problems={problems.length}>
      {problems.length === 0 ? 'No errors.' : `${summary(problems)}.`}
    </p>
    <ul>
      {problems.slice(0, MOST).map((problem) => (
        <li key={`${problem.at.start} ${problem.says}`} data-severity={problem.severity}>
          <button
            type="button"
            data-place={`${problem.at.start}-${problem.at.end}`}
            onClick={() => {
              onGo(problem);
            }}
          >
            <span className={styles.where}>
              <span aria-hidden="true">{problem.severity === 'error' ? '✖' : '▲'}</span>{' '}
              <span className="hidden-visually">{problem.severity}:</span>
              {nameOf?.(problem) ?? placeIn(text, problem.at.start)}
            </span>{' '}
            {problem.says}
          </button>
        </li>
      ))}
    </ul>
    {problems.length > MOST ? <p>And {problems.length - MOST} more.</p> : null}
  </div>
);
