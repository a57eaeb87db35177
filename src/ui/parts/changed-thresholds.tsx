/** The thresholds that the person changed, so that a rule that fell silent is not forgotten. */
import { rules } from '#lint/lint';
import { thresholdKey } from '#lint/threshold';
import { hrefOf } from '../address';
import { useChoices } from '../choices';
import styles from './finding-list.module.css';
import { inUnit } from './threshold-fields';

/** Nothing when none is changed. */
export const ChangedThresholds = () => {
  const chosen = useChoices((choices) => choices.thresholds);
  const setThreshold = useChoices((choices) => choices.setThreshold);
  const keys = Object.keys(chosen);
  if (keys.length === 0) return null;
  const changed = rules.flatMap((rule) =>
    Object.entries(rule.thresholds ?? {}).flatMap(([name, threshold]) => {
      const key = thresholdKey(rule, name);
      const value = chosen[key];
      return value === undefined ? [] : [{ key, rule, threshold, value }];
    }),
  );
  return (
    <p className={styles.changed} data-changed-thresholds={keys.length}>
      You changed{' '}
      {keys
        .flatMap((key) => changed.find((each) => each.key === key) ?? [])
        .map(({ key, rule, threshold, value }, index) => (
          <span key={key}>
            {index > 0 ? '; ' : ''}
            <a href={hrefOf(`/rules/${rule.id}`)}>{threshold.says}</a> to {inUnit(value, threshold.unit)} from{' '}
            {inUnit(threshold.value, threshold.unit)}
          </span>
        ))}
      .{' '}
      <button
        type="button"
        onClick={() => {
          for (const key of keys) setThreshold(key, undefined);
        }}
      >
        Change back
      </button>
    </p>
  );
};
