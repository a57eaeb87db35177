/** All that was found out about one token, as far as it may be passed on. Not: how it is written down (report-markdown.ts, report-json.ts, report-sarif.ts). */
import type { Jws } from '#jose/jws';
import { maskableClaims, redactJws, type Redaction } from '#jose/redact';
import type { Verdict, Verification } from '#jose/verification';
import { lint, rules } from './lint';
import type { Finding, NamedRule } from './rule';

interface Answer {
  readonly state: string;
  /** A whole sentence; left out where it could tell of the key or of a masked claim. */
  readonly says?: string;
}

export interface TokenReport {
  /** One line on what the token is. */
  readonly title: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly made: number;
  /** The token as it may be shown. */
  readonly token: Jws;
  readonly signatureDropped: boolean;
  readonly masked: readonly string[];
  readonly verdict: Verdict;
  readonly answers: { readonly signature: Answer; readonly key: Answer; readonly claims: Answer };
  /** Places are in the token as it was given, before anything was redacted. */
  readonly findings: readonly Finding[];
  /** The text that the places are in: its length is told, not its characters. */
  readonly given: Jws;
  /** Every rule that looked at the token. */
  readonly rules: readonly NamedRule[];
}

interface Given {
  readonly jws: Jws;
  readonly verification: Verification;
  readonly redaction: Redaction;
  /** Says in one line what a token is; asked about the redacted one. */
  readonly titleOf: (jws: Jws) => string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
}

/**
 * Draws up a report. Nothing of the key goes into it but whether one was given; when a claim is masked, findings speak in
 * the rule's general words, which quote no value.
 */
export const reportOf = ({ jws, verification, redaction, titleOf, now }: Given): TokenReport => {
  const { verdict, signature, key, policy } = verification;
  const token = redactJws(jws, redaction);
  const masked = maskableClaims(jws).filter((name) => redaction.mask.has(name));
  const findings = lint('jws', jws, { now });
  const policySays = [policy.times, ...policy.expected].map(({ says }) => says).join(' ');
  return {
    title: titleOf(token),
    made: now,
    token,
    signatureDropped: token !== jws,
    masked,
    verdict,
    answers: {
      signature: { state: signature.state, says: signature.says },
      key: { state: key.state },
      claims: { state: policy.state, ...(masked.length > 0 ? {} : { says: policySays }) },
    },
    findings: masked.length === 0 ? findings : findings.map((each) => ({ ...each, says: each.rule.says })),
    given: jws,
    rules: rules.filter((rule) => rule.on === 'jws' && !rule.state),
  };
};
