/** A JWS or JWE in JSON serialization: one of its signatures or recipients at a time. Not: what is said of each (jws-view.tsx, ../jwe/encrypted-view.tsx). */
import { useState } from 'react';
import type { JsonSerializationArtifact } from '#artifacts/artifact';
import { Choice } from './choice';
import { JweJsonView } from './jwe-json-view';
import { JwsJsonView } from './jws-json-view';

/** `#/inspect`, for JSON serialization. */
export const JsonSerializationView = ({ artifact }: { artifact: JsonSerializationArtifact }) => {
  const { slice, serialization, leftOut } = artifact;
  const [wanted, choose] = useState(0);
  const each = serialization.form === 'jws' ? serialization.signatures : serialization.recipients;
  const chosen = Math.min(wanted, each.length - 1);
  const choice = (
    <Choice
      what={serialization.form === 'jws' ? 'Signature' : 'Recipient'}
      count={each.length}
      chosen={chosen}
      onChoose={choose}
    />
  );
  return serialization.form === 'jws' ? (
    <JwsJsonView json={serialization} slice={slice} leftOut={leftOut} chosen={chosen} choice={choice} />
  ) : (
    <JweJsonView json={serialization} slice={slice} leftOut={leftOut} chosen={chosen} choice={choice} />
  );
};
