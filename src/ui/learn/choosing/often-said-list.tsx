/** What is often said about the modes, and what was measured. */
import { toQuery } from '#lab/derive/lab-address';
import { OFTEN_SAID } from '#lessons/choosing/often-said';
import { lessonOf } from '#lessons/lessons';
import { hrefOf } from '../../address';
import styles from './choosing.module.css';
import { useOftenSaid } from './queries';

/** @param on false: nothing is measured yet */
export const OftenSaidList = ({ on }: { readonly on: boolean }) => {
  const measured = useOftenSaid(on);
  return (
    <details className={`stack ${styles.block}`}>
      <summary>Common claims, and measurements</summary>
      <dl className={styles.said}>
        {OFTEN_SAID.map(({ id, said, lesson, setup, acts }, index) => (
          <div key={id} data-often-said={id}>
            <dt>“{said}”</dt>
            <dd>
              {measured[index] ?? 'Not measured yet.'}{' '}
              <a
                href={hrefOf(`/lab?${toQuery({ ...setup, acts })}`)}
                aria-label={`Its run in the lab: ${said}`}
              >
                run
              </a>{' '}
              <a href={hrefOf(`/learn/${lesson}`)}>{lessonOf(lesson)?.title}</a>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
