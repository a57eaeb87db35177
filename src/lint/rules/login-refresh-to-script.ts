/** A refresh token that an app's own API hands to script. Not: OAuth clients in the browser, which get it so by the standard (refresh-no-rotation). */
import { ofKind, reachesScript } from '#recording/way';
import { document, rfc } from '#sources/sources';
import { ACCESS_TOKEN, json, LOGIN, message, messages, SHOP } from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const REFRESH = 'TGVhdmVuLXRoZS1kb3VnaC1hZ2Fpbg';
const login = (answer: string): string =>
  messages(
    message(
      [`POST ${SHOP}/api/login HTTP/1.1`, 'Content-Type: application/json'],
      '{"name":"alice","password":"rye bread"}',
    ),
    answer,
  );

export default defineRule({
  on: 'recording',
  severity: 'warning',
  says: 'The API hands the refresh token to script.',
  why: 'Injected script can copy it and renew the login elsewhere, long after the page is closed.',
  fix: 'Set the refresh token as a cookie with HttpOnly, Secure and SameSite, for the path of the refresh alone.',
  sources: [rfc(10017), document('owasp-session')],
  examples: {
    bad: [login(json({ accessToken: ACCESS_TOKEN, refreshToken: REFRESH }))],
    good: [
      login(
        json(
          { accessToken: ACCESS_TOKEN },
          `Set-Cookie: refresh_token=${REFRESH}; HttpOnly; Secure; SameSite=Strict`,
        ),
      ),
      messages(
        message(
          [`POST ${LOGIN}/token HTTP/1.1`],
          'grant_type=authorization_code&client_id=till&code=Rk9VUi1PRi1GTE9VUg',
        ),
        json({ access_token: ACCESS_TOKEN, refresh_token: REFRESH }),
      ),
    ],
  },
  *check(flow) {
    const standard = new Set(flow.oauth.tokens.map(({ exchange }) => exchange));
    for (const token of ofKind(flow, 'refresh-token')) {
      const at = reachesScript(token);
      if (!at || standard.has(at.exchange)) continue;
      yield reportAt(flow, at.place);
      return;
    }
  },
});
