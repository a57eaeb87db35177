/** Whether an attack succeeded in a column, as its trace shows. Not: finding that out (lab/verdict). */
import type { Trace } from '#lab/trace';
import { verdict } from '#lab/verdict';
import styles from './attack-verdict.module.css';

/** @param act its number in the setup */
export const AttackVerdict = ({ trace, act }: { readonly trace: Trace; readonly act: number }) => {
  const unmeant = trace.steps.some((step) => step.act === act && step.event.type === 'not-applicable');
  if (unmeant) return <p className={styles.verdict} data-attack-outcome="not applicable" hidden />;
  const { succeeded, because } = verdict(trace, act);
  return (
    <p className={styles.verdict} data-attack-outcome={succeeded ? 'succeeded' : 'failed'}>
      <strong>{succeeded ? '✖ Attack succeeded.' : '✔ Attack failed.'}</strong> {because}
    </p>
  );
};
