/** A JWE in compact serialization. Not: what is said of any JWE (encrypted-view.tsx). */
import { useMemo } from 'react';
import type { Artifact, JweArtifact } from '#artifacts/artifact';
import { messageOf } from '#jose/jwe/message';
import { useChoices } from '../../choices';
import { PartView } from '../segment/part-view';
import { pastedProblems } from '../paste/places';
import { useFindings } from '../reading/use-findings';
import { givenFrom } from '../../expected';
import { EncryptedView } from './encrypted-view';
import { Check } from '../../parts/check';
import styles from './jwe.module.css';

/** `#/inspect`, for an encrypted token. */
export const JweView = ({
  artifact,
  artifacts,
}: {
  artifact: JweArtifact;
  artifacts: readonly Artifact[];
}) => {
  const { slice, jwe, leftOut } = artifact;
  const whole = useMemo(() => ({ jwe }), [jwe]);
  const message = useMemo(() => messageOf(jwe), [jwe]);
  const problems = useMemo(() => pastedProblems(slice, jwe), [slice, jwe]);
  const { stated, state } = useChoices();
  const given = useMemo(() => givenFrom(stated), [stated]);
  const findings = useFindings(artifact, { given });
  return (
    <EncryptedView
      message={message}
      leftOut={leftOut}
      artifacts={artifacts}
      serialization="compact"
      slice={slice}
      whole={whole}
      findings={findings}
      asked={
        <Check
          className={styles.asked}
          on={stated.signed}
          onSwitch={(on) => {
            state({ signed: on });
          }}
        >
          My API expects a signed token
        </Check>
      }
      header={<PartView part={jwe.header} slice={slice} problems={problems} />}
    />
  );
};
