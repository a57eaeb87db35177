/** A Content-Security-Policy without inline script. Not: a reason to leave markup unencoded. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 31,
  group: 'page',
  label: 'Content-Security-Policy',
  says: 'The page runs script files of its own origin only, and sends nothing to other sites.',
  sources: [document('csp3')],
  policy: {
    pagePolicy:
      "default-src 'self'; connect-src 'self' https://photos.shop.example https://billing.shop.example; form-action 'self'",
  },
};

export default defence;
