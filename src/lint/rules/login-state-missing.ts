/** An authorization request without `state`. No recording shows whether the client compares the one that comes back. */
import { rfc } from '#sources/sources';
import { AUTHORIZE, found, get, messages, SHOP, STATE } from '../example-messages';
import { reportAt, urlOf } from '../recorded-report';
import { defineRule } from '../rule';

export default defineRule({
  on: 'recording',
  severity: 'warning',
  says: 'The authorization request has no state.',
  why: 'The client cannot tell an answer to its own request from one that an attacker sends. The victim may end up in the attacker’s account.',
  fix: 'Send a random state with each request. Compare it with the one that comes back.',
  sources: [rfc(6749, '10.12'), rfc(9700, '2.1')],
  examples: {
    bad: [messages(get(AUTHORIZE), found(`${SHOP}/callback?code=a1b2c3d4e5&iss=x`))],
    good: [
      messages(get(`${AUTHORIZE}&state=${STATE}`), found(`${SHOP}/callback?code=a1b2c3d4e5&state=${STATE}`)),
    ],
  },
  *check(flow) {
    for (const { exchange, params } of flow.oauth.authorizations) {
      // The request may be in another message (RFC 9101, RFC 9126).
      if (params.has('state') || params.has('request') || params.has('request_uri')) continue;
      const instead = ['code_challenge', 'nonce'].find((name) => params.has(name));
      yield reportAt(
        flow,
        urlOf(flow, exchange),
        instead === undefined
          ? {}
          : {
              severity: 'info',
              says: `No state: only the ${instead} ties the answer to it.`,
            },
      );
      return;
    }
  },
});
