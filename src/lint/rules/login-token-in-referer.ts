/** A credential that another origin gets in the Referer field, since the page's address has it. */
import { ofKind } from '#recording/way';
import { document, rfc } from '#sources/sources';
import { CODE, get, messages, OK, SHOP, STATE } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'Another origin gets a credential in the Referer field.',
  why: 'The page’s URL has the credential, and the browser repeats the URL to what the page loads. That server can use it.',
  fix: 'Take the credential out of the URL. Set Referrer-Policy: no-referrer on that page.',
  sources: [rfc(9700, '4.2'), document('referrer-policy')],
  examples: {
    bad: [
      messages(
        get(`${SHOP}/callback?code=${CODE}&state=${STATE}`),
        OK,
        get('https://stats.example/pixel.gif', `Referer: ${SHOP}/callback?code=${CODE}&state=${STATE}`),
        OK,
      ),
    ],
    good: [
      messages(
        get(`${SHOP}/callback?code=${CODE}&state=${STATE}`),
        OK,
        get('https://stats.example/pixel.gif', `Referer: ${SHOP}/`),
        OK,
      ),
      messages(
        get(`${SHOP}/callback?code=${CODE}&state=${STATE}`),
        OK,
        get(`${SHOP}/app.js`, `Referer: ${SHOP}/callback?code=${CODE}&state=${STATE}`),
        OK,
      ),
    ],
  },
  *check(flow) {
    for (const { kind, way } of ofKind(
      flow,
      'code',
      'access-token',
      'id-token',
      'refresh-token',
      'session',
      'api-key',
    )) {
      const found = way.find(({ as, exchange, origin }) => {
        const page = flow.recording.exchanges[exchange]?.page;
        return as === 'referer' && page !== undefined && new URL(page).origin !== origin;
      });
      if (found)
        yield reportAt(flow, found.place, {
          says: `${kindName(kind)} in the Referer to ${new URL(found.origin).host}.`,
        });
    }
  },
});
