/** Each proof is good once: the shop remembers its jti (RFC 9449 section 11.1). Not: a limit to when it was made (dpop-nonce.ts). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { checkProof, FRESH, refuseProof } from '../shop/proof';

export default {
  order: 49,
  group: 'tokens',
  label: 'DPoP: each proof once',
  also: ['jti', 'replay', 'proof of possession'],
  says: 'The shop remembers each proof’s jti while the proof is valid, and refuses the same proof again.',
  sources: [rfc(9449, '11.1')],
  idle: ({ defences }) =>
    defences.includes('dpop') ? undefined : 'Without DPoP no request carries a proof.',
  check: async (request, { now, cache, keep }) => {
    const proof = await checkProof(request, now);
    if (!proof || 'says' in proof) return undefined;
    const seen = `DPoP proof ${proof.claims.jti}`;
    if ((cache[seen]?.until ?? 0) > now)
      return refuseProof('invalid_dpop_proof', 'The proof was used before');
    // It may be dated ahead by as much as it may be old.
    keep(seen, { text: '', until: (proof.claims.iat ?? now) + FRESH + 1 });
    return undefined;
  },
} satisfies DefenceUnit;
