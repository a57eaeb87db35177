/** Proofs repeat what the shop said a moment ago (RFC 9449 section 8). Not: a memory of those that came (dpop-once.ts). */
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { hmac } from '../shop/digest';
import { LOGIN_PATHS } from '../shop/login-paths';
import { checkProof, NONCE_FIELD, refuseProof } from '../shop/proof';

/** Seconds for which the shop says the same; what it said before that is good for as long once more. */
const PERIOD = 60;
/** Published here; a real one is in no source. */
const SECRET = 'Zx3qYtW0nB7uLk5sVg9cRm2hTe8pJd4aFo6iQy1wKzM';

/** What the shop says at a time: nobody can know it before, and the server keeps nothing. */
const nonceAt = async (now: number): Promise<string> =>
  encodeBase64url(decodeBase64url(await hmac(SECRET, String(Math.floor(now / PERIOD)))).bytes.slice(0, 16));

export default {
  order: 49,
  group: 'tokens',
  label: 'DPoP: nonce',
  also: ['DPoP-Nonce', 'use_dpop_nonce', 'pre-generated proof', 'proof of possession'],
  says: 'Each answer of the shop contains a nonce, and a proof must repeat one from the last two minutes. So nobody can sign proofs for later.',
  sources: [rfc(9449, '8'), rfc(9449, '11.2')],
  idle: ({ defences }) =>
    defences.includes('dpop') ? undefined : 'Without DPoP no request carries a proof.',
  learns: NONCE_FIELD,
  check: async (request, { now }) => {
    // A user who logs in has no answer yet.
    if (LOGIN_PATHS.includes(new URL(request.url).pathname)) return undefined;
    const proof = await checkProof(request, now);
    if (!proof || 'says' in proof) return undefined;
    const good = await Promise.all([nonceAt(now), nonceAt(now - PERIOD)]);
    if (good.includes(String(proof.claims['nonce']))) return undefined;
    const refused = refuseProof('use_dpop_nonce', 'The proof must repeat the nonce of this answer');
    return { ...refused, fields: [...refused.fields, [NONCE_FIELD, good[0]]] };
  },
  respond: async (response, request, { now }) =>
    request.fields.some(([name]) => name === 'DPoP')
      ? { ...response, fields: [...response.fields, [NONCE_FIELD, await nonceAt(now)]] }
      : response,
} satisfies DefenceUnit;
