/** More time between issue and expiry than the token's profile should get. Not: no expiry at all (exp-missing). */
import { claim, numberOf, stringOf, type Jws } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { apart } from '../duration';
import { ACCESS, ES256, HS256, jwt, TOKEN } from '../example-token';
import { isOwnLogin, NO_LOGIN } from '../own-login';
import { claimsOf } from '../placed';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { ACCESS_LONG, ACCESS_VERY_LONG } from '../shared-thresholds';
import { DAY, isMilliseconds } from '../times';
import { vendorTokenOf } from '../vendor-token';

const MINUTE = 60;
type Limit = 'access' | 'idToken' | 'clientAssertion' | 'appleSecret' | 'logoutToken' | 'unknown';

/** Profiles that are not named here have no limit. */
const LIMITS: Partial<Readonly<Record<ProfileName, Limit>>> = {
  'access-token': 'access',
  'id-token': 'idToken',
  'client-assertion': 'clientAssertion',
  'logout-token': 'logoutToken',
  unknown: 'unknown',
};

/** Apple takes a client secret that its team signs for half a year, so that nobody has to sign one for each request. */
const APPLE = /^https:\/\/(?:appleid|account)\.apple\.com(?:\/|$)/u;
const HALF_A_YEAR = 15_777_000;

/** A client assertion to Apple: its team issues it, so that iss is not sub as RFC 7523 section 3 has it. */
const isAppleSecret = (jws: Jws): boolean => {
  const [iss, aud] = ['iss', 'aud'].map((name) => stringOf(claim(jws, name)?.value));
  return aud !== undefined && APPLE.test(aud) && iss !== undefined && !APPLE.test(iss);
};

const warnsAbove = (whose: string, value: number) =>
  ({ says: `${whose}: warning above`, unit: 'seconds', value }) as const;

const timeIn = (jws: Jws, name: string): number | undefined => numberOf(claim(jws, name)?.value);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The token lives long.',
  why: 'A verifier that checks a token by itself can’t know of a revocation. A thief can use a copy until exp.',
  fix: "Issue short-lived tokens and renew them with a refresh token. No standard sets the limits: they are this page's policy, one for each kind of token, and can be changed. Outside a person’s login to your own app, the finding is information.",
  sources: [rfc(10017), rfc(9700), document('asvs-5', '10.5.5'), document('apple-client-secret')],
  thresholds: {
    access: ACCESS_LONG,
    accessError: ACCESS_VERY_LONG,
    idToken: warnsAbove('ID token', DAY),
    clientAssertion: warnsAbove('client assertion', 5 * MINUTE),
    appleSecret: warnsAbove('client secret for Apple', HALF_A_YEAR),
    logoutToken: warnsAbove('logout token', 2 * MINUTE),
    unknown: warnsAbove('token of no known kind', DAY),
  },
  examples: {
    now: 1_790_000_000,
    bad: [
      jwt(ES256, {
        iss: 'BAKERY1842',
        sub: 'example.bakery.shop',
        aud: 'https://appleid.apple.com',
        iat: 1790000000,
        exp: 1821104000,
      }),
      jwt(HS256, { ...ACCESS, iss: undefined, exp: 1797776000 }),
      jwt(
        { alg: 'HS256', typ: 'at+jwt' },
        { sub: 'customer-1842', aud: 'https://orders.bakery.example', nbf: 1790000000, exp: 1790014400 },
      ),
      jwt(
        { alg: 'HS256', typ: 'at+jwt' },
        { sub: 'customer-1842', aud: 'https://orders.bakery.example', exp: 1790172800 },
      ),
      // No login: an invitation, so information.
      jwt(HS256, { type: 'invitation', email: 'ada@bakery.example', iat: 1790000000, exp: 1790604800 }),
    ],
    good: [
      TOKEN,
      jwt(ES256, {
        iss: 'BAKERY1842',
        sub: 'example.bakery.shop',
        aud: 'https://appleid.apple.com',
        iat: 1790000000,
        exp: 1805552000,
      }),
      jwt(HS256, { sub: 'customer-1842', iat: 1790000000, exp: 1797776000, token_use: 'refresh' }),
      jwt(HS256, { ...ACCESS, iss: undefined, iat: 1790000000000, exp: 1797776000000 }),
    ],
  },
  check(jws, context, limits) {
    const { name, declared, told } = profileOf(jws, context);
    const threshold = isAppleSecret(jws) ? 'appleSecret' : LIMITS[name];
    const exp = claimsOf(jws)?.of('exp');
    const end = numberOf(exp?.value);
    if (!threshold || !exp || end === undefined) return undefined;
    const start = timeIn(jws, 'iat') ?? timeIn(jws, 'nbf');
    if (isMilliseconds(end) || isMilliseconds(start ?? 0)) return undefined;
    const seconds = end - (start ?? context.now);
    // What its vendor documents is not the user's fault.
    if (seconds <= Math.max(limits[threshold], vendorTokenOf(jws)?.lives ?? 0)) return undefined;
    const [lives, limit] = apart(seconds, limits[threshold]);
    const isVeryLong = threshold === 'access' && seconds > limits.accessError;
    // A claim that names an access token says less than `typ` or a person does: hours are its issuer's own choice.
    const isSure = declared || told === 'person' || threshold !== 'access';
    const isAlarm = isOwnLogin(jws, context) && (isSure || isVeryLong);
    return {
      at: exp.at,
      severity: !isAlarm ? 'info' : isVeryLong ? 'error' : 'warning',
      ...(isAlarm ? {} : { note: NO_LOGIN }),
      says: `The token lives ${lives}${start === undefined ? ' from now' : ''}; ${isAlarm ? 'limit' : 'usual'}: ${limit}.`,
      threshold: isVeryLong ? 'accessError' : threshold,
    };
  },
});
