/** An e-mail address or telephone number among the claims. ID tokens and credentials are exempt: they are there to say it. */
import { claim, numberOf, type Jws } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import type { Json, JsonMember } from '#text/json';
import { quote } from '#text/quote';
import { isNamed, nameKind } from '../claim-names';
import { isContact } from '../contact';
import { ACCESS, HS256, ID, jwt, TOKEN } from '../example-token';
import { claimMembers, type PayloadMembers } from '../part-members';
import { isOwnLogin } from '../own-login';
import { profileOf, type ProfileName } from '../profile';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';
import { DAY } from '../times';
import { vendorTokenOf } from '../vendor-token';

const MEANT_FOR_IT: ReadonlySet<ProfileName> = new Set(['id-token', 'sd-jwt', 'credential']);
/** They name programs, or who runs them (RFC 7591 section 2), not users. */
const IDENTIFIERS: ReadonlySet<string> = new Set(['iss', 'aud', 'azp', 'client_id', 'jti', 'contacts']);
const CONTACT_NAME = nameKind(/^(?:e_?mail|phone|phone_?number|mobile)$/iu);

const isHit = (item: Json): boolean => item.type === 'string' && isContact(item.value);

const holdsContact = (claims: PayloadMembers, { name, value }: JsonMember): boolean => {
  if (value.type === 'array') return value.items.some(isHit);
  if (isHit(value)) return true;
  const isGiven = value.type === 'number' || (value.type === 'string' && value.value !== '');
  return isGiven && isNamed(claims, name, CONTACT_NAME);
};

const livesAbove = (jws: Jws, seconds: number): boolean =>
  (numberOf(claim(jws, 'exp')?.value) ?? 0) - (numberOf(claim(jws, 'iat')?.value) ?? Infinity) > seconds;

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'A claim has an e-mail address or phone number.',
  why: 'A signed token is readable by everyone who holds it. It passes through logs and services that don’t need to contact the person.',
  fix: 'Leave the claim out and look it up by sub where it is needed.',
  sources: [rfc(7519, '12'), document('owasp-jwt')],
  thresholds: { long: { says: 'warning when the token lives above', unit: 'seconds', value: DAY } },
  examples: {
    bad: [
      jwt({ alg: 'HS256', typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', contact: 'ada@bakery.example' }),
      jwt(HS256, { ...ACCESS, reach: ['+49 30 1234567'] }),
      jwt(HS256, { ...ACCESS, mobile: '030 1234567' }),
    ],
    good: [
      TOKEN,
      jwt({ alg: 'HS256' }, { ...ID, email: 'ada@bakery.example' }),
      jwt(HS256, { ...ACCESS, email_verified: true, order: '+1', home: 'https://ada@bakery.example/' }),
    ],
  },
  check(jws, context, limits) {
    const { name: profile, declared } = profileOf(jws, context);
    const claims = claimMembers(jws);
    if (!claims || MEANT_FOR_IT.has(profile)) return undefined;
    return reportsOnMembers(claims.payload, claims.members, (member) => {
      if (!holdsContact(claims, member) || IDENTIFIERS.has(member.name)) return undefined;
      if (vendorTokenOf(jws)?.names?.includes(member.name)) return undefined;
      // OpenID providers put the claims of a user into access tokens whose typ is JWT, and clients read them there.
      const isForApis = profile === 'access-token' && declared;
      const byLife = !isForApis && livesAbove(jws, limits.long) && isOwnLogin(jws, context);
      return {
        severity: isForApis || byLife ? 'warning' : 'info',
        ...(byLife ? { threshold: 'long' as const } : {}),
        says: `${quote(member.name)} has an e-mail address or phone number.`,
      };
    });
  },
});
