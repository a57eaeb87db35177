/** Where or how a person lives among the claims. Not: in an ID token or a credential, which are there to say it; addresses of private networks (internal-network). */
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { nameKind } from '../claim-names';
import { ACCESS, ES256, HS256, ID, jwt } from '../example-token';
import { internalReach } from '../internal-address';
import { claimMembers, membersNamed } from '../part-members';
import { profileOf, type ProfileName } from '../profile';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

const MEANT_FOR_IT: ReadonlySet<ProfileName> = new Set(['id-token', 'sd-jwt', 'credential']);
const PERSONAL_NAME = nameKind(
  /^(?:birth_?dat[ey]|birthday|date_?of_?birth|dob|(?:home_?|postal_?|street_?)?address|gender|nationality|(?:client_?|remote_?|user_?)?ip(?:_?addr(?:ess)?)?|geo(?:_?location)?|lat(?:itude)?|lng|longitude)$/iu,
);

/** A wallet's address and a network's are not where a person lives; the latter have a rule of their own. */
const isOther = (text: string): boolean =>
  text === '' || /^0x|:\/\/|@/u.test(text) || internalReach(text) !== undefined;

const saysSomething = (value: Json): boolean => {
  if (value.type === 'object') return value.members.length > 0;
  if (value.type === 'array') return value.items.length > 0;
  return value.type === 'number' || (value.type === 'string' && !isOther(value.value));
};

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'A claim holds personal data.',
  why: 'A signed token is readable by everyone who holds it. Data that an API does not need should not travel with each request into its logs.',
  fix: 'Leave the claim out and look it up by sub where it is needed.',
  sources: [rfc(7519, '12'), rfc(9068, '6'), document('gdpr', 'article 5(1)(c)')],
  examples: {
    bad: [
      jwt(
        { ...ES256, typ: 'at+jwt' },
        { ...ACCESS, client_id: 'till', jti: 't-204', birthdate: '1984-03-07' },
      ),
      jwt(HS256, { ...ACCESS, address: { locality: 'Ulm', geo: { lat: 48.4, lng: 9.98 } } }),
      jwt(HS256, { ...ACCESS, device: { ip: '203.0.113.9' } }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(ES256, { ...ID, birthdate: '1984-03-07', gender: 'female' }),
      jwt(HS256, {
        ...ACCESS,
        gender: '',
        address: '0x52908400098527886E0F7030069857D2E4169EE7',
        geo: {},
        ip: '10.1.2.3',
        birthdate: null,
        nationality: true,
      }),
    ],
  },
  check(jws, context) {
    const claims = claimMembers(jws);
    if (!claims || MEANT_FOR_IT.has(profileOf(jws, context).name)) return undefined;
    let reportedTo = 0;
    return reportsOnMembers(claims.payload, membersNamed(claims, PERSONAL_NAME), ({ name, value, span }) => {
      // A member of a reported claim is part of it.
      if (span.start < reportedTo || !saysSomething(value)) return undefined;
      reportedTo = span.end;
      return { says: `The claim ${quote(name)} holds personal data.` };
    });
  },
});
