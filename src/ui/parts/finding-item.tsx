/** One finding: what is wrong, why it matters, what to do, and what a person can do about the finding. */
import type { PlacedFinding } from '#lint/placed-finding';
import { hrefOf } from '../address';
import { pointsAt, usePointing } from './pointing';
import styles from './finding-list.module.css';
import { FixedBox } from './fixed-box';
import { FoldedFields } from './folded-fields';
import { SeverityMark } from './severity';
import { SilenceBox } from './silence-box';
import { SourceLink } from './source-link';
import { inUnit, ThresholdFields } from './threshold-fields';
import { VisibleText } from './visible-text';

const ThresholdBox = ({ finding: { rule, threshold: passed } }: Pick<PlacedFinding, 'finding'>) => {
  const threshold = passed && rule.thresholds?.[passed.name];
  if (!threshold) return null;
  return (
    <FoldedFields className={`soft ${styles.act}`} summary={`limit: ${inUnit(passed.value, threshold.unit)}`}>
      <ThresholdFields rule={rule} only={passed.name} />
    </FoldedFields>
  );
};

interface Props extends PlacedFinding {
  readonly id: string;
  /** The text that it is on. */
  readonly about: string;
}

/** Pointing at it lights up its place. */
export const FindingItem = ({ finding, spans, fixed, id, about }: Props) => {
  const pointed = usePointing((pointing) => pointing.id === id);
  const at = spans[0]?.start;
  const { rule } = finding;
  return (
    <li
      className={styles.item}
      data-rule={rule.id}
      data-severity={finding.severity}
      data-pointed={pointed || undefined}
      {...pointsAt(id, spans)}
    >
      <p className={styles.says}>
        <SeverityMark severity={finding.severity} />{' '}
        <strong>
          <VisibleText text={finding.says} />
        </strong>{' '}
        <VisibleText text={finding.note ?? ''} />
      </p>
      <p>{rule.why}</p>
      <p>
        <span className="strong">Fix</span> {rule.fix}
      </p>
      <p className={`words soft ${styles.sources}`}>
        <a href={hrefOf(`/rules/${rule.id}`)}>{rule.id}</a>
        {at === undefined ? null : <span>character {at + 1}</span>}
        {rule.sources.map((source) => (
          <SourceLink key={source.title} source={source} short />
        ))}
      </p>
      <div className={`row ${styles.acts}`}>
        <ThresholdBox finding={finding} />
        {fixed === undefined ? null : <FixedBox finding={finding} fixed={fixed} />}
        <SilenceBox ruleId={rule.id} about={about} />
      </div>
    </li>
  );
};
