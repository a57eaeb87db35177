/** A subject that can belong to another person one day. Not: what the name tells of a person (pii-contact). */
import { document, rfc } from '#sources/sources';
import { isRandomLooking } from '#text/random-looking';
import { isContact } from '../contact';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

/** Claims in which issuers put the name that a person chose. */
const CHOSEN = ['preferred_username', 'username'];

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'The subject is a name that can be reassigned.',
  why: 'Addresses, numbers and user names are given out again. The next owner inherits the account of the person before.',
  fix: 'Use an identifier in sub that is never reused. Recognize users by iss and sub together.',
  sources: [rfc(7519, '4.1.2'), document('asvs-5', '10.3.3')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, sub: 'ada@bakery.example' }),
      jwt(HS256, { ...ACCESS, sub: '+49 30 1234567' }),
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'ada',
        preferred_username: 'ada',
        aud: 'https://orders.bakery.example',
        iat: 1790000000,
        exp: 1790000600,
      }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, sub: 'oven@bakery.iam.gserviceaccount.com' }),
      jwt(HS256, { ...ACCESS, sub: 'spiffe://bakery.example/oven' }),
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: '0b6a9b0e-52a4-4d3e-9c8f-7d1f0c2a6e55',
        username: '0b6a9b0e-52a4-4d3e-9c8f-7d1f0c2a6e55',
        aud: 'https://orders.bakery.example',
        iat: 1790000000,
        exp: 1790000600,
      }),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    const { text: sub, at } = claims?.of('sub') ?? {};
    if (!at || !sub || profileOf(jws, context).name === 'client-assertion') return undefined;
    const isChosen = CHOSEN.some((name) => claims?.of(name)?.text === sub) && !isRandomLooking(sub);
    if (!isChosen && !isContact(sub)) return undefined;
    return {
      at,
      says: `sub can be reassigned: ${isChosen ? 'user name' : 'e-mail address or phone number'}.`,
    };
  },
});
