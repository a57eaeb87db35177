/** The ID token was issued to another client than the one that is stated. Not: several audiences without azp, which is allowed. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The claim azp names another client than the one that is stated.',
  why: 'The token was issued to that client. Who accepts it lets that client log people in here.',
  fix: 'Refuse the token, unless both clients are one application, such as its Android half and its web half.',
  sources: [document('openid-core', 'section 3.1.3.7')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMCwiYXpwIjoiY2FydCJ9.uS16MwPOa8BPQVnkxIIf4OaKYoBq9HqaFtr70UaDGBfax1FIBHT-rGRnlLvoF-f6_IvdWi-Z3iCzRQrrn8dKzw',
        given: { clientId: 'till' },
      },
    ],
    good: [
      {
        text: 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMCwiYXpwIjoidGlsbCJ9.aDOuFywZySebkUHFbtN4rBj7OcoCKS-PtseQq5ogQB6etyfGvxbnd_ZSrLf9hG36rp50q3sf5E7hxP7Gvt6Y9Q',
        given: { clientId: 'till' },
      },
      {
        text: 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6WyJ0aWxsIiwiY2FydCJdLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMH0.QNeqz9qDyNTBH9X8mww_8YnGPRM1_7xfkfXySf8tigJ6NXPctmBfWl5MkUyqpu-YukE_VTTOJpKHi8e0x4DBZg',
        given: { clientId: 'till' },
      },
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMCwiYXpwIjoiY2FydCJ9.yb76fFkcuwIdSDH5jspfOhCRE2ILnIv8Q1DeO4XVAjR6iWM60rpfQ3Lb6RaWVAJBN-XrcR9YaFBrArvsPm5R0A',
    ],
  },
  check(jws, context) {
    const client = context.given?.clientId;
    const claims = client === undefined ? undefined : claimsSet(jws);
    if (!claims || !jws.payload || profileOf(jws, context).name !== 'id-token') return [];
    const azp = memberOf(claims, 'azp');
    return !azp || stringOf(azp.value) === client ? [] : [{ at: carriersIn(jws.payload, azp.span) }];
  },
});
