/**
 * Device Bound Session Credentials (DBSC): beside the session's cookie there is one that lives for a minute, and only the machine
 * whose hardware has the key gets the next. It does not stop a copy within that minute, or script in the page.
 */
import { compactVerify, EmbeddedJWK, importJWK, type JWK } from 'jose';
import { field, fieldValues, type HttpRequest, type HttpResponse } from '#http/message';
import { document } from '#sources/sources';
import { decodeUtf8 } from '#text/utf8';
import { DBSC } from '../browser/device-bound';
import type { DefenceUnit } from '../defence';
import { protect } from '../defences';
import { ORIGIN } from '../origins';
import type { Setup } from '../run/setup';
import { cookieChallenge, forbidden, unauthorized } from '../shop/challenge';
import { bareCookie, cookieIn, setCookieField, type CookieDraft } from '../shop/cookie-draft';
import { hmac, sha256 } from '../shop/digest';
import { LOGIN_PATHS } from '../shop/login-paths';
import { json, type ProblemKind } from '../shop/response';
import type { ServerContext } from '../shop/server';

const REGISTER = '/device/register';
const RENEW = '/device/renew';
/** Seconds; often it is some minutes. */
const LIFETIME = 60;
/** Seconds for which a challenge is good. */
const PERIOD = 60;
/** Published here; a real one is in no source. */
const SECRET = 'Hq8sWf3nYc0tKz6vLb2mXj9pRd5gEa7uTo1iQy4wVxM';
const UNBOUND: ProblemKind = { name: 'unbound-device', title: 'The session is bound to another device' };

const macOf = (text: string): Promise<string> => hmac(SECRET, text);

const challengeAt = (now: number): Promise<string> => macOf(`challenge ${Math.floor(now / PERIOD)}`);

const draftOf = (value: string, setup: Setup): CookieDraft =>
  protect(bareCookie('device', value, '/', LIFETIME), setup);

/** Where the server keeps the key that a login is bound to. */
const keptAs = async (credential: string): Promise<string> => `device of ${await sha256(credential)}`;

const boundCookie = async (credential: string, { setup, now }: ServerContext) => {
  const until = now + LIFETIME;
  return setCookieField(draftOf(`${until}.${await macOf(`${credential} ${until}`)}`, setup));
};

const isGood = async (value: string | undefined, credential: string, now: number): Promise<boolean> => {
  const until = Number(value?.split('.')[0]);
  return until > now && value === `${until}.${await macOf(`${credential} ${until}`)}`;
};

/** The key that a proof shows, where it answers a challenge of the last two periods. @param known absent: it brings its own */
const proven = async (request: HttpRequest, now: number, known?: JWK): Promise<JWK | undefined> => {
  try {
    const key = known ? await importJWK(known, 'ES256') : EmbeddedJWK;
    const options = { algorithms: ['ES256'] };
    const proof = field(request, DBSC.response) ?? '';
    const { payload, protectedHeader } = await (typeof key === 'function'
      ? compactVerify(proof, key, options)
      : compactVerify(proof, key, options));
    const { jti } = JSON.parse(decodeUtf8(payload).text) as { readonly jti?: unknown };
    const good = [await challengeAt(now), await challengeAt(now - PERIOD)];
    return protectedHeader.typ === 'dbsc+jwt' && good.includes(String(jti))
      ? (known ?? protectedHeader.jwk)
      : undefined;
  } catch {
    return undefined;
  }
};

/** The machine's key is kept, and the first bound cookie set. */
const register = async (
  request: HttpRequest,
  credential: string,
  context: ServerContext,
): Promise<HttpResponse> => {
  const jwk = await proven(request, context.now);
  if (!jwk) return forbidden(UNBOUND, 'The key is not proven.');
  context.keep(await keptAs(credential), { text: JSON.stringify(jwk), until: Number.MAX_SAFE_INTEGER });
  const { name } = draftOf('', context.setup);
  const instructions = {
    session_identifier: (await sha256(credential)).slice(0, 16),
    refresh_url: RENEW,
    scope: { origin: ORIGIN, include_site: false },
    credentials: [{ type: 'cookie', name, attributes: 'Path=/; Secure; HttpOnly' }],
  };
  return json(instructions, [await boundCookie(credential, context)]);
};

/** Another bound cookie for a machine that proves its key; without a proof a challenge for one. */
const renew = async (
  request: HttpRequest,
  credential: string,
  key: JWK,
  context: ServerContext,
): Promise<HttpResponse> => {
  if (field(request, DBSC.response) !== undefined && (await proven(request, context.now, key)))
    return json({}, [await boundCookie(credential, context)]);
  const refused = forbidden(UNBOUND, 'The device must prove its key.');
  const id = field(request, DBSC.id) ?? '';
  const challenge = `"${await challengeAt(context.now)}";id="${id}"`;
  return { ...refused, fields: [...refused.fields, [DBSC.challenge, challenge]] };
};

export default {
  order: 15,
  group: 'cookies',
  label: 'DBSC',
  also: ['Device Bound Session Credentials', 'TPM', 'infostealer', 'device binding'],
  says: 'A second cookie lives for a minute. To get the next, the browser proves a key in the machine’s hardware. A copy of the browser works only for that minute. Chrome does this on Windows and macOS; elsewhere the session stays unbound. The lab simulates the hardware.',
  sources: [document('dbsc'), document('chrome-dbsc')],
  adds: (setup) => ({ cookie: draftOf('', setup).name, kind: 'device' }),
  respond: async (response, request, { mode, setup, now }) => {
    if (!LOGIN_PATHS.includes(new URL(request.url).pathname) || response.status !== 200) return response;
    // The cookies as the next request carries them.
    const cookies = [
      ...fieldValues(response, 'Set-Cookie').map((text) => text.split(';')[0] ?? ''),
      field(request, 'Cookie') ?? '',
    ];
    const next: HttpRequest = { ...request, url: ORIGIN, fields: [['Cookie', cookies.join('; ')]] };
    if (mode.credentialIn(next, setup) === undefined) return response;
    const asks = `(ES256);path="${REGISTER}";challenge="${await challengeAt(now)}"`;
    return { ...response, fields: [...response.fields, [DBSC.registration, asks]] };
  },
  check: async (request, context) => {
    const { mode, setup, now, cache } = context;
    const { pathname } = new URL(request.url);
    // A token that script sends is in no cookie.
    const byCookie = field(request, 'Authorization') === undefined;
    const credential = byCookie ? mode.credentialIn(request, setup) : undefined;
    if (credential === undefined || LOGIN_PATHS.includes(pathname)) return undefined;
    if (pathname === REGISTER) return register(request, credential, context);
    const kept = cache[await keptAs(credential)]?.text;
    // A browser that knows nothing of it goes on as it did.
    if (kept === undefined) return undefined;
    if (pathname === RENEW) return renew(request, credential, JSON.parse(kept) as JWK, context);
    const { name } = draftOf('', setup);
    return (await isGood(cookieIn(request, { name }), credential, now))
      ? undefined
      : unauthorized(
          UNBOUND,
          'The session is bound to a device, and the request carries no proof of it.',
          cookieChallenge(name),
        );
  },
} satisfies DefenceUnit;
