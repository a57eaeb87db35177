/** The shop’s pages are not shown in frames of others (CSP level 3 section 6.4.2). Not: a policy for script (page-policy.ts). */
import { field } from '#http/message';
import { document, rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 32,
  group: 'page',
  label: 'No foreign frames',
  also: ['frame-ancestors', 'X-Frame-Options', 'clickjacking', 'iframe'],
  says: 'The shop’s pages carry frame-ancestors and X-Frame-Options. If another origin frames them, the frame stays empty.',
  sources: [document('csp3', 'section 6.4.2'), rfc(7034, '2.1')],
  respond: async (response) =>
    field(response, 'Content-Type')?.startsWith('text/html')
      ? {
          ...response,
          fields: [
            ...response.fields,
            ['Content-Security-Policy', "frame-ancestors 'self'"],
            ['X-Frame-Options', 'SAMEORIGIN'],
          ],
        }
      : response,
} satisfies DefenceUnit;
