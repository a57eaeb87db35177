/** A Content-Security-Policy without inline script. Markup must be encoded all the same. */
import { field } from '#http/message';
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const POLICY =
  "default-src 'self'; connect-src 'self' https://photos.shop.example https://billing.shop.example; form-action 'self'";

export default {
  order: 31,
  group: 'page',
  label: 'Content-Security-Policy',
  also: ['CSP', 'XSS'],
  says: 'The page runs script files of its own origin only. Its script can’t fetch from other sites or submit forms to them. It can still navigate there: no policy stops that.',
  sources: [document('csp3')],
  respond: async (response) =>
    field(response, 'Content-Type')?.startsWith('text/html')
      ? { ...response, fields: [...response.fields, ['Content-Security-Policy', POLICY]] }
      : response,
} satisfies DefenceUnit;
