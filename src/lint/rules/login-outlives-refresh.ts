/** An access token that lives longer than the refresh token beside it. */
import { issued, ofKind } from '#recording/way';
import { rfc } from '#sources/sources';
import { inWords } from '../duration';
import { ACCESS_TOKEN, json, LOGIN, messages, post } from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const tokens = (refreshSeconds: number): string =>
  messages(
    post(`${LOGIN}/token`, 'grant_type=authorization_code&client_id=till&code=Rk9VUi1PRi1GTE9VUg'),
    json({
      access_token: ACCESS_TOKEN,
      refresh_token: 'TGVhdmVuLXRoZS1kb3VnaC1hZ2Fpbg',
      refresh_expires_in: refreshSeconds,
    }),
  );

export default defineRule({
  on: 'recording',
  severity: 'warning',
  says: 'The access token lives longer than the refresh token.',
  why: 'The server can revoke only the refresh token. The access token goes on working without it.',
  fix: 'Let the access token live for minutes, and the refresh token for as long as the login may last.',
  sources: [rfc(9700, '2.2.2'), rfc(6749, '1.5')],
  examples: { bad: [tokens(60)], good: [tokens(86_400)] },
  *check(flow) {
    const refreshes = ofKind(flow, 'refresh-token');
    for (const access of ofKind(flow, 'access-token')) {
      for (const at of issued(access)) {
        const beside = refreshes.find((each) =>
          issued(each).some(({ exchange }) => exchange === at.exchange),
        );
        const [mine, theirs] = [access.lifetime, beside?.lifetime];
        if (mine === undefined || theirs === undefined || mine <= theirs) continue;
        yield reportAt(flow, at.place, {
          says: `Access token: ${inWords(mine)}; refresh token: only ${inWords(theirs)}.`,
        });
        return;
      }
    }
  },
});
