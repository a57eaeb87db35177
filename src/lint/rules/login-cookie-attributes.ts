/** A cookie that carries the login without what that takes. Not: a Set-Cookie field by itself (cookie-no-secure and others). */
import { attributeOf, parseSetCookie } from '#cookies/set-cookie';
import { ofKind } from '#recording/way';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { get, messages, OK, SHOP, SID } from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

const visit = (attributes: string): string =>
  messages(
    get(`${SHOP}/account`),
    `HTTP/1.1 200 OK\nSet-Cookie: ${SID}${attributes}`,
    get(`${SHOP}/account`, `Cookie: ${SID}`),
    OK,
  );

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'A cookie carries the login without HttpOnly or Secure.',
  why: 'Without HttpOnly any script in the page reads it. Without Secure it goes over http in clear text.',
  fix: 'Set HttpOnly and Secure on every cookie that carries a login.',
  sources: [document('rfc6265bis', 'section 8.3'), document('owasp-session'), rfc(10017)],
  examples: {
    bad: [visit(''), visit('; HttpOnly'), visit('; Secure')],
    good: [visit('; HttpOnly; Secure; SameSite=Lax')],
  },
  *check(flow) {
    const told = new Set<string>();
    for (const { way } of ofKind(flow, 'session', 'access-token', 'refresh-token', 'id-token')) {
      const set = way.find(({ did, as }) => did === 'issued' && as === 'cookie');
      const isUsed = way.some(({ did, as }) => did === 'sent' && as === 'cookie');
      const exchange = set && flow.recording.exchanges[set.exchange];
      if (!set || !isUsed || told.has(set.name)) continue;
      const cookie = parseSetCookie(exchange?.response?.fields[set.place.field ?? -1]?.[1] ?? '');
      // Over http, Secure is the lesser trouble (login-plain-http).
      const wants = ['HttpOnly', ...(set.origin.startsWith('https:') ? ['Secure'] : [])];
      const lacks = wants.filter((name) => !attributeOf(cookie, name));
      if (lacks.length === 0) continue;
      told.add(set.name);
      yield reportAt(flow, set.place, {
        says: `The cookie ${quote(set.name)} lacks ${lacks.join(' and ')}.`,
      });
    }
  },
});
