/** A recorded login as a setup of the lab, as near as it comes, and what could not be taken over. Not: playing it (measures/losses.ts). */
import { counted } from '#text/counted';
import { attributeOf, parseSetCookie, type SetCookie } from '#cookies/set-cookie';
import { field } from '#http/message';
import { claimsIn } from '#recording/claims-in';
import type { RecordedCredential } from '#recording/credential';
import type { RecordedFlow } from '#recording/recorded-flow';
import { inCookie, issued, ofKind, reachesScript, requestName, shown } from '#recording/way';
import { CHOICES, DEFAULT_SETUP } from '../../run/choices';
import { repair } from '../../run/repair';
import type { ChoiceId, Setup } from '../../run/setup';

export interface TakenOver {
  readonly setup: Setup;
  /** The one column that is the recording's. */
  readonly mode: string;
  /** What was read in the recording and is so in the setup: whole sentences. */
  readonly taken: readonly string[];
  /** What is not as in the recording, with why. */
  readonly left: readonly { readonly what: string; readonly why: string }[];
}

/** Flows by the lab's mode that keeps a login in the same way. */
const MODES: Readonly<Record<string, string>> = {
  'password-session': 'session',
  bff: 'bff',
  'spa-bearer': 'jwt',
  implicit: 'jwt',
  code: 'jwt',
  'code-pkce': 'jwt',
  'hybrid-refresh': 'hybrid',
};

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Of an option's id: `15m`. */
const secondsOf = (id: string): number | undefined => {
  const [, count, unit = ''] = /^(\d+)([smhd])$/u.exec(id) ?? [];
  return count === undefined ? undefined : Number(count) * (SECONDS[unit] ?? 0);
};

/** The option whose length is nearest; none where the choice has no lengths. */
const nearest = (choice: ChoiceId, seconds: number): string | undefined =>
  CHOICES.find(({ id }) => id === choice)
    ?.options.map(({ id }) => ({ id, far: Math.abs((secondsOf(id) ?? Number.POSITIVE_INFINITY) - seconds) }))
    .toSorted((a, b) => a.far - b.far)
    .find(({ far }) => Number.isFinite(far))?.id;

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

const inWords = (seconds: number): string => {
  const [unit, of] = UNITS.find(([, each]) => seconds >= each) ?? UNITS[3];
  const count = Math.round(seconds / of);
  return counted(count, unit);
};

const setCookieOf = (flow: RecordedFlow, credential: RecordedCredential): SetCookie | undefined => {
  const at = issued(credential).find(({ as }) => as === 'cookie');
  const text = at && flow.recording.exchanges[at.exchange]?.response?.fields[at.place.field ?? -1]?.[1];
  return text === undefined ? undefined : parseSetCookie(text);
};

/** What is written down while a recording is gone through. */
class Draft {
  readonly taken: string[] = [];
  readonly left: { readonly what: string; readonly why: string }[] = [];
  readonly defences = new Set(DEFAULT_SETUP.defences);
  readonly changes: Partial<Record<ChoiceId, string>> = {};

  defend(id: string, isOn: boolean, says: string): void {
    if (isOn) this.defences.add(id);
    else this.defences.delete(id);
    this.taken.push(says);
  }

  choose(choice: ChoiceId, option: string, says: string): void {
    this.changes[choice] = option;
    this.taken.push(says);
  }

  leave(what: string, why: string): void {
    this.left.push({ what, why });
  }
}

/** Attributes of the cookies that carry the login: what one of them lacks is off. */
const cookies = (draft: Draft, set: readonly SetCookie[]): void => {
  const all = (name: string) => set.every((each) => attributeOf(each, name) !== undefined);
  const isOr = (has: boolean) => (has ? 'is' : 'is not');
  draft.defend('http-only', all('HttpOnly'), `HttpOnly ${isOr(all('HttpOnly'))} set.`);
  draft.defend('secure', all('Secure'), `Secure ${isOr(all('Secure'))} set.`);
  const hasPrefix = set.every(({ name }) => /^__Host-/iu.test(name));
  draft.defend('host-prefix', hasPrefix, `The __Host- prefix ${isOr(hasPrefix)} there.`);
  const sameSite = (attributeOf(set[0] as SetCookie, 'SameSite')?.value ?? '').toLowerCase();
  draft.defend('same-site-strict', sameSite === 'strict', `SameSite is ${sameSite || 'absent'}.`);
  if (sameSite === 'lax') draft.defences.add('same-site');
  else draft.defences.delete('same-site');
  if (all('Partitioned')) draft.defend('chips', true, 'Partitioned is set.');
  if (sameSite === 'none') draft.choose('crossSite', 'yes', 'Cookies are for other sites too.');
};

