/** All that was found out about one token, as far as it may be passed on. Not: how it is written down (report-markdown.ts, report-json.ts, report-sarif.ts). */
import type { Jws } from '#jose/jws/jws';
import { maskableClaims, redactJws, type Redaction } from '#jose/jws/redact';
import type { Verdict, Verification } from '#jose/jws/verification';
import type { Span } from '#text/span';
import { lint, rules } from './lint';
import type { PlacedFinding } from './placed-finding';
import { profileOf, type Profile } from './profile';
import type { Context, Finding, NamedRule, Replacement } from './rule';
import { suppress, type Silenced } from './suppress';
import { limitsOf } from './threshold';

/** A threshold that a person set. */
export interface SetThreshold {
  readonly rule: NamedRule;
  readonly name: string;
  readonly value: number;
}

/** A finding as it may be passed on. */
export interface ReportedFinding extends Omit<Finding, 'at'> {
  /** In the token as it was given; nothing when it is about the key, which is in no report. */
  readonly at?: Span;
}

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
  readonly findings: readonly ReportedFinding[];
  /** Those of the rules that a person silenced for this token, each with the reason. */
  readonly silenced: readonly { readonly finding: ReportedFinding; readonly reason: string }[];
  /** Which kind the token was judged as, and what tells it. */
  readonly profile: Profile;
  /** What a person set; the other thresholds are as the rules declare them. */
  readonly thresholds: readonly SetThreshold[];
  /** The text that the places are in: its length is told, not its characters. */
  readonly given: Jws;
  /** Every rule that looked at the token. */
  readonly rules: readonly NamedRule[];
}

interface Given {
  readonly jws: Jws;
  readonly verification: Verification;
  readonly redaction: Redaction;
  /** What the rules say under this context, of the key and of what a person stated too. */
  readonly findings: readonly PlacedFinding[];
  readonly context: Context;
  readonly silenced: Silenced;
  /** Says in one line what a token is; asked about the redacted one. */
  readonly titleOf: (jws: Jws) => string;
}

/** Whether a text that puts something right may stand in the report: it can repeat what is masked or dropped. */
const holdsNothingHidden =
  (masked: readonly string[], dropped: Span | undefined) =>
  (replace: Replacement): boolean =>
    masked.length === 0 && (replace.with === '' || !dropped || replace.at.end <= dropped.start);

/** What is not as the rules declare it. */
const setThresholds = (looked: readonly NamedRule[], { thresholds }: Context): SetThreshold[] =>
  looked.flatMap((rule) =>
    Object.entries(limitsOf(rule, thresholds))
      .filter(([name, value]) => value !== rule.thresholds?.[name]?.value)
      .map(([name, value]) => ({ rule, name, value })),
  );

/**
 * Draws up a report. Nothing of the key or of what a person stated is quoted in it: findings that take them speak in the
 * rule's general words, and when a claim is masked, all findings do.
 */
export const reportOf = ({
  jws,
  verification,
  redaction,
  findings,
  context,
  silenced,
  titleOf,
}: Given): TokenReport => {
  const { verdict, signature, key, policy } = verification;
  const token = redactJws(jws, redaction);
  const masked = maskableClaims(jws).filter((name) => redaction.mask.has(name));
  const { open, suppressed } = suppress(findings, silenced);
  const mayHold = holdsNothingHidden(masked, token === jws ? undefined : jws.signature?.span);
  const { given: _, ...ofTokenAlone } = context;
  const alone = lint('jws', jws, ofTokenAlone, 'given').map(({ says }) => says);
  const isOfToken = ({ rule, says }: Pick<Finding, 'rule' | 'says'>): boolean =>
    rule.on !== 'keys' && (rule.asks === undefined || alone.includes(says));
  const told = ({ finding: { replace, at, ...finding } }: PlacedFinding): ReportedFinding => {
    const exact = finding.failed === true || (masked.length === 0 && isOfToken(finding));
    return {
      ...finding,
      ...(finding.rule.on === 'keys' ? {} : { at }),
      ...(exact ? {} : { says: finding.rule.says }),
      ...(exact && replace && mayHold(replace) ? { replace } : {}),
    };
  };
  const found = new Set(findings.map(({ finding }) => finding.rule));
  // A rule on the key or on where the token is kept is among them when it has something to say.
  const looked = rules.filter((rule) => (rule.on === 'jws' && !rule.state) || found.has(rule));
  const policySays = [policy.times, ...policy.expected].map(({ says }) => says).join(' ');
  return {
    title: titleOf(token),
    made: context.now,
    token,
    signatureDropped: token !== jws,
    masked,
    verdict,
    answers: {
      signature: { state: signature.state, says: signature.says },
      key: { state: key.state },
      claims: { state: policy.state, ...(masked.length > 0 ? {} : { says: policySays }) },
    },
    findings: open.map(told),
    silenced: suppressed.map(({ placed, reason }) => ({ finding: told(placed), reason })),
    profile: profileOf(jws, context),
    thresholds: setThresholds(looked, context),
    given: jws,
    rules: looked,
  };
};
