/** Tokens signed with a key that leaked and was replaced, at a service that still has the old key set. Not: before the rotation (leaked-key.ts). */
import { document, rfc } from '#sources/sources';
import { noKeySet, TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';
import { PHOTOS_ORIGIN } from '../origins';
import { AUDIENCE } from '../shop/access-token';
import { bearerFields } from '../shop/bearer';

export default {
  order: 59,
  group: 'forged tokens',
  label: 'Leaked key after a rotation',
  also: ['stale JWKS', 'key rotation', 'private key', 'kid'],
  says: 'The signing key leaked, and the shop rotates it. The photo service still uses the key set that it fetched before. Two minutes later the attacker sends it a token signed with the old key.',
  grants: ['the signing key'],
  sources: [rfc(7517, '5'), document('openid-core', 'section 10.1.1')],
  scene: ['log-in', 'read-photos'],
  assumes: [TWO_MINUTES, 'A service keeps the key set for an hour.'],
  inapplicable: noKeySet,
  play: async (hands) => {
    // A service takes the user’s own token, or the word of the gateway.
    const forged = [await hands.signToken(AUDIENCE), await hands.signToken(PHOTOS_ORIGIN)];
    await hands.meanwhile('rotate-key');
    hands.wait(2 * 60);
    const albums = `${PHOTOS_ORIGIN}/albums`;
    for (const token of forged) {
      // Where the service looks for it: a cookie that is passed on, or the Authorization field.
      const asHers = await hands.replay([{ type: 'token', value: token }], 'GET', albums);
      if (asHers.status === 200) return;
      if ((await hands.send('GET', albums, bearerFields(token))).status === 200) return;
    }
  },
} satisfies AttackUnit;
