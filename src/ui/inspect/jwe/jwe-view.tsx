/** A JWE in compact serialization. Not: what is said of any JWE (encrypted-view.tsx). */
import { useMemo } from 'react';
import type { JweArtifact } from '#artifacts/artifact';
import { messageOf } from '#jose/jwe-message';
import { useNow } from '../../now';
import { FindingSection } from '../../parts/finding-section';
import { PartView } from '../part-view';
import { pastedProblems } from '../places';
import { useFindings } from '../use-findings';
import { EncryptedView } from './encrypted-view';

/** `#/inspect`, for an encrypted token. */
export const JweView = ({ artifact }: { artifact: JweArtifact }) => {
  const { slice, jwe, leftOut } = artifact;
  const now = useNow();
  const message = useMemo(() => messageOf(jwe), [jwe]);
  const problems = useMemo(() => pastedProblems(slice, jwe), [slice, jwe]);
  const findings = useFindings(artifact, now);
  return (
    <EncryptedView
      id={jwe.text}
      message={message}
      leftOut={leftOut}
      serialization="compact"
      findings={<FindingSection findings={findings} name="jwe" about={slice.text} />}
      header={<PartView part={jwe.header} slice={slice} problems={problems} now={now} />}
    />
  );
};
