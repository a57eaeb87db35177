/** Broken places in words, each with the character it is at. */
import type { PastedProblem } from '../paste/places';
import { pointsAt } from '../../parts/pointing';
import styles from './problem-list.module.css';
import { VisibleText } from '../../parts/visible-text';

/** More places than this are counted, not listed. */
const MOST = 12;

/** @param props `problems` in their order */
export const ProblemList = ({ problems }: { problems: readonly PastedProblem[] }) =>
  problems.length === 0 ? null : (
    <ul className={styles.list}>
      {problems.slice(0, MOST).map((problem) => (
        <li
          key={`${problem.pastedAt}/${problem.says}`}
          data-problem-at={problem.pastedAt}
          {...pointsAt(`problem/${problem.pastedAt}/${problem.says}`, problem.spans)}
        >
          <strong>
            <span aria-hidden="true">✖ </span>character {problem.pastedAt + 1} of what you pasted
          </strong>
          {': '}
          <VisibleText text={problem.says} />
        </li>
      ))}
      {problems.length > MOST ? <li>{problems.length - MOST} more broken places.</li> : null}
    </ul>
  );
