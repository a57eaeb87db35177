/** Findings under their heading. Not: a token's own, which are counted by severity (inspect/jws-view.tsx). */
import { FindingList, type PlacedFinding } from './finding-list';
import styles from './finding-list.module.css';

interface Props {
  readonly findings: readonly PlacedFinding[];
  /** Tells this list's findings from another's. */
  readonly name: string;
}

/** The heading says how many there are. */
export const FindingSection = ({ findings, name }: Props) => (
  <section className={styles.section} aria-labelledby="findings-title">
    <h2 id="findings-title">Findings: {findings.length === 0 ? 'none' : findings.length}</h2>
    <FindingList findings={findings} name={name} />
  </section>
);
