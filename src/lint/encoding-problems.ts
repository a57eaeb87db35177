/** Everything that is wrong with how a token's parts are encoded, each with its part. Not: what is wrong with what they hold. */
import type { Jws, JwsPart } from '#jose/jws';
import type { Base64urlProblemKind } from '#text/base64url';
import type { Span } from '#text/span';
import { forLast } from './for-last';
import { encodedParts } from './whole';

export interface EncodingProblem {
  readonly part: JwsPart;
  readonly kind: Base64urlProblemKind;
  /** In the part. */
  readonly within: Span;
  /** In the compact serialization. */
  readonly at: Span;
}

/** The problems in the order they stand. */
export const encodingProblems = forLast((jws: Jws): readonly EncodingProblem[] =>
  encodedParts(jws).flatMap((part) =>
    part.decoded.problems.map(({ kind, at }) => ({
      part,
      kind,
      within: at,
      at: { start: part.span.start + at.start, end: part.span.start + at.end },
    })),
  ),
);
