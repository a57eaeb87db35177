/** A token that was pasted, with the key box, the clock and the tools. Not: the view of its parts (jws-view.tsx). */
import { useMemo } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import { readKey } from '#jose/keys/key';
import { useChoices } from '../../choices';
import { MINUTE, useNow } from '../../now';
import { useVerification } from '../../queries';
import { KeptView } from '../found/kept-view';
import { JwsView } from './jws-view';
import { ToolTabs } from '../tool-tabs';
import { expectationsFrom } from '../verify/stated';
import { Verifying } from '../verify/verifying';
import { urlFindings } from '../findings/url-findings';
import { useFindings, useLintContext } from '../findings/use-findings';
import { useFindingsWithGiven } from '../findings/use-given';
import { WhatIf } from '../time/what-if';

/** The token, judged with what stands in the key box. */
export const PastedToken = ({ artifact }: { artifact: JwsArtifact }) => {
  const { pasted, keyText, keyReading, stated } = useChoices();
  const now = useNow(MINUTE);
  const key = useMemo(
    () => (keyText === '' ? undefined : readKey(keyText, keyReading)),
    [keyText, keyReading],
  );
  const own = useFindings(artifact, now);
  const context = useLintContext(artifact.slice.text, now);
  const all = useFindingsWithGiven(artifact, key, context);
  const findings = useMemo(() => [...urlFindings(pasted, context), ...all], [pasted, context, all]);
  const expected = expectationsFrom(stated);
  const verification = useVerification(artifact.jws.text, keyText, keyReading, expected);
  return (
    <JwsView
      artifact={artifact}
      verification={verification}
      leeway={expected.leeway}
      findings={findings}
      clock={<WhatIf jws={artifact.jws} />}
      tools={
        <ToolTabs
          artifact={artifact}
          verification={verification}
          keyText={keyText}
          keyReading={keyReading}
          findings={all}
          ofToken={own}
          context={context}
        />
      }
      keyBox={
        <>
          {artifact.keptIn ? <KeptView artifact={artifact} /> : null}
          <Verifying artifact={artifact} verification={verification} keyText={key} />
        </>
      }
    />
  );
};
