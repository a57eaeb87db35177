/** Attacks that a recording itself shows to succeed, whatever the lab's nearest setup makes of them. Not: playing them (lab/measures/losses.ts). */
import type { Loss } from '#lab/measures/losses';
import type { LoginFinding } from './login';

/** Findings by the attack that they prove: the server accepted what it should have refused. */
const PROVEN: Readonly<Record<string, string>> = {
  'after-logout': 'login-logout-ends-nothing',
  'other-audience': 'login-audience-ignored',
  'other-type': 'login-id-token-as-access',
  'code-intercepted': 'login-pkce-unchecked',
  'session-fixation': 'login-session-not-renewed',
  eavesdropping: 'login-plain-http',
};

/** An attack as it was played, or as the recording shows it. */
export interface RecordedLoss extends Loss {
  /** What the recording shows; the lab's run need not show it. */
  readonly recorded?: string;
}

/** @returns all of them; what the lab's setup holds and the recording shows to be broken is broken */
export const withRecorded = (
  losses: readonly Loss[],
  findings: readonly LoginFinding[],
): readonly RecordedLoss[] =>
  losses.map((loss) => {
    const { attack, played } = loss;
    const found = findings.find(({ id }) => id === PROVEN[attack.id]);
    if (!found || played.outcome === 'succeeded') return loss;
    const recorded = `Seen in the recording: ${found.says}`;
    return { ...loss, recorded, played: { ...played, outcome: 'succeeded', because: recorded } };
  });
