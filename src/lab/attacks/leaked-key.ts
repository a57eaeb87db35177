/** Tokens signed with the shop's own key, which leaked. Not: a weak secret, which is guessed (weak-secret.ts). */
import { noTokenToForge } from '../attacker/forged-token';
import { rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 58,
  group: 'forged tokens',
  label: 'Leaked signing key',
  also: ['private key', 'key compromise'],
  says: 'The key that signs the shop’s tokens leaked from a backup or a repository. The attacker signs a token for the victim, who need not even be logged in.',
  grants: ['the signing key'],
  sources: [rfc(8725, '3.5'), rfc(7517, '5')],
  scene: [],
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const token = await hands.signToken();
    await hands.replay([{ type: 'token', value: token }], 'GET', '/orders');
  },
} satisfies AttackUnit;
