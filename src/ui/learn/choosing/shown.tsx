/** Where one sees what a figure stands for: its run in the lab, and a lesson. */
import { toQuery } from '#lab/derive/lab-address';
import type { Setup } from '#lab/run/setup';
import type { Criterion } from '#lessons/choosing/criterion';
import { lessonOf } from '#lessons/lessons';
import { hrefOf } from '../../address';
import styles from './choosing.module.css';

/** The run in the lab that shows a criterion's figure. */
export const labHref = (setup: Setup, criterion: Criterion): string =>
  hrefOf(`/lab?${toQuery({ ...(criterion.change?.(setup) ?? setup), acts: criterion.acts })}`);

/** Two links. */
export const Shown = ({ setup, criterion }: { readonly setup: Setup; readonly criterion: Criterion }) => (
  <span className={styles.shown}>
    <a href={labHref(setup, criterion)} aria-label={`Its run in the lab: ${criterion.title}`}>
      run
    </a>{' '}
    <a
      href={hrefOf(`/learn/${criterion.lesson}`)}
      aria-label={`Lesson: ${lessonOf(criterion.lesson)?.title}`}
    >
      lesson
    </a>
  </span>
);
