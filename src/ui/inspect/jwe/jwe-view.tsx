/** A JWE in compact serialization. Not: what is said of any JWE (encrypted-view.tsx). */
import { useMemo } from 'react';
import type { JweArtifact } from '#artifacts/artifact';
import { messageOf } from '#jose/jwe-message';
import { lint } from '#lint/lint';
import { toPastedSpans } from '#text/slice';
import { useNow } from '../../now';
import { PartView } from '../part-view';
import { pastedProblems } from '../places';
import { EncryptedView } from './encrypted-view';

/** `#/inspect`, for an encrypted token. */
export const JweView = ({ artifact }: { artifact: JweArtifact }) => {
  const { slice, jwe, leftOut } = artifact;
  const now = useNow();
  const message = useMemo(() => messageOf(jwe), [jwe]);
  const problems = useMemo(() => pastedProblems(slice, jwe), [slice, jwe]);
  const minute = now - (now % 60);
  const findings = useMemo(
    () =>
      lint('jwe', jwe, { now: minute }).map((finding) => ({
        finding,
        spans: toPastedSpans(slice, finding.at),
      })),
    [jwe, slice, minute],
  );
  return (
    <EncryptedView
      id={jwe.text}
      message={message}
      leftOut={leftOut}
      serialization="compact"
      findings={findings}
      header={<PartView part={jwe.header} slice={slice} problems={problems} now={now} />}
    />
  );
};
