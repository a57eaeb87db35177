/** An SD-JWT: the answers, the claims as a verifier gets them, the disclosures, the key binding. Not: finding the answers (jose/sd-jwt/verify.ts). */
import { useMemo } from 'react';
import type { Artifact, SdJwtArtifact } from '#artifacts/artifact';
import { objectOf } from '#jose/jws/jws';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { processedText, type ProcessedClaim, type ProcessedSdJwt } from '#jose/sd-jwt/process';
import { toPasted, toPastedSpans, type Slice } from '#text/slice';
import { useChoices } from '../../choices';
import { MINUTE, useNow } from '../../now';
import { FindingCounts } from '../../parts/finding-counts';
import { FindingSection } from '../../parts/finding-section';
import { expectationsFrom, givenFrom, statedSummary } from '../../expected';
import { AnswerLines } from '../answer/answer-lines';
import { isLeaked, withStated } from '../answer/from-findings';
import { nextStepOf } from '../answer/next-step';
import { TokenFrame } from '../token/token-frame';
import views from '../token/token-frame.module.css';
import { ExpectBox } from '../verify/expect-box';
import { KeyBox } from '../verify/key-box';
import { MemberList, type MemberNote } from '../segment/member-list';
import { PartView } from '../segment/part-view';
import { problemsByPart, spansOfMember } from '../paste/places';
import { pointsAt } from '../../parts/pointing';
import { SecretSearchLine } from '../reading/secret-search-line';
import { useLintContext } from '../reading/use-lint-context';
import { useFindingsWithSecret } from '../reading/use-findings-with-secret';
import { searchedBy } from '../reading/use-known-secret';
import { useEvidence } from '../reading/use-verification';
import { useKey } from '../reading/use-key';
import { VisibleText } from '../../parts/visible-text';
import { DisclosureList } from './disclosure-list';
import { sdJwtHead, sdJwtLines } from './sd-jwt-answer';
import styles from './sd-jwt.module.css';
import { useSdJwt } from './use-sd-jwt';
import { Offers } from '../offer/offers';
import { RenewOffer } from '../renew/renew-offer';
import { timesIn } from '../time/time-line';
import { TimeLineView } from '../time/time-line-view';
import { WhatIf } from '../time/what-if';
import { ToolTabs } from '../tool-tabs';
import { processedJws } from '#jose/sd-jwt/verify';

/** The issuer's new token with the disclosures of the one before; a key binding would be of that one (RFC 9901 section 4.3). */
const withDisclosures = ({ disclosures }: SdJwt, token: string): string =>
  [token, ...disclosures.map(({ text }) => text), ''].join('~');

const noteOf =
  (slice: Slice, { payload }: SdJwt['issuer']) =>
  ({ disclosure, member }: ProcessedClaim): MemberNote => {
    if (disclosure) return { from: 'from a disclosure', spans: toPastedSpans(slice, disclosure.span) };
    return member && payload ? { spans: spansOfMember(slice, payload, member) } : {};
  };

const Problems = ({ disclosed, slice }: { disclosed: ProcessedSdJwt; slice: Slice }) =>
  disclosed.problems.length === 0 ? null : (
    <ul className={styles.problems}>
      {disclosed.problems.map(({ says, at }) => (
        <li
          key={`${at?.start}/${says}`}
          data-problem-at={at ? toPasted(slice, at.start) : undefined}
          {...pointsAt(`problem/${at?.start}/${says}`, at ? toPastedSpans(slice, at) : [])}
        >
          <span aria-hidden="true">✖ </span>
          <VisibleText text={says} />
        </li>
      ))}
    </ul>
  );

const KeyBinding = ({ sdJwt }: { sdJwt: SdJwt }) => {
  const jws = sdJwt.keyBinding?.jws;
  if (!jws) return null;
  return (
    <section className={styles.part} aria-labelledby="title-binding">
      <h2 id="title-binding">Key binding: a JWT from the holder</h2>
      {objectOf(jws.header) && objectOf(jws.payload) ? (
        <>
          <MemberList id="key-binding-header" part="header" json={jws.header.utf8?.text ?? ''} />
          <MemberList id="key-binding-payload" part="payload" json={jws.payload?.utf8?.text ?? ''} />
        </>
      ) : (
        <p className={styles.note}>
          <VisibleText text={jws.text} limit={400} />
        </p>
      )}
    </section>
  );
};

