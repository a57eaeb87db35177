/** Findings under their heading, counted by severity, and below them the silenced ones. */
import { counted } from '#text/counted';
import { memo } from 'react';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Severity } from '#lint/rule';
import { useChoices } from '../choices';
import { FindingList } from './finding-list';
import styles from './finding-list.module.css';
import { loadOnce, promptPart } from './load-once';
import { SilencedList } from './silenced-list';
import { useSuppressed } from './use-suppressed';

/** It names every rule, and hardly anybody changes a threshold. */
const ChangedThresholds = promptPart(
  loadOnce(async () => (await import('./changed-thresholds')).ChangedThresholds),
  null,
);

const countsOf = (findings: readonly PlacedFinding[]): string => {
  const count = (severity: Severity) =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  if (findings.length === 0) return 'none';
  return [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    `${count('info')} info`,
  ].join(', ');
};

interface Props {
  readonly findings: readonly PlacedFinding[];
  /** Tells this list's findings from another's. */
  readonly name: string;
  /** The text that they are on: a rule is silenced for it alone. */
  readonly about: string;
  /** How many rules looked, to be said when none complains. */
  readonly looked?: number | undefined;
}

/** The heading says how many there are, and how many of them are silenced. */
export const FindingSection = memo(({ findings, name, about, looked }: Props) => {
  const { open, suppressed } = useSuppressed(findings, about);
  const isChanged = useChoices(({ thresholds }) => Object.keys(thresholds).length > 0);
  return (
    <section className={styles.section} aria-labelledby="findings-title">
      <h2 id="findings-title" tabIndex={-1}>
        Findings: {countsOf(open)}
        {suppressed.length > 0 ? `, without ${suppressed.length} ignored` : ''}
      </h2>
      {findings.length === 0 && looked !== undefined ? (
        <p className="quiet">{looked} checks passed.</p>
      ) : null}
      {isChanged ? <ChangedThresholds /> : null}
      <FindingList findings={open} name={name} about={about} />
      <SilencedList suppressed={suppressed} about={about} />
    </section>
  );
});
