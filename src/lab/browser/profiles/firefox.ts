/** Firefox with its own defaults. Drivers such as Playwright and Puppeteer change them. */
import { neverIndexAuthorization } from '#http/hpack/indexing';
import { measured, read, type ProfileUnit } from '../profile';

export default {
  order: 2,
  label: 'Firefox',
  defaultSameSite: measured(
    'None',
    'Firefox 153 ESR: its default for laxByDefault is false, and a form 130 s after login took the cookie along.',
  ),
  noneNeedsSecure: measured(true, 'Firefox 153 ESR: its default for noneRequiresSecure is true.'),
  thirdPartyCookies: measured(
    'partitioned',
    'Firefox 153 ESR: logged in at the partner’s page, and not at the shop itself.',
  ),
  partitionsOnRequest: measured(true, 'Firefox 153 ESR. MDN’s compatibility data: since Firefox 141.'),
  triesHttpsFirst: read(true, 'Firefox 153 ESR: its default for https_first is true.'),
  bindsDevices: read(false, 'MDN’s compatibility data names Chrome and Edge alone.'),
  names: measured(
    {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
      hints: [],
      language: 'en-US,en;q=0.9',
      encodings: 'gzip, deflate, br, zstd',
      accepts: {
        document: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        image: 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
      },
      priorities: { empty: 'u=4', document: 'u=0, i', image: 'u=5, i' },
    },
    'Firefox 153 ESR on Linux, over HTTP/1.1.',
  ),
  indexing: measured(
    neverIndexAuthorization,
    'Firefox 153 ESR: HEADERS frames of 622, 566, 566 and 566 bytes with a bearer JWT.',
  ),
} satisfies ProfileUnit;
