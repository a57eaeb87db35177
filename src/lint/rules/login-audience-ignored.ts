/** A service that accepts a token made for another service of the recording. An audience that names no origin of the recording is left out. */
import { isAccepted } from '#recording/answer';
import { audiencesOf, claimsIn } from '#recording/claims-in';
import { ofKind } from '#recording/way';
import { rfc } from '#sources/sources';
import { ACCESS_TOKEN, get, messages, OK, ORDERS, REFUSED } from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const BILLING = 'https://billing.bakery.example';
const BEARER = `Authorization: Bearer ${ACCESS_TOKEN}`;

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'A service accepts a token made for another service.',
  why: 'An attacker who breaks into one service can use its tokens at all the others.',
  fix: 'Let each service check that aud names it, and refuse every other token.',
  sources: [rfc(9068, '4'), rfc(8725, '3.9'), rfc(9700, '2.3')],
  examples: {
    bad: [messages(get(`${ORDERS}/orders`, BEARER), OK, get(`${BILLING}/bills`, BEARER), OK)],
    good: [
      messages(get(`${ORDERS}/orders`, BEARER), OK, get(`${BILLING}/bills`, BEARER), REFUSED),
      messages(get(`${BILLING}/bills`, BEARER), OK),
    ],
  },
  *check(flow) {
    const roles = new Map(flow.actors.map(({ origin, role }) => [origin, role]));
    for (const { value, way } of ofKind(flow, 'access-token')) {
      const meant = audiencesOf(claimsIn(value))
        .filter((each) => URL.canParse(each))
        .map((each) => new URL(each).origin);
      // An audience is any text; only one that is an origin of the recording is certain to mean another service.
      if (!meant.some((origin) => roles.has(origin))) continue;
      const found = way.find(
        ({ did, as, origin, exchange }) =>
          did === 'sent' &&
          as === 'bearer' &&
          !meant.includes(origin) &&
          // The issuer tells about its own tokens, and a third party is another matter.
          roles.get(origin) === 'api' &&
          isAccepted(flow.recording.exchanges[exchange]),
      );
      if (!found) continue;
      yield reportAt(flow, found.place, {
        says: `${new URL(found.origin).host} accepts a token made for ${new URL(meant[0] ?? '').host}.`,
      });
      return;
    }
  },
});
