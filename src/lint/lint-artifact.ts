/** Every finding on something that was found in pasted text: for its view, its row, its report and the lab alike. */
import type { Artifact } from '#artifacts/artifact';
import { purposeOfName } from '#artifacts/forms/purpose';
import { purposeOfPath } from '#artifacts/forms/purpose-of-path';
import type { JsonSignature } from '#jose/jws/json-serialization';
import type { KeyText } from '#jose/keys/key';
import { toPastedSpans, type Slice } from '#text/slice';
import { throughSlice } from '#text/slice-within';
import { overlaps } from '#text/span';
import { asInformation } from './as-information';
import { keptFindings, readCookieFindings } from './kept';
import { keySubject } from './key-subject';
import { lint } from './lint';
import { inOrder, placedFindings, type WantedOfToken } from './lint-token';
import type { PlacedFinding } from './placed-finding';
import type { Context, PlainKind, Subjects } from './rule';

/** Which of the findings are wanted. */
export interface Wanted extends WantedOfToken {
  /** Of several in JSON serialization, the one that is asked about; all of them when absent. */
  readonly signature?: number | undefined;
}

const placed = <On extends PlainKind>(
  on: On,
  subject: Subjects[On],
  slice: Slice,
  context: Context,
  { asking }: Wanted = {},
): PlacedFinding[] => placedFindings(on, slice, lint(on, subject, context, asking));

/** They look at the protected header alone, and some of the header is outside it. */
const HEADER_RULES: ReadonlySet<string> = new Set(['alg-missing', 'token-json-invalid']);

/** What would be put right is the compact serialization, and nobody pasted that: no fixed text. */
const inSignature = (
  slice: Slice,
  signature: JsonSignature,
  context: Context,
  { asking }: Wanted,
): PlacedFinding[] => {
  const within = throughSlice(slice, signature.slice);
  return lint('jws', signature.jws, context, asking)
    .filter(({ rule }) => !signature.unprotected || !HEADER_RULES.has(rule.id))
    .map((finding) => ({ finding, spans: toPastedSpans(within, finding.at) }));
};

const findingsIn = (artifact: Artifact, context: Context, wanted: Wanted): PlacedFinding[] => {
  const { slice } = artifact;
  const { signature, asking = 'nothing' } = wanted;
  switch (artifact.kind) {
    case 'jws':
      return [
        ...placed('jws', artifact.jws, slice, context, wanted),
        // No rule on logins asks for anything.
        ...(asking === 'nothing' ? keptFindings(artifact, context) : []),
      ];
    case 'jwe':
      return [
        ...placed('jwe', artifact.jwe, slice, context, wanted),
        ...(asking === 'nothing' ? keptFindings(artifact, context) : []),
      ];
    case 'kept':
      return asking === 'nothing' ? keptFindings(artifact, context) : [];
    case 'sd-jwt':
      // Places in the issuer's JWS are places in the whole, which begins with it.
      return [
        ...placed('sd-jwt', artifact.sdJwt, slice, context, wanted),
        ...placed('jws', artifact.sdJwt.issuer, slice, context, wanted),
      ];
    case 'json-serialization': {
      const { serialization } = artifact;
      const signatures = serialization.form === 'jws' ? serialization.signatures : [];
      return [
        ...placed('json-serialization', serialization, slice, context, wanted),
        ...signatures
          .filter((_, index) => signature === undefined || signature === index)
          .flatMap((each) => inSignature(slice, each, context, wanted)),
      ];
    }
    case 'set-cookie':
      return placed('set-cookie', artifact.cookie, slice, context, wanted);
    case 'cookie':
      return asking === 'nothing' ? readCookieFindings(artifact, context) : [];
    case 'jwks':
      return placed('keys', keySubject(artifact.keys), slice, context, wanted);
    default:
      return [];
  }
};

/**
 * Runs the rules on keys on those given beside a token. They have no place in the paste.
 * @param keyText of the key box, to verify with
 */
export const keyBoxFindings = (keyText: KeyText, context: Context): PlacedFinding[] => {
  const given = { ...context.given, keysFor: 'verifying' as const };
  return lint('keys', keySubject(keyText), { ...context, given }).map((finding) => ({ finding, spans: [] }));
};

/** Servers refuse a longer one. Characters. */
const LONGEST_URL = 20_000;

/** What the URL that carries it is told for it, and not for others in the same URL. */
const urlFindings = ({ inUrl, slice }: Artifact, context: Context, wanted: Wanted): PlacedFinding[] => {
  if (!inUrl || inUrl.text.length > LONGEST_URL) return [];
  const own = toPastedSpans(slice, { start: 0, end: slice.text.length });
  return placed('url', inUrl.text, inUrl, context, wanted).filter(
    ({ finding: { at }, spans }) =>
      inUrl.text.slice(at.start, at.end) === slice.text ||
      spans.some((span) => own.some((each) => overlaps(each, span))),
  );
};

/**
 * Runs every rule that looks at such a thing, or at a part of it; code, which takes a parser, has `lintCode` (code-rules.ts).
 * @returns findings, the gravest first
 */
export const lintArtifact = (artifact: Artifact, context: Context, wanted: Wanted = {}): PlacedFinding[] => {
  const { within, path = '' } = artifact;
  const inFolder = purposeOfPath(path);
  // What is shown in a document is cut short and made up, wherever the document is.
  const isDocument = purposeOfName(path.slice(path.lastIndexOf('/') + 1)) === 'documentation';
  const purpose = inFolder?.purpose ?? within ?? (isDocument ? 'documentation' : undefined);
  const findings = [...urlFindings(artifact, context, wanted), ...findingsIn(artifact, context, wanted)];
  return inOrder(
    purpose
      ? findings.map((each) => ({ ...each, finding: asInformation(each.finding, purpose, inFolder?.folder) }))
      : findings,
  );
};
