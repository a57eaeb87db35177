/** A token that is bound to a key, shown as a plain bearer token to a service that does not look. The shop itself looks. */
import { rfc } from '#sources/sources';
import { noBoundToken } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';
import { PHOTOS_ORIGIN } from '../origins';
import { bearerFields } from '../shop/bearer';

export default {
  order: 38,
  group: 'stolen credentials',
  label: 'Bound token as a bearer token',
  also: ['DPoP', 'downgrade', 'token binding'],
  says: 'The attacker has a token that is bound to a key, but not the key. They send it to the photo service as a bearer token, without a proof.',
  grants: ['a log of requests'],
  sources: [rfc(9449, '7.2')],
  scene: ['log-in', 'read-orders'],
  presupposes: { defences: ['dpop'] },
  assumes: [
    'Until a defense is on, the shop’s services check a token’s signature, but not whether it is bound (cnf).',
  ],
  inapplicable: noBoundToken,
  play: async (hands) => {
    const token = hands
      .log()
      .flatMap((line) => hands.known.inRequest(line))
      .find(({ type }) => type === 'token');
    if (!token) return hands.note('The log contains no token to send.');
    await hands.send('GET', `${PHOTOS_ORIGIN}/albums`, bearerFields(token.value));
  },
} satisfies AttackUnit;
