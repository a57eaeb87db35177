/** Findings with what is wrong, why it matters and what to do. Not: running the rules. */
import type { Finding } from '#lint/rule';
import type { Span } from '#text/span';
import { hrefOf } from '../address';
import { pointsAt, usePointing } from '../inspect/pointing';
import styles from './finding-list.module.css';
import { SeverityMark } from './severity';
import { SourceLink } from './source-link';

/** A finding and where it stands in the text it was found in. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly spans: readonly Span[];
}

const FindingItem = ({ finding, spans, id }: PlacedFinding & { id: string }) => {
  const pointed = usePointing((pointing) => pointing.id === id);
  const at = spans[0]?.start;
  return (
    <li
      className={styles.item}
      data-rule={finding.rule.id}
      data-severity={finding.severity}
      data-pointed={pointed || undefined}
      {...pointsAt(id, spans)}
    >
      <p className={styles.says}>
        <SeverityMark severity={finding.severity} /> <strong>{finding.says}</strong>
      </p>
      <p>{finding.rule.why}</p>
      <p>
        <span className={styles.label}>Fix</span> {finding.rule.fix}
      </p>
      <p className={styles.sources}>
        <a href={hrefOf(`/rules/${finding.rule.id}`)}>{finding.rule.id}</a>
        {at === undefined ? null : <span>character {at + 1}</span>}
        {finding.rule.sources.map((source) => (
          <SourceLink key={source.title} source={source} short />
        ))}
      </p>
    </li>
  );
};

/** @param props `name`: tells this list's findings from another's */
export const FindingList = ({ findings, name }: { findings: readonly PlacedFinding[]; name: string }) => (
  <ul className={styles.list}>
    {findings.map((placed, index) => {
      const id = `${name}/${placed.finding.rule.id}/${index}`;
      return <FindingItem key={id} id={id} {...placed} />;
    })}
  </ul>
);
