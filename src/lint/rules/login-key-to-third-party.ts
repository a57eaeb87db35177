/** An API key that another site gets too. Not: tokens of a login (login-bearer-to-third-party), and not a key that only one site gets. */
import { ofKind, shown } from '#recording/way';
import { document } from '#sources/sources';
import { get, messages, OK, ORDERS, SHOP } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const KEY = 'X-API-Key: cnllLWJyZWFkLWFuZC1zcGVsdA';

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'A third party gets an API key.',
  why: 'That server’s owner can use the API with your rights until the key is replaced.',
  fix: 'Add the key to requests for its own API alone, not to every request of the client. Replace this key.',
  sources: [document('asvs-5', '14.2.3')],
  examples: {
    bad: [messages(get(`${ORDERS}/orders`, KEY), OK, get('https://stats.example/page', KEY), OK)],
    good: [
      messages(get(`${ORDERS}/orders`, KEY), OK, get(`${SHOP}/stock`, KEY), OK),
      // A third party's own API, with the key that it gave out.
      messages(get(`${SHOP}/`), OK, get('https://weather.example/today', KEY), OK),
    ],
  },
  *check(flow) {
    const strangers = new Set(flow.actors.filter(({ role }) => role === 'other').map(({ origin }) => origin));
    for (const key of ofKind(flow, 'api-key')) {
      const found = shown(key).find(({ origin }) => strangers.has(origin));
      if (found)
        yield reportAt(flow, found.place, {
          says: `${kindName(key.kind)} goes to ${new URL(found.origin).host}, a third party.`,
        });
    }
  },
});
