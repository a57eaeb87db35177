/** How many errors and warnings there are, and the way to them. Not: the findings (finding-section.tsx). */
import { counted } from '#text/counted';
import { memo } from 'react';
import type { PlacedFinding } from '#lint/placed-finding';
import styles from './finding-list.module.css';
import { SeverityMark } from './severity';
import { useSuppressed } from './use-suppressed';

interface Props {
  readonly findings: readonly PlacedFinding[];
  /** The text that they are on. */
  readonly about: string;
}

/** Nothing where there is nothing to go to. */
export const FindingCounts = memo(({ findings, about }: Props) => {
  const { open } = useSuppressed(findings, about);
  const counts = (['error', 'warning'] as const)
    .map((severity) => ({
      severity,
      count: open.filter(({ finding }) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0);
  return counts.length === 0 ? null : (
    <button
      type="button"
      className={styles.counts}
      onClick={() => {
        const title = document.getElementById('findings-title');
        title?.scrollIntoView({ block: 'nearest' });
        title?.focus();
      }}
    >
      {counts.map(({ severity, count }) => (
        <span key={severity}>
          <SeverityMark severity={severity} says={counted(count, severity)} />
        </span>
      ))}
    </button>
  );
});
