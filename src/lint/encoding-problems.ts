/** Everything that is wrong with how a token's parts are encoded, each with its part. */
import type { Jws, JwsPart } from '#jose/jws/jws';
import type { Base64urlProblemKind } from '#text/base64url';
import type { Span } from '#text/span';
import { onceFor } from './once-for';
import { encodedParts } from './whole';

export interface EncodingProblem {
  readonly part: JwsPart;
  readonly kind: Base64urlProblemKind;
  /** In the part. */
  readonly within: Span;
  /** In the compact serialization. */
  readonly at: Span;
}

/** The problems in the order of their places. */
export const encodingProblems = onceFor((jws: Jws): readonly EncodingProblem[] => {
  const found: EncodingProblem[] = [];
  for (const part of encodedParts(jws)) {
    const { start } = part.span;
    for (const { kind, at } of part.decoded.problems) {
      found.push({ part, kind, within: at, at: { start: start + at.start, end: start + at.end } });
    }
  }
  return found;
});
