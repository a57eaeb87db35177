/** Firefox with its own defaults. Not: Firefox under a driver that changes them, as Playwright and Puppeteer do. */
import { neverIndexAuthorization } from '#http/hpack/indexing';
import type { ProfileUnit } from '../profile';

const profile: ProfileUnit = {
  order: 2,
  label: 'Firefox',
  defaultSameSite: {
    value: 'None',
    how: 'measured',
    where:
      'Firefox 153 ESR: its default for laxByDefault is false, and a form 130 s after login took the cookie along.',
  },
  thirdPartyCookies: {
    value: 'partitioned',
    how: 'measured',
    where: 'Firefox 153 ESR: logged in at the partner’s page, and not at the shop itself.',
  },
  triesHttpsFirst: {
    value: true,
    how: 'read',
    where: 'Firefox 153 ESR: its default for https_first is true.',
  },
  indexing: {
    value: neverIndexAuthorization,
    how: 'measured',
    where: 'Firefox 153 ESR: HEADERS frames of 622, 566, 566 and 566 bytes with a bearer JWT.',
  },
};

export default profile;
