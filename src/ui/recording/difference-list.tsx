/** What differs between two recorded logins, thing by thing. Not: finding it (differences.ts). */
import { KIND_NAMES } from '#recording/credential';
import { SeverityMark } from '../parts/severity';
import type { Differences } from './differences';
import type { LoginFinding } from './login';
import styles from './panels.module.css';
import { spanText } from './words';

type Side = 'a' | 'b';
type Point = (side: Side, exchange: number) => void;

interface FindingsProps {
  readonly title: string;
  readonly side: Side;
  readonly findings: readonly LoginFinding[];
  readonly onPoint: Point;
}

const Findings = ({ title, side, findings, onPoint }: FindingsProps) =>
  findings.length === 0 ? null : (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {findings.map(({ id, severity, says, place }) => (
          <li key={id} className={styles.item} data-rule={id} data-severity={severity}>
            <SeverityMark severity={severity} /> <strong>{says}</strong>{' '}
            {place ? (
              <button
                type="button"
                className={styles.at}
                onClick={() => {
                  onPoint(side, place.exchange);
                }}
              >
                Exchange {place.exchange + 1} of {side.toUpperCase()}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
}

const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={styles.item}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );

interface Props {
  readonly found: Differences;
  readonly onPoint: Point;
}

export const DifferenceList = ({ found: { gone, fresh, lost, added, lifetimes }, onPoint }: Props) => (
  <>
    <Findings title={`Findings only in A: ${gone.length}`} side="a" findings={gone} onPoint={onPoint} />
    <Findings title={`Findings only in B: ${fresh.length}`} side="b" findings={fresh} onPoint={onPoint} />
    <Lines title="Credentials only in A" lines={lost.map((kind) => KIND_NAMES[kind])} />
    <Lines title="Credentials only in B" lines={added.map((kind) => KIND_NAMES[kind])} />
    <Lines
      title="Lifetimes"
      lines={lifetimes.map(
        ({ kind, a, b }) => `${KIND_NAMES[kind]}: ${spanText(a)} in A, ${spanText(b)} in B`,
      )}
    />
    <p className={`${styles.part} quiet`}>
      A recording can’t show everything. Differences that it doesn’t show are missing here.
    </p>
  </>
);
