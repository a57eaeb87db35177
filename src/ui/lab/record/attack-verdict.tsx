/** Whether an attack succeeded in a column, as its trace shows. Not: finding that out (lab/verdict). */
import { attackOf } from '#lab/attacks';
import type { Trace } from '#lab/run/trace';
import { verdict } from '#lab/attacker/verdict';
import styles from './attack-verdict.module.css';

interface Props {
  readonly trace: Trace;
  /** Its number in the setup. */
  readonly act: number;
  /** Of the attack. */
  readonly id: string;
}

/** An accident has no attacker, and so nothing that succeeds. */
const wordsOf = (id: string): readonly [succeeded: string, failed: string] =>
  attackOf(id)?.group === 'accidents'
    ? ['✖ Harm done.', '✔ No harm done.']
    : ['✖ Attack succeeded.', '✔ Attack failed.'];

export const AttackVerdict = ({ trace, act, id }: Props) => {
  const unmeant = trace.steps.some((step) => step.act === act && step.event.type === 'not-applicable');
  if (unmeant) return <p className={styles.verdict} data-attack-outcome="not applicable" hidden />;
  const { succeeded, because } = verdict(trace, act);
  const [done, undone] = wordsOf(id);
  return (
    <p className={styles.verdict} data-attack-outcome={succeeded ? 'succeeded' : 'failed'}>
      <strong>{succeeded ? done : undone}</strong> {because}
    </p>
  );
};
