/**
 * The one reading of a signed token: every view and tool of it gets what is found out here. Each step runs again only when what
 * it depends on changes. A claim that is expected does not check the signature again, and a key no rule on the token alone.
 */
import { use, useMemo } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import { inOrder, isAlone, lintToken } from '#lint/lint-token';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Context } from '#lint/rule';
import { useChoices } from '../../choices';
import { expectationsFrom, givenFrom } from '../../expected';
import { findingsAsking, settled } from './kept-findings';
import { loadLinter } from './linter';
import { useKey } from './use-key';
import { useKnownSecret, type SecretSearch } from './use-known-secret';
import { useLintContext } from './use-lint-context';
import { useEvidence, useVerification } from './use-verification';

export interface TokenReading {
  readonly key: KeyText | undefined;
  /** Undefined while it is being computed. */
  readonly verification: Verification | undefined;
  /** On the token, on what was given with it, and on the key; more come with the verification and with the search. */
  readonly findings: readonly PlacedFinding[];
  readonly search: SecretSearch;
  /** How the person wants it judged, without what was given. */
  readonly context: Context;
  /** Seconds that a verifier allows for clocks that differ. */
  readonly leeway: number;
}

/** A field that carries access tokens was around it (RFC 6750 section 2.1). */
const isSentToApi = ({ leftOut, where = '' }: JwsArtifact): boolean =>
  leftOut.some((each) => /authorization|\bbearer$/iu.test(each)) || /\bauthorization\b/iu.test(where);

/**
 * Reads a token with the key and all that the person stated.
 * @param artifact as it was pasted: what the rules look at
 * @param jws what is verified: the same, or with the payload that was given beside it
 */
export const useToken = (artifact: JwsArtifact, jws: Jws = artifact.jws): TokenReading => {
  const { slice } = artifact;
  const stated = useChoices((choices) => choices.stated);
  const key = useKey();
  const expected = useMemo(() => expectationsFrom(stated), [stated]);
  const context = useLintContext(slice.text);
  const given = useMemo(
    () => ({
      ...(isSentToApi(artifact) ? { sentAs: 'access-token' as const } : {}),
      ...givenFrom(stated),
    }),
    [artifact, stated],
  );
  const evidence = useEvidence(jws, key, expected, given.proof);
  const verification = useVerification(jws, evidence?.verification, expected);
  const search = useKnownSecret(artifact.jws);
  const { secret } = search;
  const linter = key || !isAlone(artifact) ? (loadLinter.loaded() ?? use(loadLinter())) : undefined;
  const ofKey = useMemo(
    () => (key && linter ? linter.keyBoxFindings(key, { ...context, given }) : []),
    [key, linter, context, given],
  );
  const findings = useMemo(() => {
    const lint = linter?.lintArtifact ?? lintToken;
    const isStated = Object.keys(given).length > 0;
    const whole = isStated ? { ...context, given } : context;
    return settled(
      artifact,
      inOrder([
        ...findingsAsking(lint, 'nothing', artifact, context),
        ...findingsAsking(lint, 'given', artifact, whole),
        ...(evidence ? findingsAsking(lint, 'evidence', artifact, { ...whole, evidence }) : []),
        ...(evidence && secret
          ? findingsAsking(lint, 'secret', artifact, { ...whole, evidence, knownSecret: secret })
          : []),
        ...ofKey,
      ]),
    );
  }, [artifact, context, given, evidence, secret, ofKey, linter]);
  return { key, verification, findings, search, context, leeway: expected.leeway };
};
