/** The service's public key as HMAC secret. */
import { rfc } from '#sources/sources';
import { encodeUtf8 } from '#text/utf8';
import type { Forgery } from '../forgery';
import { signHs256, withParameters } from '../header';

export default {
  label: 'Public key as secret',
  order: 3,
  says: 'The header says HS256, and the HMAC secret is the text of the public key (PEM), which everybody can have. Known as RS256 to HS256 confusion.',
  sources: [rfc(8725, '2.1'), rfc(8725, '3.1')],
  forge: async ({ header, payload, publicPem }) =>
    publicPem === undefined
      ? 'This service signs with an HMAC secret, so there is no public key to misuse.'
      : [
          {
            compact: await signHs256(
              withParameters(header, { alg: 'HS256' }),
              payload,
              encodeUtf8(publicPem),
            ),
          },
        ],
} satisfies Forgery;
