/** Where or how a person lives among the claims. Not: in an ID token or a credential, which are there to say it; addresses of private networks (internal-network). */
import { carriersIn } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { nameKind } from '../claim-names';
import { internalReach } from '../internal-address';
import { claimMembers, membersNamed } from '../part-members';
import { profileOf, type ProfileName } from '../profile';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

const MEANT_FOR_IT: ReadonlySet<ProfileName> = new Set(['id-token', 'sd-jwt', 'credential']);
const PERSONAL_NAME = nameKind(
  /^(?:birth_?dat[ey]|birthday|date_?of_?birth|dob|(?:home_?|postal_?|street_?)?address|gender|nationality|(?:client_?|remote_?|user_?)?ip(?:_?addr(?:ess)?)?|geo(?:_?location)?|lat(?:itude)?|lng|longitude)$/iu,
);

/** A wallet's address and a network's are not where somebody lives; the latter have a rule of their own. */
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
  why: 'A signed token is readable by everyone who holds it. Data that an API does not need should not travel with each request and end in its logs.',
  fix: 'Leave the claim out and look it up by sub where it is needed.',
  sources: [rfc(7519, '12'), rfc(9068, '6'), document('gdpr', 'article 5(1)(c)')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJqdGkiOiJ0LTIwNCIsImJpcnRoZGF0ZSI6IjE5ODQtMDMtMDcifQ.uRT1bD-HKPGoGjF57hX8d7J0BglHqeiMsofRmHkR-t6EzWPJt4zCzmov_XnRQpD0fVZ-y6ioLel20psyftjGtg',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImFkZHJlc3MiOnsibG9jYWxpdHkiOiJVbG0iLCJnZW8iOnsibGF0Ijo0OC40LCJsbmciOjkuOTh9fX0.LUYy5IwTldtSDyjDcXSIF2bukqAEtjHrQsTBloqGDw8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImRldmljZSI6eyJpcCI6IjIwMy4wLjExMy45In19.XbtMXICXMyQsjomzgQLxALYSxWz1DlWROf2xNAYTWH4',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.URAoGeXJopDqEzHTX97RVcsKOI5SnC4_V1KUCRCyEu8',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMCwiYmlydGhkYXRlIjoiMTk4NC0wMy0wNyIsImdlbmRlciI6ImZlbWFsZSJ9.wA5uaY6tU4lqADq0ctTD8PWYdQlOVPf_ZjzgyBO1f49ID5mPzpy4-CB25dP27DATisKdR3ahmcLcNBbxBWK4Kw',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImdlbmRlciI6IiIsImFkZHJlc3MiOiIweDUyOTA4NDAwMDk4NTI3ODg2RTBGNzAzMDA2OTg1N0QyRTQxNjlFRTciLCJnZW8iOnt9LCJpcCI6IjEwLjEuMi4zIiwiYmlydGhkYXRlIjpudWxsLCJuYXRpb25hbGl0eSI6dHJ1ZX0.4k6xYHGPOEZGPwruyuJQJRaJ2Xt4_q2B1hfdeo-vp70',
    ],
  },
  check(jws, context) {
    const claims = claimMembers(jws);
    if (!claims || MEANT_FOR_IT.has(profileOf(jws, context).name)) return [];
    let reportedTo = 0;
    return reportsOn(membersNamed(claims, PERSONAL_NAME), ({ name, value, span }) => {
      // What stands within a reported claim is part of it.
      if (span.start < reportedTo || !saysSomething(value)) return undefined;
      reportedTo = span.end;
      return {
        at: carriersIn(claims.payload, span),
        says: `The claim ${quote(name)} holds personal data.`,
      };
    });
  },
});
