/** What a lint rule is. Not: running rules (lint.ts). */
import type { SetCookie } from '#cookies/set-cookie';
import type { Jwe } from '#jose/jwe/jwe';
import type { JweJson, JwsJson } from '#jose/jws/json-serialization';
import type { Jws } from '#jose/jws/jws';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import type { FoundSecret } from '#jose/weak-secret/search';
import type { Place } from '#recording/recording';
import type { RecordedFlow } from '#recording/recorded-flow';
import type { Source } from '#sources/sources';
import type { Span } from '#text/span';
import type { Code } from './code/code';
import type { Examples } from './example';
import type { Flow } from './flow';
import type { Evidence, Given } from './given';
import type { KeySubject } from './key-subject';
import type { ProfileName } from './profile';
import type { ChosenThresholds, Threshold } from './threshold';

export type Severity = 'error' | 'warning' | 'info';

/** What rules look at, by the name a rule gives in `on`. */
export interface Subjects {
  jws: Jws;
  jwe: Jwe;
  /** The whole of it; each signature is a subject of its own. Nothing when the text is neither. */
  'json-serialization': JwsJson | JweJson | undefined;
  /** What is beside the issuer's JWS, which is a subject of its own. */
  'sd-jwt': SdJwt;
  'set-cookie': SetCookie;
  url: string;
  flow: Flow;
  /** A recorded login; its rules come with its reader. */
  recording: RecordedFlow;
  code: Code;
  /** Keys by themselves, pasted or in the key box; a key with a token that it is for is looked at by rules on the token. */
  keys: KeySubject;
}
export type SubjectKind = keyof Subjects;

/** What is read without a parser that is fetched on request. */
export type PlainKind = Exclude<SubjectKind, 'code' | 'recording'>;

export interface Context {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  /** Which rules on a state run too, all or those on times; without it they are left out, since the verdict tells states. */
  readonly states?: true | 'time';
  /** Which kind of token the person says it is; without it, what its type or its claims tell. */
  readonly profile?: ProfileName;
  /** What the person set instead of the rules' own thresholds. */
  readonly thresholds?: ChosenThresholds;
  /** What the person gave or stated beside the text. Rules that compare with it are silent without. */
  readonly given?: Given;
  /** What took a promise to find out, done before (evidence.ts): rules read it and compute nothing of the kind. */
  readonly evidence?: Evidence;
  /** The secret that made the MAC, when it is one that everybody can know; absent until it was looked for. */
  readonly knownSecret?: FoundSecret | 'none';
}

/** What a rule reads beside the subject and the thresholds: what was `given`, the `evidence` too, or the known `secret` too. It runs once that is there, and again when that changes. */
export type Asked = 'given' | 'evidence' | 'secret';

/** A text to write in place of another; an empty span inserts it. */
export interface Replacement {
  /** In the subject's text. */
  readonly at: Span;
  readonly with: string;
}

/** One place a rule complains about. */
export interface Report<Limit extends string = string> {
  /** In the subject's text. */
  readonly at: Span;
  /** In a recording: the message, and where in it. */
  readonly place?: Place;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
  /** What is wrong here, when it can be said more exactly than the rule's `says`. Plain text. */
  readonly says?: string;
  /** Why it is no alarm here: a sentence. */
  readonly note?: string;
  /** The name of the threshold that was passed. */
  readonly threshold?: Limit;
  /** What puts it right, where exactly one text does. */
  readonly replace?: Replacement;
}

/** One place, several or none; what is false or undefined is none. */
export type Reports<Limit extends string = string> =
  | Report<Limit>
  | Iterable<Report<Limit> | false | undefined>
  | false
  | undefined;

/** The three pillars of a message: what is wrong, why it matters, what to do. Plain text, whole sentences. */
export interface Rule<On extends SubjectKind = SubjectKind, Limit extends string = string> {
  readonly on: On;
  /** It tells a state that the subject is in at this time, such as expired, and not a fault. */
  readonly state?: 'time' | 'key';
  /** It looks at the JOSE header alone, so that it runs on a JWE's too. */
  readonly ofHeader?: true;
  /** Absent for most rules. One that asks for evidence, or for the secret, is left out without. */
  readonly asks?: Asked;
  /** Documentation leaves out what it asks for, or writes a placeholder: there it is information. */
  readonly abbreviated?: true;
  readonly severity: Severity;
  readonly says: string;
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly Source[];
  /** Every number that is policy, by a name of the rule's own; `check` gets those that count. */
  readonly thresholds?: Readonly<Record<Limit, Threshold>>;
  /** A method, so that a rule for one kind of subject is a rule. Nearly all have nothing to say: undefined costs less than a generator. */
  check(subject: Subjects[On], context: Context, limits: Readonly<Record<Limit, number>>): Reports<Limit>;
}

/** What the file of a rule holds. A page that judges loads it without the examples (examples-of.ts). */
export interface RuleWithExamples<
  On extends SubjectKind = SubjectKind,
  Limit extends string = string,
> extends Rule<On, Limit> {
  readonly examples: Examples;
}

/** A rule with the name of its file. */
export interface NamedRule<On extends SubjectKind = SubjectKind> extends Rule<On> {
  readonly id: string;
}

export interface Finding {
  readonly rule: NamedRule;
  readonly severity: Severity;
  readonly says: string;
  /** Why it is no alarm here: a sentence. */
  readonly note?: string;
  /** In the subject's text. */
  readonly at: Span;
  /** In a recording: the message, and where in it. */
  readonly place?: Place;
  /** The threshold that was passed: the rule's name for it, and the number that counts. */
  readonly threshold?: { readonly name: string; readonly value: number };
  readonly replace?: Replacement;
  /** The rule itself threw: nothing is said about the subject, and `rule` has texts that say so. */
  readonly failed?: true;
}

/** Gives a rule its types. */
export const defineRule = <On extends SubjectKind, Limit extends string = never>(
  rule: RuleWithExamples<On, Limit>,
): RuleWithExamples<On, Limit> => rule;
