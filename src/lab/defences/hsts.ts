/** HSTS: the browser asks this host by https alone from then on (RFC 6797). It is of no use at the very first visit, without a preload list. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 27,
  group: 'requests',
  label: 'HSTS',
  also: ['Strict-Transport-Security', 'HTTPS', 'TLS', 'SSL stripping'],
  says: 'The shop answers with Strict-Transport-Security. From then on, the browser uses only https.',
  sources: [rfc(6797, '8')],
  respond: async (response) => ({
    ...response,
    fields: [...response.fields, ['Strict-Transport-Security', 'max-age=63072000']],
  }),
} satisfies DefenceUnit;
