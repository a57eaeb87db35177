/** All that was found out about one token, as far as it may be passed on. Not: how it is written down (report-markdown.ts, report-json.ts, report-sarif.ts). */
import type { Jws } from '#jose/jws/jws';
import type { Verdict, VerdictReason } from '#jose/jws/verification';
import type { Span } from '#text/span';
import { rules } from './lint';
import type { PlacedFinding } from './placed-finding';
import { profileOf, type Profile } from './profile';
import type { Reported, ReportedAnswer, ReportedPart, ReportRedaction } from './reported/reported';
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

export interface TokenReport {
  readonly form: Reported['form'];
  /** One line on what the token is. */
  readonly title: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly made: number;
  /** The decoded parts that may be shown, in order. */
  readonly parts: readonly ReportedPart[];
  /** What is left out, in whole sentences. */
  readonly notes: readonly string[];
  readonly signatureDropped: boolean;
  readonly masked: readonly string[];
  /** It says nothing of the claims. */
  readonly verdict: Verdict;
  /** Why a verifier refuses the token all the same. */
  readonly against?: VerdictReason;
  readonly answers: readonly Omit<ReportedAnswer, 'ofClaims'>[];
  /** Places are in the token as it was given, before anything was redacted. */
  readonly findings: readonly ReportedFinding[];
  /** Those of the rules that a person silenced for this token, each with the reason. */
  readonly silenced: readonly { readonly finding: ReportedFinding; readonly reason: string }[];
  /** Which kind the token was judged as, and what tells it; absent where no claims can be read. */
  readonly profile?: Profile;
  /** What a person set; the other thresholds are as the rules declare them. */
  readonly thresholds: readonly SetThreshold[];
  /** The text that the places are in: its length is told, not its characters. */
  readonly given: Pick<Reported, 'text' | 'mimeType'>;
  /** Every rule that looked at the token. */
  readonly rules: readonly NamedRule[];
}

interface Given {
  readonly token: Reported;
  readonly redaction: ReportRedaction;
  /** What the rules say under this context, of the key and of what a person stated too. */
  readonly findings: readonly PlacedFinding[];
  readonly context: Context;
  readonly silenced: Silenced;
  /** Says in one line what a token is; asked about what may be shown of it. */
  readonly titleOf: (shown: Jws | undefined) => string;
}

/** Whether a text that puts something right may be in the report: it can repeat what is masked or dropped. */
const holdsNothingHidden =
  (masked: readonly string[], droppedFrom: number | undefined) =>
  (replace: Replacement): boolean =>
    masked.length === 0 &&
    (replace.with === '' || droppedFrom === undefined || replace.at.end <= droppedFrom);

/** They tell that the key that signed a token is public. */
const OF_PUBLIC_KEYS: ReadonlySet<string> = new Set(['hmac-known-secret', 'key-published']);

const againstIn = ({ verdict, against }: Reported, findings: readonly PlacedFinding[]) => {
  const isPublic = findings.some(
    ({ finding: { rule, severity } }) => severity === 'error' && OF_PUBLIC_KEYS.has(rule.id),
  );
  return verdict === 'valid' && isPublic ? ('leaked-secret' as const) : against;
};

/** What is not as the rules declare it. */
const setThresholds = (looked: readonly NamedRule[], { thresholds }: Context): SetThreshold[] =>
  looked.flatMap((rule) =>
    Object.entries(limitsOf(rule, thresholds))
      .filter(([name, value]) => value !== rule.thresholds?.[name]?.value)
      .map(([name, value]) => ({ rule, name, value })),
  );

/**
 * Draws up a report. Nothing of the key or of what a person stated is quoted in it. Findings that use them speak in the
 * rule's general words, and when a claim is masked, all findings do.
 */
export const reportOf = ({ token, redaction, findings, context, silenced, titleOf }: Given): TokenReport => {
  const { form, text, mimeType, verdict, kindOf, placeOf } = token;
  const shown = token.show(redaction);
  const against = againstIn(token, findings);
  const masked = token.maskable.filter((name) => redaction.mask.has(name));
  const { open, suppressed } = suppress(findings, silenced);
  const mayHold = holdsNothingHidden(masked, shown.droppedFrom);
  const { given: _, ...ofTokenAlone } = context;
  const alone = token.saysAlone(ofTokenAlone);
  const isOfToken = ({ rule, says }: Pick<Finding, 'rule' | 'says'>): boolean =>
    rule.on !== 'keys' && (rule.asks === undefined || alone.includes(says));
  const told = ({ finding }: PlacedFinding): ReportedFinding => {
    const { replace, at, note, ...rest } = finding;
    const exact = finding.failed === true || (masked.length === 0 && isOfToken(finding));
    return {
      ...rest,
      ...(finding.rule.on === 'keys' ? {} : { at: placeOf?.(finding) ?? at }),
      ...(exact ? note !== undefined && { says: `${finding.says} ${note}` } : { says: finding.rule.says }),
      ...(exact && replace && !placeOf && mayHold(replace) ? { replace } : {}),
    };
  };
  const found = new Set(findings.map(({ finding }) => finding.rule));
  // A rule on the key or on where the token is kept is among them when it has something to say.
  const looked = rules.filter((rule) => (token.on.includes(rule.on) && !rule.state) || found.has(rule));
  return {
    form,
    title: titleOf(shown.jws),
    made: context.now,
    parts: shown.parts,
    notes: shown.notes,
    signatureDropped: shown.signatureDropped,
    masked,
    verdict,
    ...(against ? { against } : {}),
    answers: token.answers.map(({ ofClaims, says, ...answer }) => ({
      ...answer,
      ...(says === undefined || (ofClaims && masked.length > 0) ? {} : { says }),
    })),
    findings: open.map(told),
    silenced: suppressed.map(({ placed, reason }) => ({ finding: told(placed), reason })),
    ...(kindOf ? { profile: profileOf(kindOf, context) } : {}),
    thresholds: setThresholds(looked, context),
    given: { text, mimeType },
    rules: looked,
  };
};