const lifetime = (draft: Draft, choice: ChoiceId, what: string, seconds: number | undefined): void => {
  if (seconds === undefined) {
    draft.leave(`Lifetime of the ${what}`, 'The recording does not state it.');
    return;
  }
  const option = nearest(choice, seconds);
  if (option === undefined) return;
  const is = secondsOf(option);
  draft.choose(choice, option, `The ${what} lives ${inWords(is ?? seconds)}.`);
  if (is !== seconds)
    draft.leave(
      `Lifetime of the ${what}`,
      `It is ${inWords(seconds)}; the lab’s nearest is ${inWords(is ?? 0)}.`,
    );
};

const algorithm = (draft: Draft, token: RecordedCredential | undefined): void => {
  const alg = token?.parts ? claimsIn(token.value).alg : '';
  if (alg === '') {
    draft.leave(
      'Signing algorithm',
      token ? 'The token is opaque; the lab’s is a JWT.' : 'No token is in the recording.',
    );
    return;
  }
  const options = CHOICES.find(({ id }) => id === 'alg')?.options.map(({ id }) => id) ?? [];
  if (options.includes(alg)) draft.choose('alg', alg, `Tokens are signed with ${alg}.`);
  else draft.leave('Signing algorithm', `It is ${alg}; the lab has ${options.join(', ')}.`);
};

/** Where script keeps the token is not recorded; only a cookie is seen. */
const store = (
  draft: Draft,
  choice: 'store' | 'hybridStore',
  token: RecordedCredential,
  set: SetCookie | undefined,
): void => {
  if (reachesScript(token) || !set) {
    const { label = '' } =
      CHOICES.find(({ id }) => id === choice)?.options.find(({ id }) => id === DEFAULT_SETUP[choice]) ?? {};
    draft.leave(
      'Where script keeps the token',
      `A recording can’t show it. The setup assumes the lab’s own choice: ${label}.`,
    );
  } else draft.choose(choice, 'server-cookie', 'A server’s cookie carries the access token.');
};

/** Whether it is for the app and its services, and not for the identity provider alone. */
const isOwn = (flow: RecordedFlow, { way }: RecordedCredential): boolean => {
  const providers = new Set(
    flow.actors.filter(({ role }) => role === 'identity-provider').map(({ origin }) => origin),
  );
  return way.some(({ origin }) => !providers.has(origin));
};

/** A change that a form could ask for, done with the login's cookie and without a token. @returns index of its exchange */
const unprovenChange = (flow: RecordedFlow, proven: readonly number[]): number | undefined => {
  const known = new Set([...proven, ...flow.logins, ...flow.logouts]);
  return ofKind(flow, 'session', 'access-token')
    .filter((each) => isOwn(flow, each))
    .flatMap(shown)
    .filter(({ as, exchange }) => as === 'cookie' && !known.has(exchange))
    .map(({ exchange }) => exchange)
    .find((index) => {
      const { request, response } = flow.recording.exchanges[index] ?? {};
      return (
        request?.method === 'POST' &&
        !/json/iu.test(field(request, 'Content-Type') ?? '') &&
        response !== undefined &&
        response.status < 400
      );
    });
};

/** What the messages of a login show of the server's checks. Whether a client compares its state, they do not show. */
const checks = (draft: Draft, flow: RecordedFlow, findings: { readonly isRenewed?: boolean }): void => {
  if (findings.isRenewed !== undefined)
    draft.defend(
      'identifier-regenerated',
      findings.isRenewed,
      `The login ${findings.isRenewed ? 'renews' : 'does not renew'} the session identifier.`,
    );
  const proven = ofKind(flow, 'csrf-token')
    .filter((each) => isOwn(flow, each))
    .flatMap((each) => shown(each).filter(({ as }) => as !== 'cookie'))
    .map(({ exchange }) => exchange);
  const unproven = unprovenChange(flow, proven);
  if (unproven !== undefined)
    draft.defend('csrf-token', false, `${requestName(flow, unproven)} works without a CSRF token.`);
  else if (proven.length > 0) draft.defend('csrf-token', true, 'Requests carry a CSRF token.');
  const refreshes = flow.oauth.tokens.filter(
    ({ grant, isGranted }) => grant === 'refresh_token' && isGranted,
  );
  const used = ofKind(flow, 'refresh-token').filter((each) => shown(each).length > 0);
  if (used.length > 0) {
    const isRotated = used.some(({ replacedBy }) => replacedBy !== undefined);
    draft.defend('rotation', isRotated, `Refresh tokens are ${isRotated ? '' : 'not '}rotated.`);
    if (!isRotated) draft.defences.delete('reuse-detection');
  }
  const [request] = flow.oauth.authorizations;
  if (request) {
    const [hasProof, hasState] = [request.params.has('code_challenge'), request.params.has('state')];
    draft.defend('pkce', hasProof, `The authorization request has ${hasProof ? 'a' : 'no'} PKCE challenge.`);
    draft.defend('state-checked', hasState, `The authorization request has ${hasState ? 'a' : 'no'} state.`);
  }
  if (refreshes.some(({ isBound }) => isBound))
    draft.defend('dpop', true, 'Tokens are bound to a key (DPoP).');
};

