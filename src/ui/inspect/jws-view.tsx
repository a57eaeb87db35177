/** Everything about one JWS: the answer, its findings, its parts. Not: where it was pasted (inspect-page.tsx, token-view.tsx). */
import { useMemo, type ReactNode } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import { objectOf } from '#jose/jws';
import type { Verification } from '#jose/verification';
import { lint, rules } from '#lint/lint';

import { toPastedSpans } from '#text/slice';
import { FindingList, type PlacedFinding } from '../parts/finding-list';
import { Answer } from './answer';
import styles from './jws-view.module.css';
import { PartView } from './part-view';
import { pastedProblems } from './places';
import { SignatureView } from './signature-view';
import { summaryOf } from './summary';
import { kindReason } from './kind-reason';

/** How often rules that look at the clock look again, in seconds. */
const LINT_EVERY = 60;

const tally = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

interface Props {
  readonly artifact: JwsArtifact;
  readonly verification: Verification | undefined;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  /** Stands below the line of the token's life. */
  readonly clock?: ReactNode;
  /** Seconds of leeway that the line shows. */
  readonly leeway?: number;
  /** Findings on what the token stands in. */
  readonly besides?: readonly PlacedFinding[] | undefined;
  /** Ids of rules that do not apply here. */
  readonly silent?: ReadonlySet<string> | undefined;
  /** Stands between the answer and the findings. */
  readonly keyBox?: ReactNode;
  /** Stands below the findings. */
  readonly tools?: ReactNode;
}

/** @param props `verification` undefined while it is being computed */
export const JwsView = ({
  artifact,
  verification,
  now,
  clock,
  leeway,
  besides,
  silent,
  keyBox,
  tools,
}: Props) => {
  const { jws, slice } = artifact;
  const lintedAt = now - (now % LINT_EVERY);
  const findings = useMemo(
    () => [
      ...(besides ?? []),
      ...lint('jws', jws, { now: lintedAt })
        .filter(({ rule }) => !silent?.has(rule.id))
        .map((finding) => ({ finding, spans: toPastedSpans(slice, finding.at) })),
    ],
    [jws, slice, lintedAt, besides, silent],
  );
  const problems = useMemo(() => pastedProblems(slice, jws), [slice, jws]);
  const of = (name: string) => problems.filter((problem) => problem.part === name);
  const count = (severity: string) => findings.filter(({ finding }) => finding.severity === severity).length;
  const looked = rules.filter((rule) => rule.on === 'jws').length;
  return (
    <article className={styles.view} data-artifact="jws" aria-label="Token">
      <div className={styles.judged}>
        <Answer
          jws={jws}
          summary={summaryOf(jws)}
          verification={verification}
          now={now}
          leeway={leeway}
          clock={clock}
        />
        {objectOf(jws.payload) ? <p className={styles.leftOut}>{kindReason(jws)}</p> : null}
        {artifact.leftOut.length > 0 ? (
          <p className={styles.leftOut}>Left out of what you pasted: {artifact.leftOut.join('; ')}.</p>
        ) : null}
        {keyBox}
        <section className={styles.findings} aria-labelledby="findings-title">
          <h2 id="findings-title">
            Findings:{' '}
            {findings.length === 0
              ? 'none'
              : [
                  tally(count('error'), 'error'),
                  tally(count('warning'), 'warning'),
                  `${count('info')} info`,
                ].join(', ')}
          </h2>
          {findings.length === 0 ? (
            <p className={styles.none}>{looked} rules looked at this token and none complains.</p>
          ) : (
            <FindingList findings={findings} name="jws" />
          )}
        </section>
        {tools}
      </div>
      <div className={styles.parts}>
        <PartView part={jws.header} slice={slice} problems={of('header')} now={now} />
        {jws.payload ? (
          <PartView part={jws.payload} slice={slice} problems={of('payload')} now={now} />
        ) : (
          <p className={styles.none}>There is no payload: the text ends before the first dot.</p>
        )}
        {jws.signature ? <SignatureView part={jws.signature} problems={of('signature')} /> : null}
      </div>
    </article>
  );
};
