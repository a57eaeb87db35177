/** An access token that is good only beside a cookie that no script can read. It does not stop an attacker who has both, such as a copy of the browser. */
import { document } from '#sources/sources';
import { bearerChallenge, unauthorized } from '../shop/challenge';
import { claimsOf } from '../shop/claims-of';
import { bareCookie, cookieIn, setCookieField, type CookieDraft } from '../shop/cookie-draft';
import type { DefenceUnit } from '../defence';
import { LOGIN_PATHS } from '../shop/login-paths';
import { protect } from '../defences';
import { sha256 } from '../shop/digest';
import { drawText } from '../run/random';
import type { Setup } from '../run/setup';

const CLAIM = 'userFingerprint';

/** HttpOnly whatever the other cookies are: that is its point. */
const draftOf = (value: string, setup: Setup): CookieDraft => ({
  ...protect(bareCookie('fingerprint', value), setup),
  httpOnly: true,
});

export default {
  order: 47,
  group: 'tokens',
  label: 'Fingerprint cookie',
  says: 'The access token contains the hash of a random value, and an HttpOnly cookie contains the value. The server refuses one without the other.',
  sources: [document('owasp-jwt')],
  adds: (setup) => ({ cookie: draftOf('', setup).name, kind: 'key' }),
  issue: async (draft, _request, { setup }) => {
    if (draft.name !== 'access token') return draft;
    const { value, random } = drawText(draft.random, 32);
    return {
      ...draft,
      claims: { ...draft.claims, [CLAIM]: await sha256(value) },
      fields: [...draft.fields, setCookieField(draftOf(value, setup))],
      random,
    };
  },
  check: async (request, { mode, setup }) => {
    // A user who logs in gets another pair.
    if (LOGIN_PATHS.includes(new URL(request.url).pathname)) return undefined;
    const hash = claimsOf(mode.credentialIn(request, setup))?.[CLAIM];
    if (hash === undefined) return undefined;
    const value = cookieIn(request, draftOf('', setup));
    if (value !== undefined && (await sha256(value)) === hash) return undefined;
    const says = 'The access token belongs to another browser';
    return unauthorized('invalid-token', `${says}.`, bearerChallenge(says));
  },
} satisfies DefenceUnit;
