/** Secure on the cookies with credentials. It does not keep a network attacker from setting cookies. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 11,
  group: 'cookies',
  label: 'Secure',
  also: ['HTTPS', 'TLS'],
  byDefault: true,
  says: 'The browser sends the cookies only over https.',
  sources: [document('rfc6265bis', 'section 4.1.2.5')],
  idle: ({ defences }) =>
    defences.includes('host-prefix')
      ? 'The cookies’ name prefix already requires Secure.'
      : defences.includes('chips')
        ? 'Partitioned cookies are already Secure.'
        : undefined,
  setCookie: (draft) => ({ ...draft, secure: true }),
} satisfies DefenceUnit;
