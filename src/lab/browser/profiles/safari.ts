/** Safari, as far as WebKitGTK shows it. Not: measured in Safari itself, which runs on Apple’s systems alone. */
import { indexCredentials } from '#http/hpack/indexing';
import type { ProfileUnit } from '../profile';

const profile: ProfileUnit = {
  order: 3,
  label: 'Safari',
  defaultSameSite: {
    value: 'None',
    how: 'measured',
    where: 'WebKitGTK 2.50.6 sends such a cookie with a form, an image and a fetch of another site.',
  },
  thirdPartyCookies: {
    value: 'blocked',
    how: 'read',
    where:
      'WebKit, “Full Third-Party Cookie Blocking and More”, 24 March 2020: all of them since Safari 13.1.',
  },
  triesHttpsFirst: {
    value: false,
    how: 'assumed',
    where: 'Not measured. Without it the lab shows what a browser risks that does not try https first.',
  },
  indexing: {
    value: indexCredentials,
    how: 'assumed',
    where: 'Not measured: Safari’s HTTP/2 is Apple’s own. The lab counts as for Chrome.',
  },
};

export default profile;
