/**
 * A signed double submit token: only script of the shop's origin can read the cookie and repeat it in a field. It does not stop script in the page. The routes that give out credentials are left alone: a forger gains nothing there, and what the token is bound to changes with their answer. The routes that give out credentials are left alone: a forger gains nothing there,
 * and what the token is bound to changes with their answer.
 */
import { cookieValue } from '#cookies/cookie-field';
import { field, fieldValues, type HttpRequest } from '#http/message';
import { document } from '#sources/sources';
import { forbidden } from '../shop/challenge';
import { bareCookie, cookieIn, setCookieField, type CookieDraft } from '../shop/cookie-draft';
import { hmac } from '../shop/digest';
import type { DefenceUnit } from '../defence';
import { credentialCalled, ownFieldsOf } from '../named-credential';
import { LOGIN_PATHS } from '../shop/login-paths';
import { protect } from '../defences';
import type { Setup } from '../run/setup';
import { readTokenContent } from '../shop/token-response';
import { isSafe } from '../browser/user-agent';

/** Published here; a real one is in no source. */
const SECRET = 'q7c1kVtVw4bYJm0xqkzJtq9h2h3mC0dC7vJmM8sXo1Q';
const FIELD = 'X-CSRF-Token';
const GIVES_CREDENTIALS: readonly string[] = [...LOGIN_PATHS, '/auth/refresh'];

/** Script must read it, so that HttpOnly does not reach it. */
const draftOf = (value: string, setup: Setup): CookieDraft => ({
  ...protect(bareCookie('csrf', value), setup),
  httpOnly: false,
});

/** Bound to the login, so that nobody can plant a pair of their own. */
const tokenFor = (credential: string): Promise<string> => hmac(SECRET, credential);

const pathOf = ({ url }: HttpRequest): string => new URL(url).pathname;

export default {
  order: 23,
  group: 'requests',
  label: 'CSRF token',
  also: ['XSRF', 'anti-forgery', 'synchronizer token'],
  says: 'If the login is in a cookie, every changing request must contain a CSRF token. Only the shop’s own pages can read that token.',
  sources: [document('owasp-csrf')],
  adds: (setup) => ({ cookie: draftOf('', setup).name, kind: 'csrf' }),
  respond: async (response, request, { mode, setup }) => {
    if (!GIVES_CREDENTIALS.includes(pathOf(request)) || response.status !== 200) return response;
    // The cookies as the next request will carry them: first what the response sets or lets script write.
    const token = readTokenContent(response)?.token;
    const { cookie: name = '' } = credentialCalled(mode, 'access token', setup) ?? {};
    const cookies = [
      ...fieldValues(response, 'Set-Cookie').map((text) => text.split(';')[0] ?? ''),
      ...(token === undefined ? [] : [`${name}=${token}`]),
      field(request, 'Cookie') ?? '',
    ];
    const next: HttpRequest = { ...request, fields: [['Cookie', cookies.join('; ')]] };
    const credential = mode.credentialIn(next, setup);
    // No cookie proves the login, so none can be misused.
    if (credential === undefined) return response;
    const cookie = setCookieField(draftOf(await tokenFor(credential), setup));
    return { ...response, fields: [...response.fields, cookie] };
  },
  sends: [FIELD],
  prepare: async ({ method, fields }, { documentCookie, setup }) => {
    const token = isSafe(method) ? undefined : cookieValue(documentCookie, draftOf('', setup).name);
    return token === undefined ? fields : [...fields, [FIELD, token]];
  },
  check: async (request, { mode, setup }) => {
    // A user who logs in on the shop's page has no login yet that a token could be bound to.
    if (isSafe(request.method) || [...GIVES_CREDENTIALS, '/authorize'].includes(pathOf(request)))
      return undefined;
    // A browser adds cookies by itself, but never what script sends.
    const sent = ['Authorization', ...ownFieldsOf(mode, setup)].some((name) => field(request, name));
    const byCookie = field(request, 'Cookie') !== undefined && !sent;
    const credential = byCookie ? mode.credentialIn(request, setup) : undefined;
    if (credential === undefined) return undefined;
    const given = field(request, FIELD);
    const expected = await tokenFor(credential);
    return given === expected && cookieIn(request, draftOf('', setup)) === expected
      ? undefined
      : forbidden('forged-request', 'The request does not contain this login’s CSRF token.');
  },
} satisfies DefenceUnit;
