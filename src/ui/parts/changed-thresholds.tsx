/** The thresholds that the person changed, so that a rule that fell silent is not forgotten. */
import { apart } from '#lint/duration';
import { rules } from '#lint/lint';
import { thresholdKey, type Threshold } from '#lint/threshold';
import { hrefOf } from '../address';
import { useChoices } from '../choices';
import styles from './finding-list.module.css';
import { inUnit } from './threshold-fields';

/** `to 2 days from 1 day`; the two never read the same. */
const change = (value: number, { value: own, unit }: Threshold): string => {
  const [now, before] =
    unit === 'seconds' ? apart(value, own) : ([inUnit(value, unit), inUnit(own, unit)] as const);
  return `to ${now} from ${before}`;
};

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
    <p className={`quiet ${styles.changed}`} data-changed-thresholds={keys.length}>
      You changed{' '}
      {keys
        .flatMap((key) => changed.find((each) => each.key === key) ?? [])
        .map(({ key, rule, threshold, value }, index) => (
          <span key={key}>
            {index > 0 ? '; ' : ''}
            <a href={hrefOf(`/rules/${rule.id}`)}>{threshold.says}</a> {change(value, threshold)}
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
