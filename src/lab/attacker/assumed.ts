/** What several attacks need besides what the attacker is granted. */
import type { Mode } from '../mode';
import { carrierOf } from '../named-credential';
import type { Setup } from '../run/setup';

/** Of tokens that no correct verifier takes. */
export const NAIVE_VERIFIER_ASSUMED =
  'The shop’s verifier is naive on purpose, until a defense that helps is on.';
/** Run with each of them. */
export const LIBRARIES_REFUSE =
  'jsonwebtoken 8.5.1 and 9.0.3 and jose 6 refuse such a token, without a list of algorithms too.';
/** Of keys that a token brings or names. */
export const LIBRARIES_TAKE_NO_KEY =
  'jsonwebtoken 9 and jose 6 verify with the key that the caller passes, whatever kid, jku or jwk says.';
/** Of claims and the header’s typ. */
export const LIBRARIES_MUST_BE_TOLD =
  'jsonwebtoken 9 and jose 6 check audience and issuer only where the caller names them; jose checks typ likewise.';
/** Of secrets. */
export const LIBRARIES_SIGN_WEAKLY = 'jsonwebtoken 9 and jose 6 sign with a short secret without complaint.';
export const EXPRESS_SESSION_READS =
  'express-session sets HttpOnly unless it is told otherwise. The lab’s cookie has no attribute until a defense adds it.';
export const EXPRESS_SESSION_SAME_SITE = 'express-session sets no SameSite unless it is told to.';
export const EXPRESS_SESSION_KEEPS_IDENTIFIER =
  'express-session keeps the identifier at login, unless the code calls regenerate(). Passport since 0.6 calls it.';
export const EXPRESS_SESSION_STORES_PLAINLY =
  'The stores of express-session keep the identifier itself. The lab does so until a defense hashes it.';
/** Of a cookie without SameSite. */
export const SOON_AFTER_LOGIN =
  'The victim logged in less than two minutes ago. Later, Chrome and Edge would not send a cookie without SameSite; Firefox and Safari would.';
export const HTTPS_BLOCKED = 'Where the browser tries https first, the attacker blocks it.';
export const TWO_MINUTES =
  'Two minutes pass before the attacker uses it. A one-minute token has expired by then.';
export const THIRD_PARTY_COOKIES =
  'The browser allows third-party cookies. Chrome and Edge do; Firefox, Safari and Incognito do not.';

/** Why nothing can be tried with a token that is bound to a key; undefined: it can. */
export const noBoundToken = (mode: Mode, setup: Setup): string | undefined => {
  const carrier = carrierOf(mode, setup);
  if (carrier === 'bearer') return undefined;
  return carrier === 'cookie'
    ? 'No proof comes with a cookie, so a token in it stays unbound.'
    : 'A proof binds a token in the Authorization field. This credential is in another.';
};

/** Why a service can't have an old key set; undefined: it can. */
export const noKeySet = (_mode: Mode, { alg }: Setup): string | undefined =>
  alg === 'HS256'
    ? 'No key set contains an HMAC secret, so the shop changes it at every service.'
    : undefined;
