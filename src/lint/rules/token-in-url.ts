/** A token in a URL. */
import { compactIn } from '#artifacts/tokens-in';
import { urlParts } from '#artifacts/forms/url';
import { document, rfc } from '#sources/sources';
import { toPasted, wholeSlice } from '#text/slice';
import { quote } from '#text/quote';
import { TOKEN } from '../example-token';
import { defineRule } from '../rule';

/** Parameters that are defined to hold a token: OpenID Connect logout, request objects, JWT responses (JARM). */
const DEFINED: ReadonlySet<string> = new Set(['id_token_hint', 'request', 'response']);

/** The parameter whose value begins there. */
const parameterBefore = (url: string, at: number): string | undefined =>
  /[?&#]([\w.%-]{1,60})=$/u.exec(url.slice(Math.max(0, at - 64), at))?.[1];

export default defineRule({
  on: 'url',
  severity: 'warning',
  says: 'A token is in a URL.',
  why: 'URLs are kept in the history and in logs of servers and proxies. Other pages of the site get them as Referer, and so do other sites under a loose referrer policy. Anyone who reads one there can use the token.',
  fix: 'Send the token in the Authorization field, in a cookie with HttpOnly, or in the content of a POST.',
  sources: [rfc(6750, '5.3'), rfc(9700, '4.3.2'), document('asvs-5', '14.2.1')],
  examples: {
    bad: [
      `https://shop.bakery.example/orders?page=2&access_token=${TOKEN}`,
      `https://shop.bakery.example/callback#id_token=${TOKEN}&state=7`,
      `https://shop.bakery.example/confirm/${TOKEN}`,
      `https://login.bakery.example/logout?id_token_hint=${TOKEN}`,
    ],
    good: [
      'https://shop.bakery.example/orders?page=2',
      'https://shop.bakery.example/callback?code=Rk9VUg.MDQ.MDA&state=7',
    ],
  },
  *check(url) {
    for (const { slice } of urlParts(wholeSlice(url))) {
      for (const token of compactIn(slice.text)) {
        const at = { start: toPasted(slice, token.start), end: toPasted(slice, token.end) };
        const parameter = parameterBefore(url, at.start);
        const isDefined = parameter !== undefined && DEFINED.has(parameter);
        const where = parameter === undefined ? 'URL' : `URL’s parameter ${quote(parameter)}`;
        yield {
          at,
          severity: isDefined ? 'info' : 'warning',
          says: `The ${where} carries a token${isDefined ? ', as defined' : ''}.`,
        };
      }
    }
  },
});
