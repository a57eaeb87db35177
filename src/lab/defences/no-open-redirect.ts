/** The partner's page sends browsers to no address of others (RFC 9700 section 4.11.1). Not: the shop's own comparison of addresses (exact-redirect.ts). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 73,
  group: 'login at a partner',
  label: 'No open redirector',
  also: ['OAuth', 'open redirect', 'redirector'],
  says: 'The partner’s redirector sends browsers only to the partner’s own addresses.',
  sources: [rfc(9700, '4.11.1')],
  codeFlow: (draft) => ({ ...draft, sendsOnAtHome: true }),
} satisfies DefenceUnit;
