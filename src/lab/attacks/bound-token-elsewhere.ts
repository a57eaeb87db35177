/** A token that is bound to a key, shown as a plain bearer token to a service that does not look. The shop itself looks. */
import { rfc } from '#sources/sources';
import { credentialsIn } from '../attacker/credentials-in';
import { noBoundToken } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';
import { PHOTOS_ORIGIN } from '../origins';
import { bearerFields } from '../shop/bearer';

const attack: AttackUnit = {
  order: 38,
  group: 'stolen credentials',
  label: 'Bound token as a bearer token',
  also: ['DPoP', 'downgrade', 'token binding'],
  says: 'The attacker has a token that is bound to a key, and not the key. They show it to the photo service under the scheme Bearer, without a proof.',
  grants: ['a log of requests'],
  sources: [rfc(9449, '7.2')],
  scene: ['log-in', 'read-orders'],
  presupposes: { defences: ['dpop'] },
  assumes: [
    'The shop’s services check a token’s signature, and not whether it is bound (cnf), until a defence makes them.',
  ],
  inapplicable: noBoundToken,
  play: async (hands) => {
    const token = hands
      .log()
      .flatMap(credentialsIn)
      .find(({ type }) => type === 'token');
    if (!token) return hands.note('The log holds no token that one could show.');
    await hands.send('GET', `${PHOTOS_ORIGIN}/albums`, bearerFields(token.value));
  },
};

export default attack;
