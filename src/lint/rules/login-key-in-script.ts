/** An API key or a client's secret in a script that the server hands to everybody. Keys that are made to be public are exempt. */
import { field } from '#http/message';
import { claimsIn } from '#recording/claims-in';
import { ofKind } from '#recording/way';
import { document } from '#sources/sources';
import { get, message, messages, OK, ORDERS, SHOP } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const KEY = 'cnllLWJyZWFkLWFuZC1zcGVsdA';
const PUBLISHABLE = 'pk_live_cnllLWJyZWFkLWFuZC1zcGVsdA';

const page = (key: string, ...fields: string[]): string =>
  messages(
    get(`${SHOP}/till.js`, ...fields),
    message(['HTTP/1.1 200 OK', 'Content-Type: text/javascript'], `const key = '${key}';`),
    get(`${ORDERS}/orders`, `X-API-Key: ${key}`),
    OK,
  );

/** Stripe's publishable keys, Google's keys for browsers, and Supabase's for visitors. */
const isPublic = (value: string): boolean => {
  const role = claimsIn(value).claims['role'];
  return (
    /^(?:pk_(?:live|test)_|AIza|sb_publishable_)/u.test(value) ||
    (role?.type === 'string' && role.value === 'anon')
  );
};

export default defineRule({
  on: 'recording',
  severity: 'warning',
  says: 'A key is in a script that anyone can load.',
  why: 'Anyone who loads the script can use the API with it, at your cost and with your rights.',
  fix: 'Call the API from your server, which keeps the key. Replace this key: others may have it.',
  sources: [document('asvs-5', '13.3.1')],
  examples: {
    bad: [page(KEY)],
    good: [
      page(PUBLISHABLE),
      page(KEY, 'Cookie: sid=b7e1c04d55a94f0e'),
      messages(get(`${ORDERS}/orders`, `X-API-Key: ${KEY}`), OK),
    ],
  },
  *check(flow) {
    for (const { kind, value, way } of ofKind(flow, 'api-key', 'client-secret')) {
      if (isPublic(value)) continue;
      const found = way.find(({ as, exchange }) => {
        const request = flow.recording.exchanges[exchange]?.request;
        return (
          as === 'script' &&
          request &&
          field(request, 'Cookie') === undefined &&
          field(request, 'Authorization') === undefined
        );
      });
      if (found)
        yield reportAt(flow, found.place, { says: `${kindName(kind)} in a script that anyone can load.` });
    }
  },
});
