/** Tokens bound to a key of the page's (RFC 9449). It stops neither script that uses the key in the page, nor a copy of the browser's files, which hold the key. Not: at the shop's services on other hosts (dpop-at-services.ts). */
import { rfc } from '#sources/sources';
import type { HttpRequest } from '#http/message';
import { proven, refusedAsBound } from '../shop/bound-token';
import type { DefenceUnit } from '../defence';
import { LOGIN_PATHS } from '../shop/login-paths';
import { checkProof, PAGE_KEY, refuseProof, UNPROVEN } from '../shop/proof';

/** Thumbprint of the key that a request proves. */
const jktOf = async (request: HttpRequest, now: number): Promise<string | undefined> => {
  const proof = await checkProof(request, now);
  return proof && 'jkt' in proof ? proof.jkt : undefined;
};

export default {
  order: 48,
  group: 'tokens',
  label: 'DPoP',
  also: ['sender-constrained', 'proof of possession', 'token binding'],
  says: 'Tokens are bound to a key pair of the page. Each request proves that its sender has the key, which script can use but not export. Limits: script can sign proofs for later, malware can copy the key from the disk. A proof works again for a minute.',
  sources: [rfc(9449, '4'), rfc(9449, '7')],
  flowRefresh: { senderConstrained: true },
  sends: ['DPoP'],
  pageKey: JSON.stringify(PAGE_KEY),
  prepare: proven,
  issue: async (draft, request, { now }) => {
    const jkt = await jktOf(request, now);
    return jkt === undefined ? draft : { ...draft, jkt };
  },
  refresh: (take) => async (row, request, now) =>
    row.jkt === undefined || row.jkt === (await jktOf(request, now))
      ? take(row, request, now)
      : {
          refused: UNPROVEN,
          says: 'This refresh token is bound to a key, and the request does not prove it.',
        },
  check: async (request, { mode, setup, now }) => {
    const proof = await checkProof(request, now);
    if (proof && 'says' in proof) return refuseProof('invalid_dpop_proof', proof.says);
    // A user who logs in gets another token.
    if (LOGIN_PATHS.includes(new URL(request.url).pathname)) return undefined;
    return refusedAsBound(request, proof, { mode, setup });
  },
} satisfies DefenceUnit;