/** Whether a login was seen that renews a session identifier; absent: none was there before. */
const renewal = (flow: RecordedFlow): { readonly isRenewed?: boolean } => {
  for (const login of flow.logins) {
    const before = ofKind(flow, 'session').find(({ way }) =>
      way.some(({ did, as, exchange }) => did === 'sent' && as === 'cookie' && exchange === login),
    );
    if (before) return { isRenewed: before.replacedBy !== undefined };
  }
  return {};
};

/** The lab's mode that keeps a login in the same way; undefined where the lab has nothing like it. */
export const modeLike = (flow: RecordedFlow): string | undefined => {
  const known = MODES[flow.name.id];
  if (known === 'jwt' && ofKind(flow, 'refresh-token').length > 0) return 'hybrid';
  // A recording may begin after the login: then its cookie alone tells.
  return known ?? (ofKind(flow, 'session').some((each) => isOwn(flow, each)) ? 'session' : undefined);
};

/**
 * The lab's setup that is nearest to a recorded login; what a recording cannot show is as the lab opens.
 * @returns a setup with the one mode, before any act. Undefined where the lab has nothing like it: an attack that is played on
 *   another login says nothing of this one
 */
export const recordedSetup = (flow: RecordedFlow): TakenOver | undefined => {
  const mode = modeLike(flow);
  if (mode === undefined) return undefined;
  const draft = new Draft();
  const refresh = ofKind(flow, 'refresh-token')[0];
  if (MODES[flow.name.id] === undefined)
    draft.leave(
      'How the user logs in',
      'The recording shows no login that the lab knows. The lab’s is a form with a password.',
    );
  const access = ofKind(flow, 'access-token')[0];
  const isSession = mode === 'session' || mode === 'bff';
  // The identity provider's own login is not the app's.
  const own = isSession
    ? ofKind(flow, 'session', 'access-token').filter((each) => isOwn(flow, each))
    : ofKind(flow, 'access-token', 'refresh-token');
  const set = own.filter(inCookie).flatMap((each) => setCookieOf(flow, each) ?? []);
  if (set.length > 0) cookies(draft, set);
  else draft.leave('Attributes of cookies', 'No cookie in the recording carries this login.');
  if (isSession) lifetime(draft, 'sessionLongest', 'session', own[0]?.lifetime);
  else {
    algorithm(draft, access);
    if (mode === 'jwt') lifetime(draft, 'lifetime', 'access token', access?.lifetime);
    if (access) store(draft, mode === 'jwt' ? 'store' : 'hybridStore', access, setCookieOf(flow, access));
  }
  if (mode === 'hybrid') {
    if (refresh && reachesScript(refresh)) {
      draft.defend('http-only', false, 'Script can read the refresh token.');
      draft.leave('Place of the refresh token', 'The lab keeps it in a cookie, here without HttpOnly.');
    }
    draft.leave('Lifetimes of both tokens', 'In this mode, they are the lab’s own.');
  }
  checks(draft, flow, renewal(flow));
  draft.leave('Names of cookies, claims and addresses', 'They are the lab’s own.');
  draft.defences.delete('output-encoding');
  draft.leave('Script injection', 'A recording can’t show it. The setup assumes that it is possible.');
  draft.leave('Checks at the servers', 'A recording can’t show them. They are the lab’s defaults.');
  const ids = [
    ...DEFAULT_SETUP.defences.filter((id) => draft.defences.has(id)),
    ...[...draft.defences].filter((id) => !DEFAULT_SETUP.defences.includes(id)),
  ];
  const { setup } = repair({ ...DEFAULT_SETUP, ...draft.changes, columns: [mode], defences: ids, acts: [] });
  return { setup, mode, taken: draft.taken, left: draft.left };
};
