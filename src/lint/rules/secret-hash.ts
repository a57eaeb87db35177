/** A password hash among the claims. Digests that standards put there, such as at_hash, sd_hash, ath or jkt, are exempt. */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { isNamed, nameKind } from '../claim-names';
import { claimValues } from '../claim-values';
import { ACCESS, ES256, HS256, ID, jwt } from '../example-token';
import { isPasswordHash } from '../known-secrets';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

const HASH_NAME = nameKind(
  /^(?:(?:user_?)?(?:password|passwd|pwd|pass)_?(?:hash|digest)|hashed_?(?:password|pwd))$/iu,
);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A claim holds a password hash.',
  why: 'Anyone who reads the token can try passwords against the hash on their own machines, as fast as they like.',
  fix: 'Take the claim out. No receiver of a token needs the hash.',
  sources: [document('cwe-522'), rfc(7519, '12')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, ph: '$2b$12$rye.Salt/Water9Levain4Crust7Crumb2Oven8Stone5Peel3Lam' }),
      jwt(HS256, { ...ACCESS, login: { check: '$argon2id$v=19$m=65536,t=3,p=4$c291cmRvdWdo$bGV2YWlu' } }),
      jwt(HS256, { ...ACCESS, passwordHash: '5baa61e4c9b93f3f' }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(ES256, { ...ID, at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng', s_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' }),
      jwt(HS256, { ...ACCESS, price: '$2.50', password_hash: true }),
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims) return undefined;
    return reportsOnMembers(claims.payload, claims.values, ({ name, value }) => {
      if (value.type !== 'string') return undefined;
      const isHash = isNamed(claims, name, HASH_NAME) || isPasswordHash(value.value);
      return isHash ? { says: `The claim ${quote(name)} holds a password hash.` } : undefined;
    });
  },
});
