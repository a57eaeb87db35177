/** What the rules say of a token together with what the person gave: the key, and what was stated. Not: what they say of the token alone (use-findings.ts). */
import { useMemo } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import type { KeyText } from '#jose/keys/key';
import type { Given } from '#lint/given';
import { RANK } from '#lint/lint';
import { keyBoxFindings, lintArtifact } from '#lint/lint-artifact';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Context } from '#lint/rule';
import { useChoices } from '../../choices';
import { useEvidence } from '../../evidence';
import { givenFrom } from '../verify/stated';

/** A field that carries access tokens stood around it (RFC 6750 section 2.1). */
const isSentToApi = ({ leftOut, where = '' }: JwsArtifact): boolean =>
  leftOut.some((each) => /authorization|\bbearer$/iu.test(each)) || /\bauthorization\b/iu.test(where);

const useGiven = (artifact: JwsArtifact): Given => {
  const { keyText, keyReading, stated } = useChoices();
  return useMemo(
    () => ({
      ...(isSentToApi(artifact) ? { sentAs: 'access-token' as const } : {}),
      ...givenFrom(stated),
      ...(keyText === '' ? {} : { key: { text: keyText, reading: keyReading } }),
    }),
    [artifact, keyText, keyReading, stated],
  );
};

/**
 * Those on the key stand after those on the token.
 * @param keyText what stands in the key box, as it was read
 * @param context how the person wants the token judged
 * @returns the findings without evidence until that is there
 */
export const useFindingsWithGiven = (
  artifact: JwsArtifact,
  keyText: KeyText | undefined,
  context: Context,
): PlacedFinding[] => {
  const given = useGiven(artifact);
  const evidence = useEvidence(artifact.jws.text, given, context.now);
  return useMemo(() => {
    const whole = { ...context, given, ...(evidence ? { evidence } : {}) };
    const ofKey = keyText ? keyBoxFindings(keyText, whole) : [];
    return [...lintArtifact(artifact, whole), ...ofKey].toSorted(
      (a, b) => RANK[a.finding.severity] - RANK[b.finding.severity],
    );
  }, [artifact, keyText, context, given, evidence]);
};
