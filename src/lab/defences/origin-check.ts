/** The Origin field is looked at (Fetch standard section 3.2). It proves nothing about a program, which can write any origin; a browser can't be made to. */
import { field } from '#http/message';
import { document } from '#sources/sources';
import { forbidden } from '../shop/challenge';
import type { DefenceUnit } from '../defence';
import { ORIGIN, PARTNER_ORIGIN } from '../origins';
import { isSafe } from '../browser/user-agent';

const OWN: readonly (string | undefined)[] = [ORIGIN, PARTNER_ORIGIN];

export default {
  order: 24,
  group: 'requests',
  label: 'Origin checked',
  also: ['CSRF', 'Referer'],
  says: 'A changing request must have the shop or the partner as its Origin.',
  sources: [document('owasp-csrf'), document('fetch', 'section 3.2')],
  check: async (request) => {
    if (isSafe(request.method)) return undefined;
    const origin = field(request, 'Origin');
    if (OWN.includes(origin)) return undefined;
    return forbidden(
      'forged-request',
      origin === undefined
        ? 'The request names no origin.'
        : `The request comes from a page of ${origin}, which has no business here.`,
    );
  },
} satisfies DefenceUnit;
