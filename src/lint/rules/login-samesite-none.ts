/** A login's cookie for all sites, where every recorded request that carries it comes from the app's own. An identity provider's cookie is exempt: other sites may load it in a frame. */
import { attributeOf, parseSetCookie } from '#cookies/set-cookie';
import { askedFrom } from '#recording/asked-from';
import type { RecordedExchange } from '#recording/recording';
import { ofKind } from '#recording/way';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { get, messages, OK, post, SHOP, SID } from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const visit = (attributes: string, ...fields: string[]): string =>
  messages(
    get(`${SHOP}/account`, 'Sec-Fetch-Site: none'),
    `HTTP/1.1 200 OK\nSet-Cookie: ${SID}; HttpOnly; Secure${attributes}`,
    get(`${SHOP}/orders`, `Cookie: ${SID}`, ...fields),
    OK,
  );

/** SameSite=Lax would do: the app's own page asks, or a link to it is followed. */
const isServedByLax = (exchange: RecordedExchange): boolean =>
  askedFrom(exchange) === 'own site' ||
  (askedFrom(exchange) === 'other site' &&
    exchange.initiator === 'navigation' &&
    exchange.request.method === 'GET');

export default defineRule({
  on: 'recording',
  severity: 'warning',
  says: 'SameSite=None on a login that no other site uses.',
  why: 'Every site can make the browser send the login along.',
  fix: 'Set SameSite=Lax, unless your app runs in frames of other sites or answers their scripts.',
  sources: [document('rfc6265bis', 'section 5.6.7'), document('asvs-5', '3.3.2')],
  examples: {
    bad: [visit('; SameSite=None', 'Sec-Fetch-Site: same-origin')],
    good: [
      visit('; SameSite=Lax', 'Sec-Fetch-Site: same-origin'),
      visit('; SameSite=None', 'Sec-Fetch-Site: cross-site', 'Origin: https://till.example'),
      // Nothing tells which page asked.
      visit('; SameSite=None'),
      // The login renews the value, and another site uses that.
      messages(
        visit('; SameSite=None', 'Sec-Fetch-Site: same-origin'),
        post(
          `${SHOP}/login`,
          'name=alice&password=rye+bread',
          `Cookie: ${SID}`,
          'Sec-Fetch-Site: same-origin',
        ),
        `HTTP/1.1 200 OK\nSet-Cookie: ${SID}2; HttpOnly; Secure; SameSite=None`,
        get(
          `${SHOP}/orders`,
          `Cookie: ${SID}2`,
          'Sec-Fetch-Site: cross-site',
          'Origin: https://till.example',
        ),
        OK,
      ),
    ],
  },
  *check(flow) {
    // What needs it may be in what is missing.
    if (flow.recording.isPartial) return;
    const providers = new Set(
      flow.actors.filter(({ role }) => role === 'identity-provider').map(({ origin }) => origin),
    );
    const told = new Set<string>();
    const logins = ofKind(flow, 'session', 'access-token', 'refresh-token', 'id-token');
    for (const { way } of logins) {
      const set = way.find(({ did, as }) => did === 'issued' && as === 'cookie');
      // A login renews the value; what the cookie is for stays.
      const sent = logins
        .flatMap((each) =>
          each.way === way ? way : each.way.filter((at) => at.name === set?.name && at.origin === set.origin),
        )
        .filter(({ did, as }) => did === 'sent' && as === 'cookie');
      if (!set || sent.length === 0 || providers.has(set.origin) || told.has(set.name)) continue;
      const { exchanges } = flow.recording;
      const field = exchanges[set.exchange]?.response?.fields[set.place.field ?? -1]?.[1] ?? '';
      if (attributeOf(parseSetCookie(field), 'SameSite')?.value?.toLowerCase() !== 'none') continue;
      const isNeeded = sent.some(({ exchange }) => {
        const asking = exchanges[exchange];
        return !asking || !isServedByLax(asking);
      });
      if (isNeeded) continue;
      told.add(set.name);
      yield reportAt(flow, set.place, {
        says: `SameSite=None on ${quote(set.name)}, though no request needs it.`,
      });
    }
  },
});
