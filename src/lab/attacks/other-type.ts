/** An ID token, shown as an access token. Not: a token for another audience (other-audience.ts). */
import { rfc } from '#sources/sources';
import { presenting } from '../attacker/another-use';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 48,
  label: 'ID token as access token',
  says: 'The attacker gets one of the victim’s ID tokens. It has the access tokens’ audience, since page and API share a name. The attacker uses it as an access token.',
  sources: [rfc(8725, '3.11'), rfc(9068, '5')],
  ...presenting({ typ: 'JWT' }),
} satisfies AttackUnit;
