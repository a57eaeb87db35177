/** A token that was pasted, with the key box and the tools. Not: the view of its parts (jws-view.tsx). */
import { useMemo } from 'react';
import type { Artifact, JwsArtifact } from '#artifacts/artifact';
import { useChoices } from '../../choices';
import { withStated } from '../answer/from-findings';
import { Failed } from '../../parts/failed';
import { forgetFailures } from '../../parts/load-once';
import { KeptView } from '../found/kept-view';
import { SecretSearchLine } from '../reading/secret-search-line';
import { withKey } from '../reading/linter';
import { searchedBy } from '../reading/use-known-secret';
import { useToken } from '../reading/use-token';
import { JwsView } from './jws-view';
import { useWhole } from '../payload/use-whole';
import { ToolTabs } from '../tool-tabs';
import { useReason } from '../verify/use-reason';
import { Verifying } from '../verify/verifying';
import { ExpectBox } from '../verify/expect-box';
import { Offers } from '../offer/offers';
import { RenewOffer } from '../renew/renew-offer';
import { WhatIf } from '../time/what-if';

interface Props {
  readonly artifact: JwsArtifact;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
}

/** The token, judged with what is in the key box. */
export const PastedToken = ({ artifact, artifacts }: Props) => {
  const stated = useChoices((choices) => choices.stated);
  const { jws, isReady } = useWhole(artifact.jws, artifact.jws.text);
  const { key, verification: verified, findings, search, context, leeway } = useToken(artifact, jws);
  const whole = useMemo(() => ({ ...artifact, jws }), [artifact, jws]);
  const verification = useMemo(
    () => (isReady && verified ? withStated(verified, findings, stated) : undefined),
    [isReady, verified, findings, stated],
  );
  const { reason, failure, again } = useReason({ artifact, whole: jws, verification, keyText: key });
  const source = useMemo(
    () => ({ form: 'jws' as const, artifact: whole, verification }),
    [whole, verification],
  );
  return (
    <JwsView
      artifact={whole}
      verification={verification}
      leeway={leeway}
      findings={findings}
      looked={key && withKey()}
      searched={searchedBy(search)}
      remedy={
        <RenewOffer jws={artifact.jws} verification={verification} keyText={key} secret={search.secret} />
      }
      reason={reason}
      tools={
        <>
          <ToolTabs source={source} findings={findings} context={context} />
          <ExpectBox />
          <WhatIf jws={jws} />
        </>
      }
      keyBox={<Verifying jws={artifact.jws} keyText={key} />}
      notes={
        <>
          {failure ? (
            <Failed
              what="The search for the reason"
              error={failure.error}
              onRetry={() => {
                forgetFailures();
                again();
              }}
            />
          ) : null}
          {artifact.keptIn ? <KeptView artifact={artifact} /> : null}
          <Offers jws={artifact.jws} artifacts={artifacts} />
          <SecretSearchLine key={artifact.jws.text} search={search} />
        </>
      }
    />
  );
};
