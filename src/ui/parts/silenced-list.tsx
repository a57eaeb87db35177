/** Silenced findings with the reasons, and the way back. */
import type { PlacedFinding } from '#lint/placed-finding';
import type { Suppressed } from '#lint/suppress';
import { hrefOf } from '../address';
import { useChoices } from '../choices';
import { VisibleText } from './visible-text';
import styles from './finding-list.module.css';
import { SeverityMark } from './severity';

interface Props {
  readonly suppressed: readonly Suppressed<PlacedFinding>[];
  /** The text that they are on. */
  readonly about: string;
}

/** One item for each rule. */
export const SilencedList = ({ suppressed, about }: Props) => {
  const silence = useChoices((choices) => choices.silence);
  if (suppressed.length === 0) return null;
  const ids = [...new Set(suppressed.map(({ placed }) => placed.finding.rule.id))];
  return (
    <details className={styles.silenced}>
      <summary>Ignored ({suppressed.length})</summary>
      <ul>
        {ids
          .map((id) => [id, suppressed.filter(({ placed }) => placed.finding.rule.id === id)] as const)
          .map(([id, each]) => (
            <li key={id} className={styles.item} data-silenced-rule={id}>
              {each.map(({ placed: { finding, spans } }) => (
                <p key={`${spans[0]?.start}/${finding.says}`}>
                  <SeverityMark severity={finding.severity} /> <VisibleText text={finding.says} />{' '}
                  <VisibleText text={finding.note ?? ''} />
                </p>
              ))}
              <p>
                <span className="strong">Reason</span> <VisibleText text={each[0]?.reason ?? ''} />
              </p>
              <p className={`words soft ${styles.sources}`}>
                <a href={hrefOf(`/rules/${id}`)}>{id}</a>
                <button
                  type="button"
                  aria-label={`Undo: report ${id} again`}
                  onClick={() => {
                    silence(about, id, undefined);
                  }}
                >
                  Undo
                </button>
              </p>
            </li>
          ))}
      </ul>
    </details>
  );
};
