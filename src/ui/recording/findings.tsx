/** What is wrong with a recorded login, each finding with the exchange that shows it. Not: finding it (lint/recording-rules.ts). */
import type { RecordedFlow } from '#recording/recorded-flow';
import { hrefOf } from '../address';
import { SeverityMark } from '../parts/severity';
import { SourceLink } from '../parts/source-link';
import type { LoginFinding } from './login';
import { noFindingsText } from './missing';
import styles from './panels.module.css';

interface Props {
  readonly flow: RecordedFlow;
  readonly findings: readonly LoginFinding[];
  /** Leads to the bytes. */
  readonly onPoint: (finding: LoginFinding) => void;
}

export const Findings = ({ flow, findings, onPoint }: Props) =>
  findings.length === 0 ? (
    <p className={styles.none}>
      {noFindingsText(flow)} A recording can’t show everything: rules skip what they can’t see.
    </p>
  ) : (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const { id, severity, says, why, fix, sources, place } = finding;
        return (
          <li
            key={`${id}${place?.exchange}${place?.span.start}`}
            className={styles.item}
            data-rule={id}
            data-severity={severity}
          >
            <p>
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
                </button>
              ) : null}
            </p>
            <p>{why}</p>
            <p>
              <strong>Fix</strong> {fix}
            </p>
            <p className={styles.sources}>
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
