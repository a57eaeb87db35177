/** A Set-Cookie field that parsers read differently, or not at all. */
import { attributeRowOf } from '#cookies/attributes';
import type { CookieAttribute, SetCookie } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import type { Span } from '#text/span';
import { defineRule, type Report } from '../rule';
import { dropAttribute } from '../set-cookie-fix';

/** RFC 6265bis section 5.6 step 1; a tab is white space. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROL = /[\0-\x08\x0a-\x1f\x7f]/u;
/** Anything but a cookie-octet (section 4.1.1). */
const NO_OCTET = /[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/u;
/** User agents refuse a cookie without name whose value could pass for a prefixed name (section 5.7). */
const PASSED_OFF = /^__(?:secure|host)-/iu;

const characterAt = (text: string, index: number): Span => ({
  start: index,
  end: index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1),
});

function* inPair({ text, name, value, valueAt }: SetCookie): Generator<Report> {
  if (name === '') {
    const refused = value === '' || PASSED_OFF.test(value);
    yield {
      at: valueAt,
      severity: refused ? 'error' : 'warning',
      says: `The cookie has no name${refused ? ': browsers refuse it' : ', and servers read it differently'}.`,
    };
  }
  const quoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  const octets = quoted ? value.slice(1, -1) : value;
  const index = octets.search(NO_OCTET);
  if (index < 0) return;
  const at = characterAt(text, valueAt.start + index + (quoted ? 1 : 0));
  yield {
    at,
    // Browsers and servers keep a comma as it is: only lists of cookies in one field were split there (RFC 2965).
    severity: octets.replaceAll(',', '').search(NO_OCTET) < 0 ? 'info' : 'warning',
    says: `The value contains ${quote(text.slice(at.start, at.end))}, which cookies don’t allow.`,
  };
}

/** Section 4.1.1: no attribute twice. Of unknown ones nobody reads either. */
function* repeated(cookie: SetCookie): Generator<Report> {
  const before = new Map<string, CookieAttribute>();
  for (const attribute of cookie.attributes) {
    const { name, value = '', at } = attribute;
    const row = attributeRowOf(name);
    if (!row) continue;
    const earlier = before.get(row.name);
    before.set(row.name, attribute);
    if (earlier === undefined) continue;
    yield {
      at,
      replace: dropAttribute(cookie, earlier),
      severity: (earlier.value ?? '') === value ? 'info' : 'warning',
      says: `The attribute ${row.name} appears twice; browsers use the last.`,
    };
  }
}

export default defineRule({
  on: 'set-cookie',
  severity: 'warning',
  says: 'The field breaks the syntax of Set-Cookie.',
  why: 'Servers, proxies and browsers each repair it in their own way. One of them may check a value that another one never uses.',
  fix: 'Write each attribute once and give the cookie a name. Encode other characters in the value, for instance with base64url or percent-encoding.',
  sources: [document('rfc6265bis', 'section 4.1.1'), document('rfc6265bis', 'section 5.6')],
  examples: {
    bad: [
      'bread=rye; SameSite=Lax; SameSite=None; Secure',
      'bread=rye; Secure; secure',
      'bread=rye loaf',
      'bread=rye,wheat',
      'bread="rye\\wheat"',
      'bread=Weißbrot',
      'rye; Path=/',
      '__Host-rye; Path=/; Secure',
      '=; Path=/',
      'bread=rye\u0001; Path=/',
    ],
    good: [
      'bread="rye"; Path=/; Secure; SameSite=Lax',
      'bread=%22rye%22; Path=/',
      'bread=; Max-Age=0',
      'bread\t= rye\t;\tPath=/',
      'bread=rye; Note=a; Note=b',
    ],
  },
  *check(cookie) {
    const { text } = cookie;
    const index = text.search(CONTROL);
    if (index >= 0) {
      const at = characterAt(text, index);
      const says = `Browsers ignore the field: it holds control character ${quote(text.slice(at.start, at.end))}.`;
      yield { at, severity: 'error', says };
      return;
    }
    yield* inPair(cookie);
    yield* repeated(cookie);
  },
});
