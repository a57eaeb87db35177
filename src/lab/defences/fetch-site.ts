/** Sec-Fetch-Site is looked at (Fetch Metadata). Not: Origin (origin-check.ts), which a GET does not carry. */
import { field } from '#http/message';
import { document } from '#sources/sources';
import { forbidden } from '../shop/challenge';
import type { DefenceUnit } from '../defence';
import { ORIGIN, PARTNER_ORIGIN } from '../origins';

const FIELD = 'Sec-Fetch-Site';
/** `none`: the person typed the address. */
const OWN: readonly (string | undefined)[] = ['same-origin', 'none', undefined];
/** What a link from elsewhere may open. */
const PAGES: readonly string[] = ['/', '/product', '/authorize'];

export default {
  order: 25,
  group: 'requests',
  label: 'Sec-Fetch-Site checked',
  also: ['fetch metadata', 'CSRF', 'resource isolation'],
  says: 'The browser says whether a request comes from the shop, its site or elsewhere. The API answers only pages of the shop and the partner. It accepts programs, which send no such field.',
  sources: [document('fetch-metadata'), document('owasp-csrf')],
  check: async (request) => {
    const from = field(request, FIELD);
    if (OWN.includes(from) || PAGES.includes(new URL(request.url).pathname)) return undefined;
    // The partner's script may ask: its Origin says so.
    if (field(request, 'Origin') === PARTNER_ORIGIN) return undefined;
    return forbidden('forged-request', `The browser says that the request is ${from}, not of ${ORIGIN}.`);
  },
} satisfies DefenceUnit;
