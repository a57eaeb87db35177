/** A JWE in JSON serialization, for one of its recipients. Not: a JWS (jws-json-view.tsx). */
import { useMemo, type ReactNode } from 'react';
import type { Artifact, JsonSerializationArtifact } from '#artifacts/artifact';
import type { JweJson } from '#jose/jws/json-serialization';
import { messageFor } from '#jose/jwe/message';
import { decodeJws } from '#jose/jws/jws';
import type { Slice } from '#text/slice';
import { sliceWithin } from '#text/slice-within';
import { EncryptedView } from '../jwe/encrypted-view';
import { PartView } from '../segment/part-view';
import { pastedProblems } from '../paste/places';
import { useFindings } from '../reading/use-findings';
import { Unprotected } from './unprotected';

interface Props {
  readonly artifact: JsonSerializationArtifact;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
  readonly json: JweJson;
  readonly chosen: number;
  readonly choice: ReactNode;
}

const Protected = ({ json, slice }: { json: JweJson; slice: Slice }) => {
  const placed = useMemo(() => {
    if (!json.protected) return undefined;
    const jws = decodeJws(json.protected.text);
    const within = sliceWithin(slice, json.protected.span);
    return { jws, slice: within, problems: pastedProblems(within, jws) };
  }, [json, slice]);
  return placed ? (
    <PartView part={placed.jws.header} slice={placed.slice} problems={placed.problems} />
  ) : null;
};

/** Nothing when there is no recipient. */
export const JweJsonView = ({ artifact, artifacts, json, chosen, choice }: Props) => {
  const { slice, leftOut } = artifact;
  const findings = useFindings(artifact);
  const recipient = json.recipients[chosen];
  const message = useMemo(() => recipient && messageFor(json, recipient), [json, recipient]);
  const whole = useMemo(
    () =>
      recipient && {
        json,
        recipient,
        message: message && !('says' in message) ? message : undefined,
      },
    [json, recipient, message],
  );
  return recipient && message && whole ? (
    <EncryptedView
      message={message}
      leftOut={leftOut}
      artifacts={artifacts}
      serialization={json.syntax}
      slice={slice}
      whole={whole}
      findings={findings}
      choice={choice}
      header={
        <>
          <Protected json={json} slice={slice} />
          <Unprotected
            id="shared"
            title="Shared unprotected header"
            source={json.text}
            header={json.unprotected}
          />
          <Unprotected
            id="recipient"
            title="Header of this recipient"
            source={json.text}
            header={recipient.header}
          />
        </>
      }
    />
  ) : null;
};
