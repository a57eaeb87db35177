/** A value that must be new for each login and is not: `state`, `nonce`, the PKCE challenge. */
import type { AuthorizationRequest } from '#recording/oauth';
import { rfc } from '#sources/sources';
import { AUTHORIZE, found, get, messages, SHOP } from '../example-messages';
import { reportAt, urlOf } from '../recorded-report';
import { defineRule } from '../rule';

const NEW = ['state', 'nonce', 'code_challenge'] as const;

const sent = (state: string, challenge: string): string =>
  messages(
    get(`${AUTHORIZE}&state=${state}&code_challenge=${challenge}&code_challenge_method=S256`),
    found(`${SHOP}/callback?code=a1b2c3d4e5&state=${state}`),
  );

/** Names of both whose values are the same. */
const repeated = (a: AuthorizationRequest, b: AuthorizationRequest): string[] =>
  NEW.filter((name) => a.params.has(name) && a.params.get(name) === b.params.get(name));

/** Sent once more as it was: reloaded, or redirected. */
const isSame = (a: AuthorizationRequest, b: AuthorizationRequest): boolean =>
  NEW.every((name) => a.params.get(name) === b.params.get(name));

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'Two logins have the same state.',
  why: 'The attacker knows the value before the login begins, so an answer that carries it proves nothing.',
  fix: 'Make state, nonce and the PKCE verifier anew for each login, from a cryptographic random source.',
  sources: [rfc(9700, '2.1'), rfc(9700, '4.7.1'), rfc(7636, '7.1')],
  examples: {
    bad: [
      messages(sent('bakery', 'Zmlyc3Q'), sent('bakery', 'c2Vjb25k')),
      messages(sent('one', 'c2FtZQ'), sent('two', 'c2FtZQ')),
    ],
    good: [
      messages(sent('c3RhdGUx', 'Zmlyc3Q'), sent('c3RhdGUy', 'c2Vjb25k')),
      messages(sent('c3RhdGUx', 'Zmlyc3Q'), sent('c3RhdGUx', 'Zmlyc3Q')),
    ],
  },
  *check(flow) {
    const { authorizations } = flow.oauth;
    for (const [index, request] of authorizations.entries()) {
      const earlier = authorizations.slice(0, index).find((each) => repeated(each, request).length > 0);
      if (!earlier) continue;
      const between = flow.logins.some((login) => login > earlier.exchange && login < request.exchange);
      // Nothing but a state: only a login in between tells a second one from a reload.
      const has = NEW.filter((name) => request.params.has(name));
      if (isSame(earlier, request) && !(between && has.length === 1)) continue;
      yield reportAt(flow, urlOf(flow, request.exchange), {
        says: `Two logins have the same ${repeated(earlier, request).join(' and ')}.`,
      });
      return;
    }
  },
});
