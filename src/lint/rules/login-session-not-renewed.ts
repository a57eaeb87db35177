/** A session identifier that stays the same over the login. */
import { isAccepted, isRedirect } from '#recording/answer';
import type { RecordedFlow } from '#recording/recorded-flow';
import { ofKind } from '#recording/way';
import { document } from '#sources/sources';
import { found, get, messages, OK, post, SHOP, SID } from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const login = (renewed: string): string =>
  messages(
    get(`${SHOP}/login`),
    `HTTP/1.1 200 OK\nSet-Cookie: ${SID}; HttpOnly; Secure`,
    post(`${SHOP}/login`, 'username=alice&password=rye+bread+2', `Cookie: ${SID}`),
    found('/account', ...(renewed === '' ? [] : [`Set-Cookie: ${renewed}; HttpOnly; Secure`])),
    get(`${SHOP}/account`, `Cookie: ${renewed || SID}`),
    OK,
  );

/** The last exchange that the login's redirects lead to on the same origin. */
const endOf = ({ recording: { exchanges } }: RecordedFlow, login: number): number => {
  const origin = (index: number) => new URL(exchanges[index]?.request.url ?? 'about:blank').origin;
  let at = login;
  for (let next = login + 1; next < exchanges.length; next += 1) {
    if (!isRedirect(exchanges[at])) break;
    if (origin(next) === origin(login)) at = next;
  }
  return at;
};

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'The session identifier stays the same after the login.',
  why: 'An attacker who plants an identifier before the login is logged in with the victim (session fixation).',
  fix: 'Make a new session identifier at each login, and delete the old one.',
  sources: [document('owasp-session'), document('asvs-5', '7.2.4')],
  examples: {
    bad: [login('')],
    good: [login('connect.sid=s%3A9bTq2mWkR7Yc4VfX0nLzJpE6hGsD1uAo')],
  },
  *check(flow) {
    for (const index of flow.logins) {
      const end = endOf(flow, index);
      const { origin } = new URL(flow.recording.exchanges[index]?.request.url ?? 'about:blank');
      for (const { way } of ofKind(flow, 'session')) {
        const carries = way.filter(
          ({ did, as, origin: to }) => did === 'sent' && as === 'cookie' && to === origin,
        );
        const atLogin = carries.find(({ exchange }) => exchange === index);
        const isAgain = way.some(
          ({ did, exchange }) => did === 'issued' && exchange >= index && exchange <= end,
        );
        if (!atLogin || isAgain) continue;
        // The request that the redirects end with may be the first that needs the login.
        const later = carries.filter(({ exchange }) => exchange >= end && exchange > index);
        if (later.some(({ exchange }) => isAccepted(flow.recording.exchanges[exchange]))) {
          yield reportAt(flow, atLogin.place);
          return;
        }
      }
    }
  },
});
