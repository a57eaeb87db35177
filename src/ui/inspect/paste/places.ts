/** Which characters of the pasted text carry which member, and which are broken. Not: drawing them (coloured-text.tsx). */
import type { Artifact } from '#artifacts/artifact';
import { carriersIn, objectOf, type Jws, type JwsPart, type PartName } from '#jose/jws/jws';
import { problemsOf, type Problem } from '#jose/jws/problems';
import type { JsonMember } from '#text/json';
import { toPasted, toPastedSpans, type Slice } from '#text/slice';
import type { Span } from '#text/span';
import { colouredPartsOf, tokensOf, type ColouredPart } from './coloured-parts';

/** A member of the JOSE header or of the claims set, and the pasted characters that carry it. */
export interface Place {
  /** `header/0`: part and position, since a name can appear twice. */
  readonly id: string;
  readonly spans: readonly Span[];
}

/** The id of a part's n-th member. */
export const placeId = (part: PartName, index: number): string => `${part}/${index}`;

/** Where one member is in the pasted text. */
export const spansOfMember = (slice: Slice, part: JwsPart, member: JsonMember): Span[] =>
  toPastedSpans(slice, carriersIn(part, member.span));

/** True when something is pointed at, and all of it lies within a place. */
export const liesWithin = (pointed: readonly Span[], place: readonly Span[]): boolean =>
  pointed.length > 0 &&
  pointed.every((inner) => place.some((outer) => outer.start <= inner.start && inner.end <= outer.end));

/** Every member's place. */
const placesOf = (slice: Slice, jws: Jws): Place[] =>
  [jws.header, jws.payload].flatMap((part) =>
    part
      ? (objectOf(part)?.members ?? []).map((member, index) => ({
          id: placeId(part.name, index),
          spans: spansOfMember(slice, part, member),
        }))
      : [],
  );

/** A broken place with its position in the pasted text. */
export interface PastedProblem extends Problem {
  /** Position of its first character in the pasted text. */
  readonly pastedAt: number;
  readonly spans: readonly Span[];
}

/** Every broken place, in their order. */
export const pastedProblems = (slice: Slice, jws: Jws): PastedProblem[] =>
  problemsOf(jws)
    .map((problem) => ({
      ...problem,
      pastedAt: toPasted(slice, problem.at.start),
      spans: toPastedSpans(slice, problem.at),
    }))
    .toSorted((a, b) => a.pastedAt - b.pastedAt);

/** The same by the part that they are in. */
export const problemsByPart = (
  slice: Slice,
  jws: Jws,
): Readonly<Record<PartName, readonly PastedProblem[]>> => {
  const problems = pastedProblems(slice, jws);
  const of = (name: PartName) => problems.filter(({ part }) => part === name);
  return { header: of('header'), payload: of('payload'), signature: of('signature') };
};

/** A run of characters that look alike. */
export interface Run {
  readonly text: string;
  readonly start: number;
  /** What it belongs to; absent for dots, attributes and what was left out. */
  readonly part?: PartName | 'cookie';
  readonly broken: boolean;
  readonly pointed: boolean;
}

/** All that is marked in the pasted text. */
export interface Marks {
  readonly parts: readonly ColouredPart[];
  readonly places: readonly Place[];
  readonly broken: readonly Span[];
}

/** Writes a value at every character of the spans. */
const paint = <Value>(onto: (Value | undefined)[], spans: readonly Span[], value: Value): void => {
  for (const { start, end } of spans) onto.fill(value, start, end);
};

/** Cuts the pasted text into runs, nothing pointed at. Of parts that overlap, the first gives the colour. */
export const runsOf = (pasted: string, { parts, broken }: Omit<Marks, 'places'>): Run[] => {
  const { length } = pasted;
  const names: (ColouredPart['name'] | undefined)[] = Array.from({ length });
  const faults: (true | undefined)[] = Array.from({ length });
  for (const { name, spans } of parts.toReversed()) paint(names, spans, name);
  paint(faults, broken, true);
  const cuts = new Set([0, length]);
  for (const { start, end } of [...parts.flatMap((part) => part.spans), ...broken]) {
    cuts.add(start);
    cuts.add(end);
  }
  const sorted = [...cuts].filter((cut) => cut <= length).toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const name = names[start];
    return {
      text: pasted.slice(start, sorted[index + 1]),
      start,
      ...(name ? { part: name } : {}),
      broken: faults[start] ?? false,
      pointed: false,
    };
  });
};

/** Marks what is pointed at, cutting the runs that it begins or ends in; the others stay the same objects. */
export const withPointed = (runs: readonly Run[], pointed: readonly Span[]): readonly Run[] => {
  if (pointed.length === 0) return runs;
  return runs.flatMap((run) => {
    const { start } = run;
    const end = start + run.text.length;
    const inside = pointed.filter((span) => span.start < end && start < span.end);
    if (inside.length === 0) return run;
    const cuts = new Set(
      [start, end, ...inside.flatMap((span) => [span.start, span.end])].filter(
        (cut) => start <= cut && cut <= end,
      ),
    );
    const sorted = [...cuts].toSorted((a, b) => a - b);
    return sorted.slice(0, -1).map((from, index) => ({
      ...run,
      text: run.text.slice(from - start, (sorted[index + 1] ?? end) - start),
      start: from,
      pointed: inside.some((span) => span.start <= from && from < span.end),
    }));
  });
};

/** The artifact at each place where it is. */
const standingsOf = (artifact: Artifact): Artifact[] => [
  artifact,
  ...(artifact.others ?? []).map(({ pieces }) => ({
    ...artifact,
    slice: { text: artifact.slice.text, pieces },
  })),
];

const isCookie = ({ kind }: Artifact): boolean => kind === 'cookie' || kind === 'set-cookie';

/**
 * What to mark of the artifacts; tokens come before the cookies that they are in.
 * @param chosen the one whose members can be pointed at; of several tokens in it, those of the first
 */
export const marksOf = (artifacts: readonly Artifact[], chosen = artifacts[0]): Marks => {
  const [first] = chosen ? tokensOf(chosen) : [];
  return {
    parts: artifacts
      .toSorted((a, b) => Number(isCookie(a)) - Number(isCookie(b)))
      .flatMap(standingsOf)
      .flatMap(colouredPartsOf),
    places: first ? placesOf(first.slice, first.jws) : [],
    broken: artifacts
      .flatMap(tokensOf)
      .flatMap(({ slice, jws }) => pastedProblems(slice, jws).flatMap(({ spans }) => spans)),
  };
};
