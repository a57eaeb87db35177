/** One signature of a JWS in JSON serialization, with its unprotected header. Not: a JWE (jwe-json-view.tsx). */
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { JsonSignature, JwsJson } from '#jose/json-serialization';
import { verifyJsonSignature } from '#jose/json-serialization-verify';
import { readKey, type KeyReading } from '#jose/key';
import { NOTHING_EXPECTED } from '#jose/expectations';
import { policyOf } from '#jose/policy';
import type { Slice } from '#text/slice';
import { throughSlice } from '#text/slice-within';
import { useChoices } from '../../choices';
import { useNow } from '../../now';
import { JwsView } from '../jws-view';
import { KeyBox } from '../key-box';
import styles from './json-serialization.module.css';
import { useJsonFindings } from './json-findings';
import { Unprotected } from './unprotected';

/** The signature is checked once; what the claims say about now follows the clock. */
const useSignature = (
  json: JwsJson,
  signature: JsonSignature,
  keyText: string,
  reading: KeyReading,
  now: number,
) => {
  const { data } = useQuery({
    queryKey: ['json-signature', json.text, signature.span.start, keyText, reading],
    queryFn: () =>
      verifyJsonSignature(json, signature, keyText === '' ? undefined : readKey(keyText, reading), now),
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return data && { ...data, policy: policyOf(signature.jws, now, NOTHING_EXPECTED) };
};

/** They look at the protected header alone, and some of the header stands beside it. */
const HEADER_RULES: ReadonlySet<string> = new Set(['alg-missing', 'token-json-invalid']);

interface Props {
  readonly json: JwsJson;
  readonly slice: Slice;
  readonly leftOut: readonly string[];
  readonly chosen: number;
  readonly choice: ReactNode;
}

const Signature = ({ json, slice, leftOut, choice, signature }: Props & { signature: JsonSignature }) => {
  const { keyText, keyReading, giveKey, readKeyAs } = useChoices();
  const now = useNow();
  const key = useMemo(
    () => (keyText === '' ? undefined : readKey(keyText, keyReading)),
    [keyText, keyReading],
  );
  const artifact = useMemo(
    () => ({
      kind: 'jws' as const,
      slice: throughSlice(slice, signature.slice),
      jws: signature.jws,
      leftOut: [...leftOut, 'the JSON around the encoded parts'],
    }),
    [slice, signature, leftOut],
  );
  const findings = useJsonFindings(json, slice, now);
  const verification = useSignature(json, signature, keyText, keyReading, now);
  return (
    <JwsView
      artifact={artifact}
      verification={verification}
      now={now}
      besides={findings}
      silent={signature.unprotected ? HEADER_RULES : undefined}
      keyBox={
        <>
          <p className={styles.note}>
            JWS in {json.syntax} JSON serialization
            {json.syntax === 'general' ? '; which of its signatures must hold, the application decides' : ''}.
          </p>
          {choice}
          <KeyBox text={keyText} reading={keyReading} keyText={key} onText={giveKey} onReading={readKeyAs} />
          <Unprotected
            id="unprotected"
            title="Unprotected header"
            source={json.text}
            header={signature.unprotected}
            now={now}
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
