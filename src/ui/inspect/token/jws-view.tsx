/** Everything about one JWS: the answer, its findings, its parts. Not: where it was pasted (inspect-page.tsx, token-view.tsx). */
import { useMemo, type ReactNode } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import { objectOf } from '#jose/jws/jws';
import type { Verification } from '#jose/jws/verification';
import { rules } from '#lint/lint';
import type { PlacedFinding } from '#lint/placed-finding';
import { Boundary } from '../../parts/boundary';
import { FindingSection } from '../../parts/finding-section';
import { Answer } from '../answer/answer';
import { isLeaked } from '../answer/from-findings';
import type { SecretSearched } from '../answer/headline';
import styles from './jws-view.module.css';
import { PartView } from '../segment/part-view';
import { problemsByPart } from '../paste/places';
import { SignatureView } from '../segment/signature-view';
import { summaryOf } from '../kind/summary';
import { KindLine } from '../kind/kind-line';
import { useLintContext } from '../reading/use-findings';

const LOOKED = rules.filter((rule) => rule.on === 'jws').length;

interface Props {
  readonly artifact: JwsArtifact;
  readonly verification: Verification | undefined;
  /** Stands below the line of the token's life. */
  readonly clock?: ReactNode;
  /** Seconds of leeway that the line shows. */
  readonly leeway?: number;
  readonly findings: readonly PlacedFinding[];
  /** How far the search for a public secret is. */
  readonly searched?: SecretSearched;
  /** The text under which the person's decisions on it are kept; the token's own when absent. */
  readonly about?: string;
  /** Stands between the answer and the findings. */
  readonly keyBox?: ReactNode;
  /** Stands below the findings. */
  readonly tools?: ReactNode;
}

/** @param props `verification` undefined while it is being computed */
export const JwsView = ({
  artifact,
  verification,
  clock,
  leeway,
  findings,
  searched = 'done',
  about = artifact.slice.text,
  keyBox,
  tools,
}: Props) => {
  const { jws, slice } = artifact;
  const context = useLintContext(about);
  const problems = useMemo(() => problemsByPart(slice, jws), [slice, jws]);
  return (
    <article className={styles.view} data-artifact="jws" aria-label="Token">
      <div className={styles.judged}>
        <Boundary what="The answer" resetKey={verification}>
          <Answer
            jws={jws}
            summary={summaryOf(jws, context)}
            verification={verification}
            leaked={verification !== undefined && isLeaked(findings, verification)}
            searched={searched}
            leeway={leeway}
            clock={clock}
          />
          {objectOf(jws.payload) && jws.payload?.apart !== 'detached' ? (
            <KindLine jws={jws} about={about} context={context} />
          ) : null}
        </Boundary>
        {artifact.leftOut.length > 0 ? (
          <p className={styles.leftOut}>Left out of what you pasted: {artifact.leftOut.join('; ')}.</p>
        ) : null}
        <Boundary what="The key box" resetKey={artifact}>
          {keyBox}
        </Boundary>
        <Boundary what="The list of findings" resetKey={findings}>
          <FindingSection
            findings={findings}
            name="jws"
            about={about}
            looked={verification && searched === 'done' ? LOOKED : undefined}
          />
        </Boundary>
        {tools}
      </div>
      <div className={styles.parts}>
        <Boundary what="The JOSE header" resetKey={artifact}>
          <PartView part={jws.header} slice={slice} beside={jws.payload} problems={problems.header} />
        </Boundary>
        {jws.payload ? (
          <Boundary what="The claims set" resetKey={artifact}>
            <PartView part={jws.payload} slice={slice} beside={jws.header} problems={problems.payload} />
          </Boundary>
        ) : (
          <p className={styles.none}>There is no payload: the text ends before the first dot.</p>
        )}
        {jws.signature ? (
          <Boundary what="The signature" resetKey={artifact}>
            <SignatureView part={jws.signature} problems={problems.signature} />
          </Boundary>
        ) : null}
      </div>
    </article>
  );
};
