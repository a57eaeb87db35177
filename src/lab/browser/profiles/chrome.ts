/** Chrome and Edge, a regular window. Not: Incognito (chrome-incognito.ts). */
import { indexCredentials } from '#http/hpack/indexing';
import { measured, read, type ProfileUnit } from '../profile';

const FRESH = 'Chromium 150, a fresh profile with its own defaults.';

export default {
  order: 1,
  label: 'Chrome/Edge',
  defaultSameSite: measured('Lax', FRESH),
  noneNeedsSecure: read(true, 'MDN’s compatibility data: since Chrome 80 and Edge 86.'),
  thirdPartyCookies: measured(
    'allowed',
    'Chromium 150, a regular profile. Google gave up blocking them on 22 April 2025.',
  ),
  partitionsOnRequest: measured(
    true,
    'Chromium 156: the same cookies as the lab’s jar, with third-party cookies allowed and blocked.',
  ),
  triesHttpsFirst: measured(true, FRESH),
  bindsDevices: read(
    true,
    'MDN’s compatibility data: Chrome 145 on Windows, and since 147 on macOS too. Not on other systems so far.',
  ),
  names: measured(
    {
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      hints: [
        ['sec-ch-ua-platform', '"Linux"'],
        ['sec-ch-ua', '"Not:A-Brand";v="8", "Chromium";v="156"'],
        ['sec-ch-ua-mobile', '?0'],
      ],
      language: 'en-US,en;q=0.9',
      encodings: 'gzip, deflate, br, zstd',
      accepts: {
        document:
          'text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
        image: 'image/jxl,image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8',
      },
      priorities: {},
    },
    'Chromium 156 on Linux, over HTTP/1.1; its own name without “Headless”.',
  ),
  indexing: measured(indexCredentials, FRESH),
} satisfies ProfileUnit;
