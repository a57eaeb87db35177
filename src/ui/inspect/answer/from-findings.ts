/** What findings say that counts in the headline: a secret that everybody knows or can read, and what was stated and is not so. Not: finding it (lint). */
import type { BrokenExpectation, Verification } from '#jose/jws/verification';
import type { PlacedFinding } from '#lint/placed-finding';
import { EXPOSED } from '#lint/worst';
import type { Stated } from '../../stated';

/** Of what was given, a person said that it is a sample where the severity is less. */
const isError = ({ finding }: PlacedFinding): boolean => finding.severity === 'error';

/** True when the key that signed the token is public: its secret, or the private half of the key that it verifies with. */
export const isLeaked = (findings: readonly PlacedFinding[], verification: Verification): boolean =>
  findings.some(
    (each) =>
      isError(each) &&
      (each.finding.rule.id === 'hmac-known-secret' ||
        (each.finding.rule.id === 'key-published' && verification.signature.state === 'valid')),
  );

/** What secret the token carries for anyone to read, in two words; nothing when none. */
export const exposedIn = (findings: readonly PlacedFinding[]): string | undefined =>
  findings.flatMap((each) => (isError(each) ? (EXPOSED[each.finding.rule.id] ?? []) : []))[0];

interface Beside {
  readonly state: BrokenExpectation;
  /** Whether the person stated what the rule compares with. */
  readonly isStated: (stated: Stated) => boolean;
}

/** Rules that compare the token with what was stated beside it. */
const BESIDE: Readonly<Record<string, Beside>> = {
  'idt-hash': {
    state: 'wrong-hash',
    isStated: ({ accessToken, code, requestState }) =>
      [accessToken, code, requestState].some((text) => text.trim() !== ''),
  },
  'pop-binding': { state: 'wrong-proof', isStated: ({ proof }) => proof.trim() !== '' },
  'cross-jwt-confusion': { state: 'wrong-kind', isStated: ({ sentAs }) => sentAs !== '' },
};

/** The verification with what rules found in what was stated, so that it counts as issuer and audience do. */
export const withStated = (
  verification: Verification,
  findings: readonly PlacedFinding[],
  stated: Stated,
): Verification => {
  const broken = findings.flatMap(({ finding }): { state: BrokenExpectation; says: string }[] => {
    const beside = BESIDE[finding.rule.id];
    return beside?.isStated(stated) === true && finding.severity !== 'info'
      ? [{ state: beside.state, says: finding.says }]
      : [];
  });
  const [first] = broken;
  if (!first) return verification;
  const { policy } = verification;
  const isBroken = policy.expected.some(({ state }) => state !== 'as-expected');
  return {
    ...verification,
    policy: {
      ...policy,
      state: isBroken ? policy.state : first.state,
      expected: [...policy.expected, ...broken],
    },
  };
};
