/** A token of another issuer with the same key. */
import { rfc } from '#sources/sources';
import { presenting } from '../attacker/another-use';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 49,
  label: 'Token of another issuer',
  says: 'The shop’s test system signs with the same key, and issues tokens in any name. The attacker presents one in the victim’s name to the shop.',
  sources: [rfc(8725, '3.8')],
  ...presenting({ issuer: 'https://test.shop.example' }),
} satisfies AttackUnit;
