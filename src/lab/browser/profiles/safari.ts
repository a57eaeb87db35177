/** Safari, as far as WebKitGTK shows it. Safari itself runs on Apple’s systems alone, and was not measured. */
import { indexCredentials } from '#http/hpack/indexing';
import { assumed, measured, read, type ProfileUnit } from '../profile';

export default {
  order: 3,
  label: 'Safari',
  defaultSameSite: measured(
    'None',
    'WebKitGTK 2.50.6 sends such a cookie with a form, an image and a fetch of another site.',
  ),
  noneNeedsSecure: read(false, 'MDN’s compatibility data: in no version of Safari.'),
  thirdPartyCookies: read(
    'blocked',
    'WebKit, “Full Third-Party Cookie Blocking and More”, 24 March 2020: all of them since Safari 13.1.',
  ),
  partitionsOnRequest: read(
    true,
    'MDN’s compatibility data: Safari 18.4, then off from 18.5, and on again since 26.2.',
  ),
  triesHttpsFirst: assumed(
    false,
    'Not measured. Without it the lab shows what a browser risks that does not try https first.',
  ),
  bindsDevices: read(false, 'MDN’s compatibility data names Chrome and Edge alone.'),
  names: assumed(
    {
      userAgent:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.2 Safari/605.1.15',
      hints: [],
      language: 'en-US,en;q=0.9',
      encodings: 'gzip, deflate, br',
      accepts: {
        document: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        image:
          'image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
      },
      priorities: {},
    },
    'Safari sends no client hints; its version is one of many, and all are about as long.',
  ),
  indexing: assumed(
    indexCredentials,
    'Not measured: Safari’s HTTP/2 is Apple’s own. The lab counts as for Chrome.',
  ),
} satisfies ProfileUnit;