/** `#/inspect`, for an SD-JWT. */
export const SdJwtView = ({
  artifact,
  artifacts,
}: {
  artifact: SdJwtArtifact;
  artifacts: readonly Artifact[];
}) => {
  const { slice, sdJwt, leftOut } = artifact;
  const { issuer } = sdJwt;
  const stated = useChoices((choices) => choices.stated);
  const key = useKey();
  const expected = useMemo(() => expectationsFrom(stated), [stated]);
  const given = useMemo(() => givenFrom(stated), [stated]);
  const verified = useSdJwt(sdJwt, key, expected);
  const { findings, search } = useFindingsWithSecret(artifact, {
    jws: issuer,
    key,
    given,
    evidence: useEvidence(issuer, key, expected, given.proof),
  });
  const verification = useMemo(
    () => verified && { ...verified, issuer: withStated(verified.issuer, findings, stated) },
    [verified, findings, stated],
  );
  const now = useNow(MINUTE);
  const problems = useMemo(() => problemsByPart(slice, issuer), [slice, issuer]);
  const { processed, claims } = verification?.disclosed ?? {};
  const count = sdJwt.disclosures.length;
  const summary = `SD-JWT with ${count} disclosure${count === 1 ? '' : 's'}${sdJwt.keyBinding ? ' and key binding' : ''}`;
  const claimsSet = useMemo(
    () => (verification ? processedJws(sdJwt, verification.disclosed) : issuer),
    [sdJwt, issuer, verification],
  );
  const head =
    verification &&
    sdJwtHead(issuer, verification, isLeaked(findings, verification.issuer), searchedBy(search));
  const context = useLintContext(slice.text);
  const source = useMemo(
    () => ({ form: 'sd-jwt' as const, artifact, verification, summary }),
    [artifact, verification, summary],
  );
  return (
    <TokenFrame
      artifact="sd-jwt"
      label="SD-JWT"
      answer={
        <AnswerLines
          summary={summary}
          head={head}
          next={head && nextStepOf(head.reason, { isExposed: false, isStated: statedSummary(stated) !== '' })}
          remedy={
            <RenewOffer
              jws={issuer}
              verification={verification?.issuer}
              keyText={key}
              secret={search.secret}
              finish={(token) => withDisclosures(sdJwt, token)}
            />
          }
          counts={<FindingCounts findings={findings} about={slice.text} />}
          lines={verification ? sdJwtLines(verification, now) : []}
        >
          <TimeLineView times={timesIn(claimsSet)} leeway={expected.leeway} />
        </AnswerLines>
      }
      keyBox={<KeyBox keyText={key} />}
      findings={
        <>
          {leftOut.length > 0 ? (
            <p className={views.leftOut}>Left out of what you pasted: {leftOut.join('; ')}.</p>
          ) : null}
          <Offers jws={issuer} artifacts={artifacts} />
          <SecretSearchLine key={issuer.text} search={search} />
          <FindingSection findings={findings} name="sd-jwt" about={slice.text} />
        </>
      }
      tools={
        <>
          <ToolTabs source={source} findings={findings} context={context} />
          <ExpectBox />
          <WhatIf jws={claimsSet} />
        </>
      }
      parts={
        <>
          {processed ? (
            <section className={styles.part} data-segment="processed" aria-labelledby="title-processed">
              <h2 id="title-processed">Claims set, with disclosed claims</h2>
              <p className={styles.note}>A verifier uses these claims if all checks pass.</p>
              <MemberList
                id="payload"
                part="payload"
                json={processedText(processed)}
                beside={objectOf(issuer.header)}
                notes={processed.map(noteOf(slice, issuer))}
              />
            </section>
          ) : null}
          {claims && verification ? (
            <section className={styles.part} aria-labelledby="title-disclosures">
              <h2 id="title-disclosures">Disclosures: {count === 0 ? 'none' : count}</h2>
              <Problems disclosed={verification.disclosed} slice={slice} />
              <DisclosureList claims={claims} slice={slice} />
            </section>
          ) : null}
          <KeyBinding sdJwt={sdJwt} />
          <PartView part={issuer.header} slice={slice} beside={issuer.payload} problems={problems.header} />
          {issuer.payload ? (
            <PartView
              part={issuer.payload}
              slice={slice}
              beside={issuer.header}
              problems={problems.payload}
            />
          ) : null}
        </>
      }
    />
  );
};
