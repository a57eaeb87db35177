/** An ID token that an API accepts as a bearer token. `id_token_hint` is meant for one. */
import { isAccepted } from '#recording/answer';
import { ofKind } from '#recording/way';
import { document, rfc } from '#sources/sources';
import {
  ACCESS_TOKEN,
  get,
  ID_TOKEN,
  json,
  LOGIN,
  messages,
  OK,
  ORDERS,
  post,
  REFUSED,
} from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const login = (bearer: string, answer: string): string =>
  messages(
    post(`${LOGIN}/token`, 'grant_type=authorization_code&client_id=till&code=Rk9VUi1PRi1GTE9VUg'),
    json({ access_token: ACCESS_TOKEN, id_token: ID_TOKEN }),
    get(`${ORDERS}/orders`, `Authorization: Bearer ${bearer}`),
    answer,
  );

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'The API accepts an ID token as an access token.',
  why: 'An ID token is made for the client. Any client that a user logs in to could call the API with it.',
  fix: 'Send the access token. Let the API check its audience and its type (at+jwt).',
  sources: [rfc(9068, '2.1'), rfc(9700, '2.3'), document('asvs-5', '9.2.2')],
  examples: {
    bad: [login(ID_TOKEN, OK)],
    good: [login(ACCESS_TOKEN, OK), login(ID_TOKEN, REFUSED)],
  },
  *check(flow) {
    // Some providers have no other token for their own services.
    const hasAccess = ofKind(flow, 'access-token').length > 0;
    for (const { way } of ofKind(flow, 'id-token')) {
      const found = way.find(
        ({ did, as, exchange }) =>
          did === 'sent' && as === 'bearer' && isAccepted(flow.recording.exchanges[exchange]),
      );
      if (!found) continue;
      yield reportAt(flow, found.place, hasAccess ? {} : { severity: 'info' });
      return;
    }
  },
});
