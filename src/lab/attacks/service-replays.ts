/** A service of the shop uses what it was sent at another one. Not: a token for another audience (other-audience.ts). */
import { rfc } from '#sources/sources';
import { breakIn } from '../attacker/break-in';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 35,
  group: 'stolen credentials',
  label: 'Replay by a service',
  also: ['one audience', 'lateral movement', 'token relay'],
  says: 'The attacker runs the billing service. The victim opens her invoices there, and the service uses her credential to read her orders at the shop.',
  grants: ['a service of the shop'],
  sources: [rfc(9700, '4.9.2'), rfc(8707, '2')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    await hands.meanwhile('read-billing');
    await breakIn(
      hands,
      hands.seenByService().flatMap((request) => hands.known.inRequest(request)),
    );
  },
} satisfies AttackUnit;
