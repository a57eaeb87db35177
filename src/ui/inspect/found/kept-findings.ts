/** What the rules on logins say about where a user agent keeps a token. Not: what they say about the token itself. */
import type { JwsArtifact, KeptIn, Standing } from '#artifacts/artifact';
import { parseFlow } from '#lint/flow';
import { lint } from '#lint/lint';
import { profileOf } from '#lint/profile';
import { toPastedSpans } from '#text/slice';
import type { PlacedFinding } from '../../parts/finding-list';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/refresh/iu, 'refreshToken'],
  [/id[_-]?token/iu, 'idToken'],
  [/access[_-]?token/iu, 'accessToken'],
];
const PROFILES: Readonly<Record<string, string>> = { 'refresh-token': 'refreshToken', 'id-token': 'idToken' };

/** What the token is in the login: its key says it on purpose, its claims make it likely, and most are access tokens. */
const roleOf = (artifact: JwsArtifact, { where = '' }: Standing): string =>
  NAMES.find(([name]) => name.test(where))?.[1] ?? PROFILES[profileOf(artifact.jws).name] ?? 'accessToken';

/**
 * @param now seconds since 1970-01-01T00:00:00Z
 * @returns one finding for each kind of storage, at the place that it was read from
 */
export const keptFindings = (artifact: JwsArtifact, now: number): PlacedFinding[] => {
  const { slice, where, keptIn, others = [] } = artifact;
  const seen = new Set<KeptIn>();
  return [{ pieces: slice.pieces, where, keptIn }, ...others].flatMap((standing): PlacedFinding[] => {
    if (!standing.keptIn || seen.has(standing.keptIn)) return [];
    seen.add(standing.keptIn);
    // What the paste does not say is not stated: the token itself is linted apart.
    const flow = parseFlow(JSON.stringify({ [roleOf(artifact, standing)]: { storage: standing.keptIn } }));
    const spans = toPastedSpans(
      { text: slice.text, pieces: standing.pieces },
      { start: 0, end: slice.text.length },
    );
    return lint('flow', flow, { now }).map((finding) => ({ finding, spans }));
  });
};
