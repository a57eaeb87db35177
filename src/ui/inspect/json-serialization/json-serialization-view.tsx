/** A JWS or JWE in JSON serialization: one of its signatures or recipients at a time, first the one that the key is for. Not: what is said of each (inspect/token/jws-view.tsx, ../jwe/encrypted-view.tsx). */
import { useState } from 'react';
import type { Artifact, JsonSerializationArtifact } from '#artifacts/artifact';
import { useKey } from '../reading/use-key';
import { Choice } from './choice';
import { JweJsonView } from './jwe-json-view';
import { JwsJsonView } from './jws-json-view';
import { useFitting } from './use-fitting';

interface Props {
  readonly artifact: JsonSerializationArtifact;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
}

const OneOfSeveral = ({ artifact, artifacts }: Props) => {
  const { serialization } = artifact;
  const fitting = useFitting(serialization, useKey());
  const [wanted, choose] = useState<number>();
  const each = serialization.form === 'jws' ? serialization.signatures : serialization.recipients;
  const chosen = Math.min(wanted ?? fitting, each.length - 1);
  const choice = (
    <Choice
      what={serialization.form === 'jws' ? 'Signature' : 'Recipient'}
      count={each.length}
      chosen={chosen}
      onChoose={choose}
    />
  );
  return serialization.form === 'jws' ? (
    <JwsJsonView
      artifact={artifact}
      artifacts={artifacts}
      json={serialization}
      chosen={chosen}
      choice={choice}
    />
  ) : (
    <JweJsonView
      artifact={artifact}
      artifacts={artifacts}
      json={serialization}
      chosen={chosen}
      choice={choice}
    />
  );
};

/** `#/inspect`, for JSON serialization; another text begins with another choice. */
export const JsonSerializationView = ({ artifact, artifacts }: Props) => (
  <OneOfSeveral key={artifact.slice.text} artifact={artifact} artifacts={artifacts} />
);
