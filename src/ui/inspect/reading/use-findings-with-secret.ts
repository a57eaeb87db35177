/** What the rules say of a token that is not in compact serialization, with its key and with what the search for its secret found. Not: one that is (use-token.ts). */
import { useMemo } from 'react';
import type { Artifact } from '#artifacts/artifact';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import type { Evidence, Given } from '#lint/given';
import { keyBoxFindings, lintArtifact } from '#lint/lint-artifact';
import { inOrder } from '#lint/lint-token';
import type { PlacedFinding } from '#lint/placed-finding';
import { useLintContext } from './use-lint-context';
import { useKnownSecret, type SecretSearch } from './use-known-secret';

interface Asked {
  /** The one that may be signed with a secret. */
  readonly jws: Jws;
  readonly key: KeyText | undefined;
  /** What the person stated. */
  readonly given: Given;
  /** Undefined while it is being computed. */
  readonly evidence: Evidence | undefined;
  /** Of several in JSON serialization, the one that is shown. */
  readonly signature?: number;
}

export const useFindingsWithSecret = (
  artifact: Artifact,
  { jws, key, given, evidence, signature }: Asked,
): { readonly findings: readonly PlacedFinding[]; readonly search: SecretSearch } => {
  const context = useLintContext(artifact.slice.text);
  const search = useKnownSecret(jws);
  const { secret } = search;
  const findings = useMemo(() => {
    const whole = {
      ...context,
      given,
      ...(evidence ? { evidence } : {}),
      ...(secret === undefined ? {} : { knownSecret: secret }),
    };
    const ofKey = key ? keyBoxFindings(key, { ...context, given }) : [];
    return inOrder([...lintArtifact(artifact, whole, { signature }), ...ofKey]);
  }, [artifact, context, given, evidence, secret, key, signature]);
  return { findings, search };
};
