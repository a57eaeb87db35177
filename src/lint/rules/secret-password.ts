/** A password or other secret among the claims. */
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { nameKind } from '../claim-names';
import { ACCESS, HS256, jwt } from '../example-token';
import { isPasswordHash, knownSecretIn } from '../known-secrets';
import { membersNamed, payloadMembers } from '../part-members';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

/** By its end, so that pwd_exp and password_changed_at are other things. */
const SECRET_NAME = nameKind(
  /(?:password|passwd|pwd|secret|(?:^|[_-])(?:pin|otp|cvv|cvc)|^(?:user_?)?pass|security_?answer)$/iu,
);
/** What may be done with a password, not the password. */
const ABOUT = /^(?:reset|change|forgot|force|must|require|update|expire)/iu;
const PLACEHOLDER = /^(?:[*•.x_-]+|https?:.*|\[?(?:redacted|hidden|masked|none|null)\]?)$/iu;

const isSecret = (value: Json): boolean => {
  if (value.type === 'number') return true;
  if (value.type !== 'string' || value.value === '' || PLACEHOLDER.test(value.value)) return false;
  // Other rules name these more exactly.
  return !isPasswordHash(value.value) && !knownSecretIn(value.value);
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A claim holds a secret in clear text.',
  why: 'A signed token is encoded, not encrypted. Everyone who sees it, in a log, a proxy or the browser, reads the secret.',
  fix: 'Take the claim out and change the secret: others may have it.',
  sources: [document('cwe-522'), rfc(7519, '12'), document('asvs-5', 'V14.2')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, password: 'Sourdough-19' }),
      jwt(HS256, { ...ACCESS, till: { client_secret: 'dGlsbC00NDE' } }),
      jwt(HS256, { ...ACCESS, card_pin: 4471 }),
    ],
    good: [
      jwt(HS256, { ...ACCESS, amr: ['pwd', 'otp'], password_expires: 1795000000, pwd_exp: 86400, pin: true }),
      jwt(HS256, { ...ACCESS, password: '****', reset_password: 'allowed' }),
    ],
  },
  check(jws) {
    const found = payloadMembers(jws);
    if (!found) return undefined;
    return reportsOnMembers(found.payload, membersNamed(found, SECRET_NAME), ({ name, value }) =>
      ABOUT.test(name) || !isSecret(value)
        ? undefined
        : { says: `The claim ${quote(name)} holds a secret in clear text.` },
    );
  },
});
