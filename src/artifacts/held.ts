/** Tokens within a token: a claim that is one (RFC 7519 section 5.2 nests them too), or a payload that is. Not: what a JWE holds, which only its key shows. */
import { carriersIn, type Jws, type JwsPart } from '#jose/jws/jws';
import { DerivedSlice, toPasted, type Piece } from '#text/slice';
import { throughSlice } from '#text/slice-within';
import type { Span } from '#text/span';
import type { Artifact, Found } from './artifact';
import { jsonParts } from './forms/json';
import { partOf, type Part } from './part';
import { isPromising } from './promising';
import { thingsIn } from './things-in';

/** Runs of ASCII, each a byte a character, and what stands between them. */
const RUNS = /[\0-\x7f]+|[^\0-\x7f]/gu;

/** Where in the token the characters of a span of the part stand. */
const carriedPieces = (part: JwsPart, text: string, span: Span): Piece[] => {
  if (part.unencoded) return [{ at: 0, from: part.span.start + span.start }];
  const pieces: Piece[] = [];
  const pushOne = (at: number) => {
    const { start, end } = carriersIn(part, { start: span.start + at, end: span.start + at + 1 });
    pieces.push({ at, from: start, width: end - start });
  };
  for (const { 0: run, index: at } of text.slice(span.start, span.end).matchAll(RUNS)) {
    if (run.charCodeAt(0) < 0x80 && !part.decoded.carriers) {
      const byte = part.utf8?.byteAt(span.start + at) ?? 0;
      pieces.push({ at, from: part.span.start + Math.floor(byte / 3) * 4, carried: [byte % 3] });
    } else for (let unit = 0; unit < run.length; unit += 1) pushOne(at + unit);
  }
  return pieces;
};

/** A part's UTF-8 text as a slice of the token. */
class DecodedSlice extends DerivedSlice {
  readonly #part: JwsPart;

  constructor(part: JwsPart) {
    super(part.utf8?.text ?? '');
    this.#part = part;
  }

  piecesIn(span: Span): Piece[] {
    return carriedPieces(this.#part, this.text, span);
  }

  from(): number {
    return this.#part.span.start;
  }
}

const jwsOf = (artifact: Artifact): Jws | undefined => {
  if (artifact.kind === 'jws') return artifact.jws;
  return artifact.kind === 'sd-jwt' ? artifact.sdJwt.issuer : undefined;
};

/** The tokens that a token's payload holds. */
export const heldIn = (artifact: Artifact): Found[] => {
  const payload = jwsOf(artifact)?.payload;
  if (!payload || !isPromising(payload.utf8?.text ?? '')) return [];
  const { slice, where, keptIn } = artifact;
  const owner = `the token ${where === undefined ? `at character ${toPasted(slice, 0) + 1}` : `in ${where}`}`;
  const decoded = throughSlice(slice, new DecodedSlice(payload));
  const { value, problem } = payload.json ?? {};
  const parts: Iterable<Part> =
    value?.type === 'object' && !problem
      ? jsonParts(decoded, value, 'claim')
      : [{ slice: decoded, where: 'payload' }];
  return Array.from(parts).flatMap((inner) =>
    // A key in a claim confirms whose the token is (RFC 7800); it is no find of its own.
    'kind' in inner
      ? []
      : thingsIn(partOf({ slice, where: owner, keptIn }, inner)).filter(({ kind }) => kind !== 'jwks'),
  );
};
