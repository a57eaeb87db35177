/** An authorization code that is shown to the token endpoint twice. The redirect that brings it to the client does not count. */
import { ofKind, shown } from '#recording/way';
import { rfc } from '#sources/sources';
import {
  ACCESS_TOKEN,
  CODE,
  EXCHANGE,
  get,
  json,
  LOGIN,
  message,
  messages,
  OK,
  ORDERS,
  post,
  SHOP,
} from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'The client redeems one authorization code twice.',
  why: 'A code works once. Where a server accepts it again, a thief who reads the code gets tokens too. A correct server refuses, and should revoke the first tokens.',
  fix: 'Redeem a code once: not on reload, and not in an effect that runs twice. Let the server refuse the second time.',
  sources: [rfc(6749, '4.1.2'), rfc(9700, '2.1.1')],
  examples: {
    bad: [
      messages(
        EXCHANGE,
        json({ access_token: ACCESS_TOKEN }),
        EXCHANGE,
        json({ access_token: ACCESS_TOKEN }),
      ),
    ],
    good: [
      messages(EXCHANGE, json({ access_token: ACCESS_TOKEN }), get(`${ORDERS}/orders`), OK),
      messages(
        post(
          `${LOGIN}/token`,
          `grant_type=authorization_code&client_id=till&code=${CODE}`,
          `Referer: ${SHOP}/callback?code=${CODE}&state=7`,
        ),
        json({ access_token: ACCESS_TOKEN }),
      ),
      messages(get(`${LOGIN}/done?code=${CODE}&state=7`), message(['HTTP/1.1 204 No Content']), EXCHANGE, OK),
    ],
  },
  *check(flow) {
    const at = new Map(flow.oauth.tokens.map((token) => [token.exchange, token]));
    for (const code of ofKind(flow, 'code')) {
      // The Referer of a token request may repeat it.
      const [first, ...later] = shown(code).filter(({ exchange }) => at.has(exchange));
      const second = later.find(({ exchange }) => exchange !== first?.exchange);
      // After a refusal, a client may try again.
      if (!first || !second || at.get(first.exchange)?.isGranted !== true) continue;
      const isRefused = at.get(second.exchange)?.isGranted !== true;
      yield reportAt(
        flow,
        second.place,
        isRefused
          ? { severity: 'warning', says: 'The client redeems a code twice, and is refused.' }
          : { says: 'The server accepts one authorization code twice.' },
      );
    }
  },
});
