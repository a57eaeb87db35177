/**
 * Tokens bound to a key of the page's (RFC 9449). Not: a hindrance to script that acts in the page, which can use the key
 * there; not to a copy of the browser's files, which hold the key; and not at the shop's services on other hosts, which
 * take the token alone.
 */
import { rfc } from '#sources/sources';
import { field, type Fields, type HttpRequest } from '#http/message';
import { bearerToken } from '../shop/bearer';
import { claimsOf } from '../shop/claims-of';
import type { DefenceUnit } from '../defence';
import { LOGIN_PATHS } from '../shop/login-paths';
import { sha256 } from '../shop/digest';
import {
  checkProof,
  makeProof,
  NONCE_FIELD,
  PAGE_KEY,
  refuseProof,
  UNPROVEN,
  type ProofCheck,
} from '../shop/proof';

/** Why a proof is not one for this token, which is bound to a key (section 7.1). */
const mismatch = async (
  request: HttpRequest,
  jkt: unknown,
  proof: Exclude<ProofCheck, { says: string }>,
): Promise<string | undefined> => {
  const scheme = field(request, 'Authorization') ?? '';
  if (!/^dpop /iu.test(scheme)) return 'The token must come with the scheme DPoP';
  if (proof.claims.ath !== (await sha256(bearerToken(request) ?? '')))
    return 'The proof is for another token';
  return proof.jkt === jkt ? undefined : 'The token is bound to another key';
};

/** Thumbprint of the key that a request proves. */
const provenKey = async (request: HttpRequest, now: number): Promise<string | undefined> => {
  const proof = await checkProof(request, now);
  return proof && 'jkt' in proof ? proof.jkt : undefined;
};

/** A token goes with a proof of its key under another scheme (section 7.1). */
const underScheme = ([name, value]: Fields[number]): Fields[number] => [
  name,
  name === 'Authorization' ? value.replace(/^Bearer /u, 'DPoP ') : value,
];

const defence: DefenceUnit = {
  order: 48,
  group: 'tokens',
  label: 'DPoP',
  also: ['sender-constrained', 'proof of possession', 'token binding'],
  says: 'Tokens are bound to a key pair of the page. Each request proves that its sender has the key, which script can use but not export. Limits: script can sign proofs for later, and malware can copy the key from the disk. A proof can be sent again for a minute.',
  sources: [rfc(9449, '4'), rfc(9449, '7')],
  flowRefresh: { senderConstrained: true },
  sends: ['DPoP'],
  pageKey: JSON.stringify(PAGE_KEY),
  prepare: async ({ method, url, fields }, page) => {
    // A cookie is no field that a proof could go with: what it carries stays unbound.
    if (page.carrier === 'cookie') return fields;
    const token = bearerToken({ method, url, fields, content: '' });
    const claims = { jti: page.draw(12), nonce: page.learned(NONCE_FIELD), token };
    const proof = await makeProof(page.userAgent, { method, url }, page.now, claims);
    return [...fields.map(underScheme), ['DPoP', proof]];
  },
  issue: async (draft, request, { now }) => {
    const jkt = await provenKey(request, now);
    return jkt === undefined ? draft : { ...draft, jkt };
  },
  refresh: (take) => async (row, request, now) =>
    row.jkt === undefined || row.jkt === (await provenKey(request, now))
      ? take(row, request, now)
      : {
          refused: UNPROVEN,
          says: 'This refresh token is bound to a key, and the request does not prove it.',
        },
  check: async (request, { mode, setup, now }) => {
    const proof = await checkProof(request, now);
    if (proof && 'says' in proof) return refuseProof('invalid_dpop_proof', proof.says);
    // Whoever logs in gets another token.
    if (LOGIN_PATHS.includes(new URL(request.url).pathname)) return undefined;
    const cnf = claimsOf(mode.credentialIn(request, setup))?.cnf as { readonly jkt?: unknown } | undefined;
    if (cnf?.jkt === undefined) return undefined;
    if (!proof)
      return refuseProof('invalid_dpop_proof', 'The token is bound to a key, and the request proves none');
    const says = await mismatch(request, cnf.jkt, proof);
    return says === undefined ? undefined : refuseProof('invalid_token', says);
  },
};

export default defence;
