/** A token that the shop's key signed for another use, shown to the shop as an access token. Nothing is forged. */
import { LIBRARIES_MUST_BE_TOLD } from './assumed';
import type { Approach, Hands } from './attack';
import { noTokenToForge } from './forged-token';

/** @param what the token's own audience, issuer or type */
export const presenting = (what: Parameters<Hands['otherToken']>[0]): Approach => ({
  group: 'forged tokens',
  grants: ['a token for another use'],
  scene: ['log-in', 'read-orders'],
  assumes: [LIBRARIES_MUST_BE_TOLD],
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const value = await hands.otherToken(what);
    await hands.replay([{ type: 'token', value }], 'GET', '/orders');
  },
});
