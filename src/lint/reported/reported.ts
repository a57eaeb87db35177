/** A token of any form as a report takes it; each form has a file beside this one. Not: the report (../report.ts). */
import type { Jws } from '#jose/jws/jws';
import type { Verdict, VerdictReason, Verification } from '#jose/jws/verification';
import type { Span } from '#text/span';
import type { Context, Finding, SubjectKind } from '../rule';

export interface ReportRedaction {
  /** Whether what is left out by default is told: the signature, or what was decrypted. */
  readonly include: boolean;
  /** Names of top-level claims. */
  readonly mask: ReadonlySet<string>;
}

export interface ReportedAnswer {
  readonly name: string;
  /** As it precedes the answer. */
  readonly title: string;
  readonly state: string;
  /** A whole sentence; absent where it could tell of the key. */
  readonly says?: string;
  /** It tells of claims, so it is left out when some are masked. */
  readonly ofClaims?: true;
}

/** A decoded part as it may be shown. */
export interface ReportedPart {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Shown {
  readonly parts: readonly ReportedPart[];
  /** What is left out, in whole sentences. */
  readonly notes: readonly string[];
  /** The token, or its claims set, as it may be shown: what a title can be made of. */
  readonly jws?: Jws;
  readonly signatureDropped: boolean;
  /** What was dropped begins here: a fix that repeats it is left out. */
  readonly droppedFrom?: number;
}

export interface Reported {
  readonly form: 'jws' | 'jwe' | 'sd-jwt' | 'json-serialization';
  /** What the places of findings are in: its length is told, not its characters. */
  readonly text: string;
  readonly mimeType: string;
  readonly verdict: Verdict;
  /** Why a verifier refuses it all the same, where the verdict, which is not about claims, is `valid`. */
  readonly against?: VerdictReason | undefined;
  readonly answers: readonly ReportedAnswer[];
  /** What rules look at in it. */
  readonly on: readonly SubjectKind[];
  /** What tells its kind; absent where no claims can be read. */
  readonly kindOf?: Jws;
  /** Names of the claims that can be masked. */
  readonly maskable: readonly string[];
  readonly show: (redaction: ReportRedaction) => Shown;
  /** What the rules that ask for what was given say of the token without that. */
  readonly saysAlone: (context: Context) => readonly string[];
  /** Where a finding is in `text`. */
  readonly placeOf?: (finding: Finding) => Span;
}

/** What the claims say about now, and what was expected of them. */
export const claimsAnswer = ({ state, times, expected }: Verification['policy']): ReportedAnswer => ({
  name: 'claims',
  title: 'Claims',
  state,
  says: [times, ...expected].map(({ says }) => says).join(' '),
  ofClaims: true,
});
