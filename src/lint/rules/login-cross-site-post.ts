/** A change that a page of another site asked for, with the login's cookie in it and no proof that the app's own page asked. Not: SameSite by itself (cookie-samesite). */
import { field } from '#http/message';
import { siteOf } from '#recording/site';
import { askedFrom } from '#recording/asked-from';
import type { RecordedExchange } from '#recording/recording';
import type { RecordedFlow } from '#recording/recorded-flow';
import { ofKind, requestName } from '#recording/way';
import { document } from '#sources/sources';
import { get, messages, OK, post, REFUSED, SHOP, SID } from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const FOREIGN = 'Origin: https://prizes.example';
const LOGIN = [get(`${SHOP}/account`, `Cookie: ${SID}`), OK] as const;
const order = (...fields: string[]): string =>
  post(`${SHOP}/orders`, 'bread=rye', `Cookie: ${SID}`, ...fields);

/** The server answers scripts of that page: it knows the page. */
const INVITED = 'HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://prizes.example';

const CHANGES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The page is one of the login's own, or the server lets its script in by name (CORS), which says nothing of forms. */
const isInvited = (flow: RecordedFlow, { page, response, initiator }: RecordedExchange): boolean => {
  if (page === undefined) return true;
  const own = flow.actors.filter(({ role }) => role !== 'other').map(({ origin }) => siteOf(origin));
  return (
    own.includes(siteOf(page)) ||
    (initiator !== 'form' &&
      field(response ?? { fields: [] }, 'Access-Control-Allow-Origin') === new URL(page).origin)
  );
};

/** No refusal, and no way back to the login page. */
const isDone = ({ response }: RecordedExchange): boolean =>
  response !== undefined &&
  response.status < 400 &&
  !/log-?in|sign-?in|\/auth/iu.test(field(response, 'Location') ?? '');

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'Another site’s page made a change with the login.',
  why: 'Any page that the user visits can order, pay or delete in her name.',
  fix: 'Set SameSite=Lax or Strict on the cookie, and ask for a CSRF token in every change.',
  sources: [document('rfc6265bis', 'section 8.8'), document('asvs-5', '3.5.1'), document('owasp-csrf')],
  examples: {
    bad: [
      messages(...LOGIN, order(FOREIGN), OK),
      messages(...LOGIN, order(FOREIGN, 'Sec-Fetch-Site: cross-site'), OK),
    ],
    good: [
      messages(...LOGIN, order(`Origin: ${SHOP}`), OK),
      messages(...LOGIN, order(FOREIGN), INVITED),
      messages(...LOGIN, order(FOREIGN), REFUSED),
      // Nothing tells which page asked.
      messages(...LOGIN, order(), OK),
      messages(...LOGIN, order(FOREIGN, 'X-CSRF-Token: p8Qx2v7Lr0TzKfYw'), OK),
    ],
  },
  *check(flow) {
    const proven = new Set([
      ...ofKind(flow, 'csrf-token', 'state', 'code').flatMap(({ way }) =>
        way.filter(({ did, as }) => did === 'sent' && as !== 'cookie').map(({ exchange }) => exchange),
      ),
      ...flow.logins,
      ...flow.logouts,
    ]);
    const told = new Set<string>();
    for (const { way } of ofKind(flow, 'session', 'access-token', 'id-token')) {
      for (const { did, as, exchange: index, place } of way) {
        const exchange = flow.recording.exchanges[index];
        if (did !== 'sent' || as !== 'cookie' || !exchange || proven.has(index)) continue;
        const says = requestName(flow, index);
        if (
          !CHANGES.has(exchange.request.method) ||
          askedFrom(exchange) !== 'other site' ||
          isInvited(flow, exchange) ||
          !isDone(exchange) ||
          told.has(says)
        )
          continue;
        told.add(says);
        yield reportAt(flow, place, {
          says: `A page of ${new URL(exchange.page ?? '').host} made ${says} with the login.`,
        });
      }
    }
  },
});
