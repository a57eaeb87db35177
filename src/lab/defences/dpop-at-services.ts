/** The shop's services look whether a token is bound, and want a proof then (RFC 9449 section 7). Not: the shop's own look, which DPoP brings (dpop.ts). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { proven, refusedAsBound } from '../shop/bound-token';
import { checkProof } from '../shop/proof';

export default {
  order: 49,
  group: 'tokens',
  label: 'DPoP: services too',
  also: ['cnf', 'resource server', 'downgrade', 'token binding', 'proof of possession'],
  says: 'Each service checks whether a token is bound to a key (cnf). It then asks for a proof, which the page signs for that service.',
  sources: [rfc(9449, '7'), rfc(9449, '7.2')],
  idle: ({ defences }) =>
    defences.includes('dpop') ? undefined : 'Without DPoP no token is bound to a key.',
  prepareForService: async (request, page) =>
    page.setup.defences.includes('dpop') ? proven(request, page) : request.fields,
  checkAtService: async (request, context) =>
    refusedAsBound(request, await checkProof(request, context.now), context),
} satisfies DefenceUnit;
