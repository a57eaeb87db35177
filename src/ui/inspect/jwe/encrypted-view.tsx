/** Everything about one JWE for one recipient: the answer, the key box, the plaintext, the sizes. Not: the serialization it came in (jwe-view.tsx, ../json-serialization). */
import { useMemo, type ReactNode } from 'react';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import type { Fault } from '#jose/jws/gate';
import { policyOf } from '#jose/jws/policy';
import type { PlacedFinding } from '#lint/placed-finding';
import { decryptedClaims } from '#lint/reported/jwe';
import type { Artifact } from '#artifacts/artifact';
import type { Slice } from '#text/slice';
import { forDecryption } from '#jose/jwe/key';
import type { JweMessage } from '#jose/jwe/message';
import { useChoices } from '../../choices';
import { AnswerLines } from '../answer/answer-lines';
import { TokenFrame } from '../token/token-frame';
import views from '../token/token-frame.module.css';
import { useFromNow } from '../../now';
import { FindingCounts } from '../../parts/finding-counts';
import { FindingSection } from '../../parts/finding-section';
import { policyLine } from '../answer/answer';
import { useLintContext } from '../reading/use-lint-context';
import { useKey } from '../reading/use-key';
import { Offers } from '../offer/offers';
import { timesIn } from '../time/time-line';
import { TimeLineView } from '../time/time-line-view';
import { WhatIf } from '../time/what-if';
import type { JweSource } from '../tool-source';
import { ToolTabs } from '../tool-tabs';
import { KeyBox } from '../verify/key-box';
import { VisibleText } from '../../parts/visible-text';
import styles from './jwe.module.css';
import { Algorithms, Sizes } from './encrypted-parts';
import { jweHead, jweLines, jweOpaque, jweSummary } from './jwe-answer';
import { Plaintext } from './plaintext';
import { useDecryption } from './use-decryption';

interface Props {
  readonly message: JweMessage | Fault;
  /** The whole serialization, and where it is in the paste. */
  readonly slice: Slice;
  /** The serialization, as tools take it. */
  readonly whole: JweSource['serialization'];
  readonly leftOut: readonly string[];
  /** The header, as the serialization shows it. */
  readonly header: ReactNode;
  readonly findings: readonly PlacedFinding[];
  /** Stands above them. */
  readonly asked?: ReactNode;
  /** Which recipient of several. */
  readonly choice?: ReactNode;
  readonly serialization: 'compact' | 'general' | 'flattened';
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
}

/** The same frame as a signed token's. */
export const EncryptedView = ({
  message,
  slice,
  whole,
  leftOut,
  header,
  findings,
  asked,
  choice,
  serialization,
  artifacts,
}: Props) => {
  const keyText = useChoices((choices) => choices.keyText);
  const given = useKey();
  const key = useMemo(() => given && forDecryption(given), [given]);
  const decryption = useDecryption(message, given);
  const plaintext = decryption?.plaintext;
  const claims = useMemo(() => decryptedClaims(plaintext), [plaintext]);
  const policy = useFromNow((now) => claims && policyOf(claims, now, NOTHING_EXPECTED));
  const context = useLintContext(slice.text);
  const summary = jweSummary(message);
  const opaque = jweOpaque(message);
  const source = useMemo(
    () => ({
      form: 'jwe' as const,
      serialization: whole,
      slice,
      summary,
      decryption,
      claims: claims && policy && { jws: claims, policy },
    }),
    [whole, slice, summary, decryption, claims, policy],
  );
  return (
    <TokenFrame
      artifact="jwe"
      serialization={serialization}
      label="Encrypted token"
      answer={
        <AnswerLines
          summary={summary}
          head={decryption && { verdict: decryption.verdict, ...jweHead(decryption, policy) }}
          next={
            keyText === ''
              ? { says: 'Add the private key, the shared key or the password to open it.', act: 'key' }
              : undefined
          }
          counts={<FindingCounts findings={findings} about={slice.text} />}
          lines={decryption ? [...jweLines(decryption), ...(policy ? [policyLine(policy)] : [])] : []}
        >
          {claims ? <TimeLineView times={timesIn(claims)} /> : null}
        </AnswerLines>
      }
      keyBox={<KeyBox keyText={key} />}
      findings={
        <>
          {leftOut.length > 0 ? (
            <p className={views.leftOut}>Left out of what you pasted: {leftOut.join('; ')}.</p>
          ) : null}
          {choice}
          <Offers artifacts={artifacts} />
          {opaque === undefined || decryption?.plaintext ? null : (
            <p className={styles.note} data-opaque>
              <VisibleText text={opaque} />
            </p>
          )}
          {asked}
          <FindingSection findings={findings} name="jwe" about={slice.text} />
        </>
      }
      tools={
        <>
          <ToolTabs source={source} findings={findings} context={context} />
          {claims ? <WhatIf jws={claims} /> : null}
        </>
      }
      parts={
        <>
          {decryption?.plaintext ? <Plaintext bytes={decryption.plaintext} /> : null}
          {header}
          {'says' in message ? (
            <p className={views.none}>
              <VisibleText text={message.says} />
            </p>
          ) : (
            <>
              <Algorithms message={message} />
              <Sizes message={message} />
            </>
          )}
        </>
      }
    />
  );
};
