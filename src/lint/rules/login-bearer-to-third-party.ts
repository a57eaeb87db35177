/** A bearer token that goes to an origin it is not made for. An API on another site is exempt: a token may well be for it. */
import { ofKind } from '#recording/way';
import { rfc } from '#sources/sources';
import { ACCESS_TOKEN, get, messages, OK, ORDERS } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'A third party gets a bearer token.',
  why: 'That server’s owner can act as the user until the token expires.',
  fix: 'Add the Authorization field for your own API alone, not for every request of the client.',
  sources: [rfc(6750, '5.2'), rfc(9700, '4.10')],
  examples: {
    bad: [
      messages(
        get(`${ORDERS}/orders`, `Authorization: Bearer ${ACCESS_TOKEN}`),
        OK,
        get('https://stats.example/page', `Authorization: Bearer ${ACCESS_TOKEN}`),
        OK,
      ),
    ],
    good: [
      messages(
        get(`${ORDERS}/orders`, `Authorization: Bearer ${ACCESS_TOKEN}`),
        OK,
        get('https://stats.example/page'),
        OK,
      ),
    ],
  },
  *check(flow) {
    const strangers = new Set(flow.actors.filter(({ role }) => role === 'other').map(({ origin }) => origin));
    for (const { kind, way } of ofKind(flow, 'access-token', 'id-token')) {
      const found = way.find(
        ({ did, as, origin }) => did === 'sent' && as === 'bearer' && strangers.has(origin),
      );
      if (!found) continue;
      yield reportAt(flow, found.place, {
        says: `${kindName(kind)} goes to ${new URL(found.origin).host}, a third party.`,
      });
    }
  },
});
