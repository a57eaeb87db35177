/** Safe methods are safe (RFC 9110 section 9.2.1). It does not stop a forged POST. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { json } from '../shop/response';

export default {
  order: 21,
  group: 'requests',
  label: 'Safe methods change nothing',
  byDefault: true,
  says: 'Every change needs POST. A GET request changes nothing.',
  sources: [rfc(9110, '9.2.1')],
  check: async (request) =>
    request.method === 'GET' && new URL(request.url).pathname === '/transfer'
      ? json({ says: 'A transfer needs POST.' })
      : undefined,
} satisfies DefenceUnit;
