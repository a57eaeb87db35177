/** What several attacks need besides what the attacker is granted. Not: what a setup can change (presupposes). */
import type { Mode } from '../mode';
import type { Setup } from '../run/setup';

/** Of tokens that no correct verifier takes. */
export const NAIVE_VERIFIER_ASSUMED =
  'The shop’s verifier is naive on purpose, until a defence that helps is on.';
/** Run with each of them. */
export const LIBRARIES_REFUSE =
  'jsonwebtoken 8.5.1 and 9.0.3 and jose 6 refuse such a token, without a list of algorithms too.';
export const TWO_MINUTES = 'Two minutes pass before the use. A token of one minute has expired by then.';
export const THIRD_PARTY_COOKIES =
  'The browser allows third-party cookies. Chrome and Edge do; Firefox, Safari and Incognito do not.';

/** Why nothing can be tried with a token that is bound to a key; undefined: it can. */
export const noBoundToken = (mode: Mode, setup: Setup): string | undefined =>
  mode.carrier(setup) === 'bearer'
    ? undefined
    : 'No proof goes with a cookie: what it carries stays unbound.';

/** Why a service can't have an old key set; undefined: it can. */
export const noKeySet = (_mode: Mode, { alg }: Setup): string | undefined =>
  alg === 'HS256' ? 'An HMAC secret is in no key set: the shop changes it at every service.' : undefined;
