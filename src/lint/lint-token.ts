/** Every finding on a token that was pasted alone, without a key, with their order and places. Not: on anything else, nor on what was around a token (lint-artifact.ts). */
import type { Artifact, JwsArtifact } from '#artifacts/artifact';
import { toPastedSpans, type Slice } from '#text/slice';
import { fixedText, keepsSigned } from './fix';
import type { PlacedFinding } from './placed-finding';
import type { Asked, Context, Finding, SubjectKind } from './rule';
import { byGravity, RANK } from './run-rules';
import { lintJws } from './token-rules';
import { asHeadline } from './worst';

/** Findings in a text at their places in the paste, each with the text that puts all of its rule right. */
export const placedFindings = (
  on: SubjectKind,
  slice: Slice,
  findings: readonly Finding[],
): PlacedFinding[] =>
  findings.map((finding, _, all) => {
    const fixed =
      finding.replace &&
      fixedText(
        slice.text,
        all.filter(({ rule }) => rule === finding.rule),
      );
    return {
      finding,
      spans: toPastedSpans(slice, finding.at),
      ...(fixed === undefined || (on === 'jws' && !keepsSigned(slice.text, fixed)) ? {} : { fixed }),
    };
  });

/** Rules on the whole come before those on a part of it, and those on what is beside it last. */
const KINDS: readonly SubjectKind[] = ['sd-jwt', 'json-serialization', 'jws', 'flow', 'keys'];

/** Findings on one thing from several runs, as one run gives them: the gravest first. */
export const inOrder = (findings: readonly PlacedFinding[]): PlacedFinding[] =>
  findings.toSorted(
    ({ finding: a }, { finding: b }) =>
      RANK[a.severity] - RANK[b.severity] ||
      asHeadline(a, b) ||
      KINDS.indexOf(a.rule.on) - KINDS.indexOf(b.rule.on) ||
      byGravity(a, b),
  );

/** Which of the findings are wanted. */
export interface WantedOfToken {
  /** Of the rules that ask for this; of all when absent. */
  readonly asking?: Asked | 'nothing' | undefined;
}

/** True for a signed token about which only its own text says anything. */
export const isAlone = (artifact: Artifact): artifact is JwsArtifact =>
  artifact.kind === 'jws' &&
  artifact.keptIn === undefined &&
  artifact.others === undefined &&
  artifact.inUrl === undefined &&
  artifact.within === undefined &&
  artifact.path === undefined;

/** The same as `lintArtifact` gives while no key is given, without the rules on other subjects. */
export const lintToken = (
  { jws, slice }: JwsArtifact,
  context: Context,
  { asking }: WantedOfToken = {},
): PlacedFinding[] => inOrder(placedFindings('jws', slice, lintJws(jws, context, asking)));
