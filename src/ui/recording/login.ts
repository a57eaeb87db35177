/** A recording read as a login, with what is wrong with it: what the worker hands to the page. */
import type { Severity } from '#lint/rule';
import type { ReadingStep } from '#recording/progress';
import type { Place, RecordedExchange } from '#recording/recording';
import type { RecordedFlow } from '#recording/recorded-flow';
import type { Source } from '#sources/sources';
import type { Span } from '#text/span';

/** A finding as plain data: a rule has functions, which no worker hands over. */
export interface LoginFinding {
  /** Of the rule. */
  readonly id: string;
  readonly severity: Severity;
  readonly says: string;
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly Source[];
  /** In the pasted text. */
  readonly at: Span;
  /** Absent: it is about no single message. */
  readonly place?: Place;
}

export interface Login {
  /** The file's name, or what else it is. */
  readonly name: string;
  readonly flow: RecordedFlow;
  /** The gravest first. */
  readonly findings: readonly LoginFinding[];
}

/** What is read: a text, or the file that holds it. */
export type LoginSource = string | Blob;

/** What the worker says, in this order: how far it is; the exchanges, some at a time; all else. */
export type LoginReport =
  | { readonly type: 'progress'; readonly says: ReadingStep; readonly done: number; readonly of: number }
  | { readonly type: 'exchanges'; readonly exchanges: readonly RecordedExchange[] }
  | {
      readonly type: 'read';
      /** Without its exchanges; absent: the text records no request. */
      readonly login?: Omit<Login, 'name'>;
    };
