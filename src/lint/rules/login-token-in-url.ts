/** A token that a request carries in its address. Fragments are exempt, since no request carries them, and so is `id_token_hint`, which is defined for it. */
import { ofKind } from '#recording/way';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS_TOKEN, get, ID_TOKEN, LOGIN, messages, OK, ORDERS } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'A request carries a token in its URL.',
  why: 'Browsers, servers and proxies keep URLs. A thief who reads a log has the token.',
  fix: 'Send it in the Authorization field, in a cookie with HttpOnly, or in the content of a POST.',
  sources: [rfc(6750, '5.3'), rfc(9700, '4.3.2'), document('asvs-5', '14.2.1')],
  examples: {
    bad: [
      messages(get(`${ORDERS}/orders?access_token=${ACCESS_TOKEN}`), OK),
      messages(get(`${ORDERS}/confirm/${ACCESS_TOKEN}`), OK),
    ],
    good: [
      messages(get(`${ORDERS}/orders`, `Authorization: Bearer ${ACCESS_TOKEN}`), OK),
      messages(get(`${LOGIN}/session/end?id_token_hint=${ID_TOKEN}`), OK),
    ],
  },
  *check(flow) {
    for (const { kind, way } of ofKind(
      flow,
      'access-token',
      'id-token',
      'refresh-token',
      'session',
      'api-key',
      'password',
      'client-secret',
    )) {
      const found = way.find(
        ({ did, as, name }) =>
          did === 'sent' && (as === 'query' || as === 'path') && name !== 'id_token_hint',
      );
      if (!found) continue;
      const where = found.as === 'path' ? 'the path' : `the parameter ${quote(found.name)}`;
      yield reportAt(flow, found.place, { says: `${kindName(kind)} in the URL, in ${where}.` });
    }
  },
});
