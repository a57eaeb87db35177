/** Every finding on something that was found in pasted text: for its view, its row, its report and the lab alike. Not: what stands around it (URLs). */
import type { Artifact, CodeArtifact } from '#artifacts/artifact';
import type { JsonSignature } from '#jose/jws/json-serialization';
import type { KeyText } from '#jose/keys/key';
import { toPastedSpans, type Slice } from '#text/slice';
import { throughSlice } from '#text/slice-within';
import type { Code } from './code/code';
import { fixedText, keepsSigned } from './fix';
import { keptFindings } from './kept';
import { keySubject } from './key-subject';
import { lint, RANK } from './lint';
import type { PlacedFinding } from './placed-finding';
import type { Context, SubjectKind, Subjects } from './rule';

const placed = <On extends SubjectKind>(
  on: On,
  subject: Subjects[On],
  slice: Slice,
  context: Context,
): PlacedFinding[] =>
  lint(on, subject, context).map((finding, _, all) => {
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

/** They look at the protected header alone, and some of the header stands beside it. */
const HEADER_RULES: ReadonlySet<string> = new Set(['alg-missing', 'token-json-invalid']);

/** What would be put right is the compact serialization, and nobody pasted that: no fixed text. */
const inSignature = (slice: Slice, signature: JsonSignature, context: Context): PlacedFinding[] => {
  const within = throughSlice(slice, signature.slice);
  return lint('jws', signature.jws, context)
    .filter(({ rule }) => !signature.unprotected || !HEADER_RULES.has(rule.id))
    .map((finding) => ({ finding, spans: toPastedSpans(within, finding.at) }));
};

const findingsIn = (artifact: Artifact, context: Context, signature: number | undefined): PlacedFinding[] => {
  const { slice } = artifact;
  switch (artifact.kind) {
    case 'jws':
      return [...placed('jws', artifact.jws, slice, context), ...keptFindings(artifact, context)];
    case 'jwe':
      return placed('jwe', artifact.jwe, slice, context);
    case 'sd-jwt':
      // Places in the issuer's JWS are places in the whole, which begins with it.
      return [
        ...placed('sd-jwt', artifact.sdJwt, slice, context),
        ...placed('jws', artifact.sdJwt.issuer, slice, context),
      ];
    case 'json-serialization': {
      const { serialization } = artifact;
      const signatures = serialization.form === 'jws' ? serialization.signatures : [];
      return [
        ...placed('json-serialization', serialization, slice, context),
        ...signatures
          .filter((_, index) => signature === undefined || signature === index)
          .flatMap((each) => inSignature(slice, each, context)),
      ];
    }
    case 'set-cookie':
      return placed('set-cookie', artifact.cookie, slice, context);
    case 'jwks':
      return placed('keys', keySubject(artifact.keys), slice, context);
    default:
      return [];
  }
};

/**
 * Runs every rule that looks at code.
 * @param code the artifact's text, read; the parser is fetched on request
 * @returns findings, the gravest first
 */
export const lintCode = ({ slice }: CodeArtifact, code: Code, context: Context): PlacedFinding[] =>
  placed('code', code, slice, context);

/**
 * Runs the rules on keys on those that stand beside a token. They are at no place in the paste.
 * @param keyText what stands in the key box, to verify with
 */
export const keyBoxFindings = (keyText: KeyText, context: Context): PlacedFinding[] => {
  const given = { ...context.given, keysFor: 'verifying' as const };
  return lint('keys', keySubject(keyText), { ...context, given }).map((finding) => ({ finding, spans: [] }));
};

/**
 * Runs every rule that looks at such a thing, or at a part of it; code, which takes a parser, has `lintCode`.
 * @param signature of several in JSON serialization, the one that is asked about; all of them otherwise
 * @returns findings, the gravest first
 */
export const lintArtifact = (artifact: Artifact, context: Context, signature?: number): PlacedFinding[] =>
  findingsIn(artifact, context, signature).toSorted(
    (a, b) => RANK[a.finding.severity] - RANK[b.finding.severity],
  );
