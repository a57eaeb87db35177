/** Everything about one JWS: the answer, its findings, its parts. Not: where it was pasted (inspect-page.tsx, token-view.tsx). */
import { useMemo, type ReactNode } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import { objectOf } from '#jose/jws/jws';
import type { Verification } from '#jose/jws/verification';
import { tokenRules } from '#lint/token-rules';
import type { PlacedFinding } from '#lint/placed-finding';
import { Boundary } from '../../parts/boundary';
import { FindingSection } from '../../parts/finding-section';
import { Answer } from '../answer/answer';
import type { SecretSearched } from '../answer/headline';
import { PartView } from '../segment/part-view';
import { problemsByPart } from '../paste/places';
import { SignatureView } from '../segment/signature-view';
import { summaryOf } from '../kind/summary';
import { KindLine } from '../kind/kind-line';
import { useLintContext } from '../reading/use-lint-context';
import type { Reason } from '../verify/use-reason';
import { Panes } from './panes';
import { TokenFrame } from './token-frame';
import styles from './token-frame.module.css';

interface Props {
  readonly artifact: JwsArtifact;
  readonly verification: Verification | undefined;
  /** What can be done at once about the answer. */
  readonly remedy?: ReactNode;
  /** Why it doesn’t verify with its key, once it is known. */
  readonly reason?: Reason | undefined;
  /** Seconds of leeway that the line shows. */
  readonly leeway?: number;
  readonly findings: readonly PlacedFinding[];
  /** How many rules found them. */
  readonly looked?: number | undefined;
  /** Which of several signatures it is: "2 of 3". */
  readonly which?: string | undefined;
  /** How far the search for a public secret is. */
  readonly searched?: SecretSearched;
  /** The text under which the person's decisions on it are kept; the token's own when absent. */
  readonly about?: string;
  readonly keyBox?: ReactNode;
  /** Stands above the findings. */
  readonly notes?: ReactNode;
  readonly tools?: ReactNode;
}

/** @param props `verification` undefined while it is being computed */
export const JwsView = ({
  artifact,
  verification,
  remedy,
  reason,
  leeway,
  findings,
  looked = tokenRules.length,
  which,
  searched = 'done',
  about = artifact.slice.text,
  keyBox,
  notes,
  tools,
}: Props) => {
  const { jws, slice } = artifact;
  const context = useLintContext(about);
  const problems = useMemo(() => problemsByPart(slice, jws), [slice, jws]);
  return (
    <TokenFrame
      artifact="jws"
      label="Token"
      answer={
        <Boundary what="The answer" resetKey={verification}>
          <Answer
            jws={jws}
            summary={summaryOf(jws, context)}
            kind={
              objectOf(jws.payload) && jws.payload?.apart !== 'detached' ? (
                <KindLine jws={jws} about={about} context={context} />
              ) : null
            }
            verification={verification}
            findings={findings}
            about={about}
            which={which}
            searched={searched}
            leeway={leeway}
            remedy={remedy}
            reason={reason}
          />
        </Boundary>
      }
      keyBox={
        keyBox ? (
          <Boundary what="The key box" resetKey={artifact}>
            {keyBox}
          </Boundary>
        ) : null
      }
      findings={
        <>
          {artifact.leftOut.length > 0 ? (
            <p className={styles.leftOut}>Left out of what you pasted: {artifact.leftOut.join('; ')}.</p>
          ) : null}
          {notes}
          <Boundary what="The list of findings" resetKey={findings}>
            <FindingSection
              findings={findings}
              name="jws"
              about={about}
              looked={verification && searched === 'done' ? looked : undefined}
            />
          </Boundary>
        </>
      }
      tools={tools}
      parts={
        <Panes
          sizes={[jws.header.text.length, jws.payload?.text.length ?? 0, jws.signature?.text.length ?? 0]}
        >
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
        </Panes>
      }
    />
  );
};
