/** Which characters of a text are a credential, and of what kind. */
import { tokensIn } from '#artifacts/tokens-in';
import type { Mode } from '#lab/mode';
import type { NamedCredential } from '#lab/named-credential';
import type { Setup } from '#lab/run/setup';
import { kindsOf, KINDS } from '#lab/derive/scene/credential';
import type { Event, Trace } from '#lab/run/trace';
import type { Span } from '#text/span';

/** The random ones, which nothing but the run tells apart from any other text. */
export type OpaqueKind = 'identifier' | 'refresh';
export type MarkKind = OpaqueKind | 'header' | 'claims' | 'signature';

export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** Value → kind. */
export type OpaqueValues = ReadonlyMap<string, OpaqueKind>;

/** The kinds of those that a server keeps in a table. */
export const OPAQUE_KINDS: Readonly<Partial<Record<NamedCredential['name'], OpaqueKind>>> = {
  'session identifier': 'identifier',
  'refresh token': 'refresh',
};

/** By what the stage draws. */
const BY_STAGE = new Map<string | undefined, OpaqueKind | undefined>(
  Object.entries(KINDS).map(([name, drawn]) => [drawn, OPAQUE_KINDS[name as NamedCredential['name']]]),
);

/** What an event puts somewhere under a name: cookies that are set, and what script keeps. */
const putIn = (event: Event): readonly { readonly name: string; readonly value?: string }[] => {
  if (event.type === 'exchange') return event.storing.flatMap(({ cookie }) => cookie ?? []);
  return event.type === 'script' && event.did === 'write' ? [event] : [];
};

/** Session identifiers and refresh tokens of a column: what its cookies and its script held under their names. */
export const opaqueValues = (mode: Mode, setup: Setup, trace: Trace): OpaqueValues => {
  const kinds = kindsOf(mode, setup);
  const found = new Map<string, OpaqueKind>();
  for (const { name, value } of trace.steps.flatMap(({ event }) => putIn(event))) {
    const kind = BY_STAGE.get(kinds.get(name));
    if (kind && value !== undefined && value !== '') found.set(value, kind);
  }
  return found;
};

const PARTS = ['header', 'claims', 'signature'] as const;

const tokenMarks = (text: string): Mark[] =>
  tokensIn(text).flatMap(({ start, end }) => {
    let at = start;
    return text
      .slice(start, end)
      .split('.')
      .flatMap((segment, index) => {
        const kind = PARTS[index];
        const mark = { start: at, end: at + segment.length };
        at = mark.end + 1;
        return kind && segment !== '' ? [{ ...mark, kind }] : [];
      });
  });

const opaqueMarks = (text: string, values: OpaqueValues): Mark[] => {
  const marks: Mark[] = [];
  for (const [value, kind] of values) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      marks.push({ start: at, end: at + value.length, kind });
    }
  }
  return marks;
};

/** The credentials in a text, in their order. They do not overlap: no random value holds a dot. */
export const marksIn = (text: string, values: OpaqueValues): Mark[] =>
  [...tokenMarks(text), ...opaqueMarks(text, values)].toSorted((a, b) => a.start - b.start);

/** A piece of a text: a credential, or what is between two. */
interface Run {
  readonly start: number;
  readonly text: string;
  readonly kind?: MarkKind;
}

/** The text in pieces; together they are the text. */
export const runsIn = (text: string, values: OpaqueValues): Run[] => {
  const runs: Run[] = [];
  let at = 0;
  const between = (end: number) => {
    if (end > at) runs.push({ start: at, text: text.slice(at, end) });
  };
  for (const { start, end, kind } of marksIn(text, values)) {
    between(start);
    runs.push({ start, text: text.slice(start, end), kind });
    at = end;
  }
  between(text.length);
  return runs;
};

export type CredentialKind = OpaqueKind | 'token';

/** What kinds of credential a text carries, each once. */
export const kindsIn = (text: string, values: OpaqueValues): CredentialKind[] => [
  ...new Set(
    marksIn(text, values).map(({ kind }) => (kind === 'identifier' || kind === 'refresh' ? kind : 'token')),
  ),
];

/** The compact serializations in some texts, each once. */
export const tokensOf = (...texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => tokensIn(text).map(({ start, end }) => text.slice(start, end)))),
];
