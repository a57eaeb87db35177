/** A JWE in JSON serialization, for one of its recipients. Not: a JWS (jws-json-view.tsx). */
import { useMemo, type ReactNode } from 'react';
import type { JsonSerializationArtifact } from '#artifacts/artifact';
import type { JweJson } from '#jose/jws/json-serialization';
import { messageFor } from '#jose/jwe/message';
import { decodeJws } from '#jose/jws/jws';
import type { Slice } from '#text/slice';
import { sliceWithin } from '#text/slice-within';
import { useNow } from '../../now';
import { EncryptedView } from '../jwe/encrypted-view';
import { PartView } from '../segment/part-view';
import { FindingSection } from '../../parts/finding-section';
import { pastedProblems } from '../paste/places';
import { useFindings } from '../findings/use-findings';
import { Unprotected } from './unprotected';

interface Props {
  readonly artifact: JsonSerializationArtifact;
  readonly json: JweJson;
  readonly chosen: number;
  readonly choice: ReactNode;
}

const Protected = ({ json, slice, now }: { json: JweJson; slice: Slice; now: number }) => {
  const placed = useMemo(
    () =>
      json.protected && {
        jws: decodeJws(json.protected.text),
        slice: sliceWithin(slice, json.protected.span),
      },
    [json, slice],
  );
  return placed ? (
    <PartView
      part={placed.jws.header}
      slice={placed.slice}
      problems={pastedProblems(placed.slice, placed.jws)}
      now={now}
    />
  ) : null;
};

/** Nothing when there is no recipient. */
export const JweJsonView = ({ artifact, json, chosen, choice }: Props) => {
  const { slice, leftOut } = artifact;
  const now = useNow();
  const findings = useFindings(artifact, now);
  const recipient = json.recipients[chosen];
  const message = useMemo(() => recipient && messageFor(json, recipient), [json, recipient]);
  return recipient && message ? (
    <EncryptedView
      id={`${chosen}/${json.text}`}
      message={message}
      leftOut={leftOut}
      serialization={json.syntax}
      findings={<FindingSection findings={findings} name="jwe" about={slice.text} />}
      choice={choice}
      header={
        <>
          <Protected json={json} slice={slice} now={now} />
          <Unprotected
            id="shared"
            title="Shared unprotected header"
            source={json.text}
            header={json.unprotected}
            now={now}
          />
          <Unprotected
            id="recipient"
            title="Header of this recipient"
            source={json.text}
            header={recipient.header}
            now={now}
          />
        </>
      }
    />
  ) : null;
};
