/** One signature of a JWS in JSON serialization, with its unprotected header. Not: a JWE (jwe-json-view.tsx). */
import { useMemo, type ReactNode } from 'react';
import type { Artifact, JsonSerializationArtifact } from '#artifacts/artifact';
import type { JsonSignature, JwsJson } from '#jose/jws/json-serialization';
import type { Expectations } from '#jose/jws/expectations';
import { verifyJsonSignature, withWholeHeader } from '#jose/jws/json-serialization-verify';
import { mayBeDetached } from '#jose/jws/payload';
import type { KeyText } from '#jose/keys/key';
import { throughSlice } from '#text/slice-within';
import { useChoices } from '../../choices';
import { identityOf } from '../../identity';
import { useQuery } from '../../query';
import { expectationsFrom, givenFrom } from '../../expected';
import { withStated } from '../answer/from-findings';
import { JwsView } from '../token/jws-view';
import { ExpectBox } from '../verify/expect-box';
import { KeyBox } from '../verify/key-box';
import { useLintContext } from '../reading/use-lint-context';
import { useFindingsWithSecret } from '../reading/use-findings-with-secret';
import { SecretSearchLine } from '../reading/secret-search-line';
import { withKey } from '../reading/linter';
import { useKey } from '../reading/use-key';
import { searchedBy } from '../reading/use-known-secret';
import { useVerification } from '../reading/use-verification';
import { loadVerifier } from '../reading/verifier';
import styles from './json-serialization.module.css';
import { PayloadBox } from '../payload/payload-box';
import { useWhole } from '../payload/use-whole';
import { Offers } from '../offer/offers';
import { RenewOffer } from '../renew/renew-offer';
import { WhatIf } from '../time/what-if';
import { inJson } from './in-json';
import { ToolTabs } from '../tool-tabs';
import { Unprotected } from './unprotected';

/** The signature is checked once; what the claims say about now follows the clock. */
const useSignature = (
  json: JwsJson,
  signature: JsonSignature,
  key: KeyText | undefined,
  expected: Expectations,
  proof: string | undefined,
) => {
  const { data: evidence } = useQuery({
    // Of what is expected, only the algorithms decide on the signature.
    queryKey: ['json-signature', identityOf(signature), identityOf(key), expected.algorithms, proof],
    queryFn: async () => {
      const { evidenceOf } = await loadVerifier();
      return evidenceOf(signature.jws, key, await verifyJsonSignature(json, signature, key, expected), proof);
    },
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  const whole = useMemo(() => withWholeHeader(json, signature), [json, signature]);
  return { evidence, verified: useVerification(whole, evidence?.verification, expected) };
};

interface Props {
  readonly artifact: JsonSerializationArtifact;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
  readonly json: JwsJson;
  readonly chosen: number;
  readonly choice: ReactNode;
}

const Signature = ({
  artifact: pasted,
  artifacts,
  json,
  chosen,
  choice,
  signature,
}: Props & { signature: JsonSignature }) => {
  const { slice, leftOut } = pasted;
  const stated = useChoices((choices) => choices.stated);
  const key = useKey();
  const { jws, isReady } = useWhole(signature.jws, json.text);
  const whole = useMemo(() => ({ ...signature, jws }), [signature, jws]);
  const artifact = useMemo(
    () => ({
      kind: 'jws' as const,
      slice: throughSlice(slice, signature.slice),
      jws,
      leftOut: [...leftOut, 'the JSON around the encoded parts'],
    }),
    [slice, signature, jws, leftOut],
  );
  const given = useMemo(() => givenFrom(stated), [stated]);
  const expected = useMemo(() => expectationsFrom(stated), [stated]);
  const context = useLintContext(slice.text);
  const { evidence, verified } = useSignature(json, whole, key, expected, given.proof);
  const { findings, search } = useFindingsWithSecret(pasted, {
    jws: whole.jws,
    key,
    given,
    evidence,
    signature: chosen,
  });
  const verification = useMemo(
    () => verified && withStated(verified, findings, stated),
    [verified, findings, stated],
  );
  const source = useMemo(
    () => ({
      form: 'signature' as const,
      artifact,
      json,
      signature: whole,
      verification,
      about: slice.text,
    }),
    [artifact, json, whole, verification, slice],
  );
  return (
    <JwsView
      artifact={artifact}
      verification={isReady ? verification : undefined}
      remedy={
        json.signatures.length === 1 ? (
          <RenewOffer
            jws={jws}
            verification={verification}
            keyText={key}
            secret={search.secret}
            finish={(token) => inJson(json, token)}
          />
        ) : null
      }
      findings={findings}
      looked={key && withKey()}
      which={json.signatures.length > 1 ? `${chosen + 1} of ${json.signatures.length}` : undefined}
      searched={searchedBy(search)}
      about={slice.text}
      tools={
        <>
          <ToolTabs source={source} findings={findings} context={context} />
          <ExpectBox />
          <WhatIf jws={jws} />
        </>
      }
      keyBox={
        <>
          <KeyBox keyText={key} />
          {mayBeDetached(signature.jws) ? <PayloadBox about={json.text} /> : null}
        </>
      }
      notes={
        <>
          <p className={styles.note}>
            JWS in {json.syntax} JSON serialization
            {json.syntax === 'general' ? '; which of its signatures must hold, the application decides' : ''}.
          </p>
          {choice}
          <Offers jws={jws} artifacts={artifacts} />
          <SecretSearchLine key={whole.jws.text} search={search} />
          <Unprotected
            id="unprotected"
            title="Unprotected header"
            source={json.text}
            header={signature.unprotected}
          />
        </>
      }
    />
  );
};

/** Nothing when there is no signature. */
export const JwsJsonView = (props: Props) => {
  const signature = props.json.signatures[props.chosen];
  return signature ? <Signature {...props} signature={signature} /> : null;
};
