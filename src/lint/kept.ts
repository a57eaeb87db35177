/** What the rules on logins say about where a user agent keeps a token. */
import type {
  CookieArtifact,
  JweArtifact,
  JwsArtifact,
  KeptArtifact,
  KeptIn,
  Standing,
} from '#artifacts/artifact';
import { isPromising } from '#artifacts/promising';
import { isSessionLike } from '#cookies/session-like';
import { parseSetCookie } from '#cookies/set-cookie';
import { toPastedSpans } from '#text/slice';
import { flowOf } from './flow';
import { lint } from './lint';
import type { PlacedFinding } from './placed-finding';
import { profileOf } from './profile';
import type { Context } from './rule';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/refresh/iu, 'refreshToken'],
  [/id[_-]?token/iu, 'idToken'],
  [/access[_-]?token/iu, 'accessToken'],
];
const PROFILES: Readonly<Record<string, string>> = { 'refresh-token': 'refreshToken', 'id-token': 'idToken' };

type Kept = JwsArtifact | JweArtifact | KeptArtifact;

/** What the token is in the login: a person or its key says it on purpose, its claims make it likely, and most are access tokens. */
const roleOf = (artifact: Kept, { where = '' }: Standing, context: Context): string => {
  if (artifact.kind === 'kept') return artifact.role;
  if (artifact.kind === 'jwe') return NAMES.find(([pattern]) => pattern.test(where))?.[1] ?? 'accessToken';
  const { name, told } = profileOf(artifact.jws, context);
  const byKey = told === 'person' ? undefined : NAMES.find(([pattern]) => pattern.test(where))?.[1];
  return byKey ?? PROFILES[name] ?? 'accessToken';
};

/** Login cookies that script could read, each at its pair. A token in one is a thing of its own. */
export const readCookieFindings = (
  { slice, pairs, keptIn }: CookieArtifact,
  context: Context,
): PlacedFinding[] =>
  keptIn === 'cookie'
    ? pairs.flatMap(({ name, value, nameAt, valueAt }): PlacedFinding[] => {
        const cookie = parseSetCookie(`${name}=${value}`);
        if (!isSessionLike(cookie) || isPromising(value)) return [];
        const at = { start: nameAt.start, end: valueAt.end };
        const flow = flowOf({ session: { storage: 'cookie', httpOnly: false } });
        return lint('flow', flow, context).map((finding) => ({
          finding: { ...finding, at },
          spans: toPastedSpans(slice, at),
        }));
      })
    : [];

/** @returns one finding for each kind of storage, at the whole token and at the place that it was read from */
export const keptFindings = (artifact: Kept, context: Context): PlacedFinding[] => {
  const { slice, where, keptIn, others = [] } = artifact;
  const seen = new Set<KeptIn>();
  const whole = { start: 0, end: slice.text.length };
  return [{ pieces: slice.pieces, where, keptIn }, ...others].flatMap((standing): PlacedFinding[] => {
    if (!standing.keptIn || seen.has(standing.keptIn)) return [];
    seen.add(standing.keptIn);
    // What the paste does not say is not stated: the token itself is linted apart.
    const role = roleOf(artifact, standing, context);
    // Script read it, so the cookie has no HttpOnly.
    const httpOnly = standing.keptIn === 'cookie' ? { httpOnly: false } : {};
    const flow = flowOf({ [role]: { storage: standing.keptIn, ...httpOnly } });
    const spans = toPastedSpans({ text: slice.text, pieces: standing.pieces }, whole);
    return lint('flow', flow, context).map((finding) => ({ finding: { ...finding, at: whole }, spans }));
  });
};
