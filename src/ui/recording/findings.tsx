/** What is wrong with a recorded login, each finding with the exchange that shows it. Not: finding it (lint/recording-rules.ts). */
import type { RecordedFlow } from '#recording/recorded-flow';
import { hrefOf } from '../address';
import { SeverityMark } from '../parts/severity';
import { SourceLink } from '../parts/source-link';
import type { LoginFinding } from './login';
import { noFindingsText } from './missing';
import styles from './panels.module.css';

interface HeadProps {
  readonly finding: LoginFinding;
  /** Which recording it is in, where there are two. */
  readonly side?: 'A' | 'B';
  /** Leads to the bytes. */
  readonly onPoint: (finding: LoginFinding) => void;
}

/** What is wrong, and the way to what shows it. */
export const FindingHead = ({ finding, side, onPoint }: HeadProps) => {
  const { severity, says, place } = finding;
  return (
    <>
      <SeverityMark severity={severity} /> <strong>{says}</strong>{' '}
      {place ? (
        <button
          type="button"
          className={styles.at}
          onClick={() => {
            onPoint(finding);
          }}
        >
          Exchange {place.exchange + 1}
          {side ? ` of ${side}` : ''}
        </button>
      ) : null}
    </>
  );
};

interface Props extends Pick<HeadProps, 'onPoint'> {
  readonly flow: RecordedFlow;
  readonly findings: readonly LoginFinding[];
}

export const Findings = ({ flow, findings, onPoint }: Props) =>
  findings.length === 0 ? (
    <p className={styles.none}>
      {noFindingsText(flow)} A recording can’t show everything: rules skip what they can’t see.
    </p>
  ) : (
    <ul>
      {findings.map((finding) => {
        const { id, severity, why, fix, sources, place } = finding;
        return (
          <li
            key={`${id}${place?.exchange}${place?.span.start}`}
            className={styles.item}
            data-rule={id}
            data-severity={severity}
          >
            <p>
              <FindingHead finding={finding} onPoint={onPoint} />
            </p>
            <p>{why}</p>
            <p>
              <strong>Fix</strong> {fix}
            </p>
            <p className="words small">
              <a href={hrefOf(`/rules/${id}`)}>{id}</a>
              {sources.map((source) => (
                <SourceLink key={source.title} source={source} short />
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
