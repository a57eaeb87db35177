/** Finds the named values of a text. Not: which there are (named-values.ts). */
import { toPastedSpans } from '#text/slice';
import type { Span } from '#text/span';
import type { Artifact } from './artifact';
import { NAMED_VALUES, type NamedValue } from './named-values';

export interface Named extends Pick<NamedValue, 'says' | 'source'> {
  readonly span: Span;
}

/** As much of the text as is looked at, and as many values as are told. */
const MOST = 64_000;
const MOST_NAMED = 20;

const isWithin = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((each) => each.start < end && start < each.end);

/** The values in a text, in order, each once; none within another. */
export const namedIn = (text: string): Named[] => {
  const looked = text.slice(0, MOST);
  const found: Named[] = [];
  for (const { find, says, source } of NAMED_VALUES) {
    for (const { 0: match, index } of looked.matchAll(find)) {
      if (found.length === MOST_NAMED) break;
      const span = { start: index, end: index + match.length };
      if (
        !isWithin(
          span,
          found.map((each) => each.span),
        )
      )
        found.push({ span, says, source });
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
};

/** Only where the text begins: in a token of a kilobyte, to look everywhere takes longer than to read it. */
const AT_START = NAMED_VALUES.map(({ find }) => new RegExp(find.source, `${find.flags.replace('g', '')}y`));

/** True when a text begins with such a value. */
export const beginsWithNamed = (text: string): boolean => {
  const looked = text.slice(0, MOST);
  return AT_START.some((find) => {
    find.lastIndex = 0;
    return find.test(looked);
  });
};

/** The values beside the tokens and keys that were found in a text. Not those in its cookies alone: a view of a cookie names them itself. */
export const namedBeside = (pasted: string, artifacts: readonly Artifact[]): Named[] => {
  const named = namedIn(pasted);
  if (named.length === 0) return [];
  const taken = artifacts.flatMap(({ kind, slice, others = [] }) =>
    kind === 'code'
      ? []
      : [
          { text: slice.text, pieces: slice.pieces },
          ...others.map(({ pieces }) => ({ text: slice.text, pieces })),
        ].flatMap((each) => toPastedSpans(each, { start: 0, end: each.text.length })),
  );
  return named.filter(({ span }) => !isWithin(span, taken));
};
