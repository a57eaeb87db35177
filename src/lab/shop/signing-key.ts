/** The keys that sign the lab's access tokens: published samples, with a `kid` of our own. Use them for nothing else. */
import { importJWK, type JWK } from 'jose';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { defencesOn } from '../defences';
import type { Instant } from '#cookies/cookie';
import type { Setup } from '../run/setup';
import type { ServerState } from '../run/world';
import { NEXT_KEYS } from './next-keys';

const N =
  'n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw';

/** What verifies the lab's tokens; to be pasted into the inspector as the key. */
export const PUBLIC_JWK = {
  kty: 'RSA',
  kid: 'rfc7520-3.4',
  use: 'sig',
  alg: 'RS256',
  n: N,
  e: 'AQAB',
} as const satisfies JWK;

const PRIVATE_JWK: JWK = {
  ...PUBLIC_JWK,
  d: 'bWUC9B-EFRIo8kpGfh0ZuyGPvMNKvYWNtB_ikiH9k20eT-O1q_I78eiZkpXxXQ0UTEs2LsNRS-8uJbvQ-A1irkwMSMkK1J3XTGgdrhCku9gRldY7sNA_AKZGh-Q661_42rINLRCe8W-nZ34ui_qOfkLnK9QWDDqpaIsA-bMwWWSDFu2MUBYwkHTMEzLYGqOe04noqeq1hExBTHBOBdkMXiuFhUq1BU6l-DqEiWxqg82sXt2h-LMnT3046AOYJoRioz75tSUQfGCshWTBnP5uDjd18kKhyv07lhfSJdrPdM5Plyl21hsFf4L_mHCuoFau7gdsPfHPxxjVOcOpBrQzwQ',
  p: '3Slxg_DwTXJcb6095RoXygQCAZ5RnAvZlno1yhHtnUex_fp7AZ_9nRaO7HX_-SFfGQeutao2TDjDAWU4Vupk8rw9JR0AzZ0N2fvuIAmr_WCsmGpeNqQnev1T7IyEsnh8UMt-n5CafhkikzhEsrmndH6LxOrvRJlsPp6Zv8bUq0k',
  q: 'uKE2dh-cTf6ERF4k4e_jy78GfPYUIaUyoSSJuBzp3Cubk3OCqs6grT8bR_cu0Dm1MZwWmtdqDyI95HrUeq3MP15vMMON8lHTeZu2lmKvwqW7anV5UzhM1iZ7z4yMkuUwFWoBvyY898EXvRD-hdqRxHlSqAZ192zB3pVFJ0s7pFc',
  dp: 'B8PVvXkvJrj2L-GYQ7v3y9r6Kw5g9SahXBwsWUzp19TVlgI-YV85q1NIb1rxQtD-IsXXR3-TanevuRPRt5OBOdiMGQp8pbt26gljYfKU_E9xn-RULHz0-ed9E9gXLKD4VGngpz-PfQ_q29pk5xWHoJp009Qf1HvChixRX59ehik',
  dq: 'CLDmDGduhylc9o7r84rEUVn7pzQ6PF83Y-iBZx5NT-TpnOZKF1pErAMVeKzFEl41DlHHqqBLSM0W1sOFbwTxYWZDm6sI6og5iTbwQGIC3gnJKbi_7k_vJgGHwHxgPaX2PnvP-zyEkDERuf-ry4c_Z11Cq9AqC2yeL6kdKT1cYF8',
  qi: '3PiqvXQN0zwMeE-sBvZgi289XP9XCQF3VWqPzMKnIgQp7_Tugo6-NZBKCQsMf3HaEGBjTVJs_jcK8-TRXvaKe-7ZMaQj8VfBdYkssbu0NKDDhjJ-GtiseaDVWt7dcH0cfwxgFUHpQh7FoCrjFJ6h6ZEpMF6xmujs4qMpPz8aaI4',
};

/** RFC 8037 appendix A.1. */
const ED25519_PUBLIC = {
  kty: 'OKP',
  crv: 'Ed25519',
  kid: 'rfc8037-a.1',
  use: 'sig',
  alg: 'EdDSA',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
} as const satisfies JWK;
const ED25519_PRIVATE: JWK = { ...ED25519_PUBLIC, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' };

/** RFC 6979 appendix A.2.5. */
const P256_PUBLIC = {
  kty: 'EC',
  crv: 'P-256',
  kid: 'rfc6979-a.2.5',
  use: 'sig',
  alg: 'ES256',
  x: 'YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y',
  y: 'eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk',
} as const satisfies JWK;

/** Key pairs whose public key anybody may have, by their algorithm. */
const PAIRS = {
  RS256: { signing: PRIVATE_JWK, verifying: PUBLIC_JWK },
  ES256: {
    signing: { ...P256_PUBLIC, d: 'ya-p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyE' },
    verifying: P256_PUBLIC,
  },
  EdDSA: { signing: ED25519_PRIVATE, verifying: ED25519_PUBLIC },
} as const;

/** Any word list has it. Published here. */
const WEAK_SECRET = 'shop123';

const hmacJwk = (setup: Setup): JWK => ({
  kty: 'oct',
  kid: 'hmac-1',
  alg: 'HS256',
  k: defencesOn(setup).reduce(
    (secret, { hmacSecret = secret }) => hmacSecret,
    encodeBase64url(encodeUtf8(WEAK_SECRET)),
  ),
});

interface KeyPair {
  readonly alg: string;
  readonly kid: string;
  /** What signs. */
  readonly signing: JWK;
  /** What verifies. */
  readonly verifying: JWK;
  /** Whether what verifies can be given to anybody. */
  readonly isPublic: boolean;
}

/** What may be published of a private key. */
const publicHalf = ({ kty, kid, use, alg, crv, n, e, x, y }: JWK): JWK =>
  JSON.parse(JSON.stringify({ kty, kid, use, alg, crv, n, e, x, y })) as JWK;

/**
 * The key pair, or the secret, of a setup's algorithm.
 * @param isNext the one after a rotation
 */
export const keyPairOf = (setup: Setup, isNext = false): KeyPair => {
  const next = isNext ? NEXT_KEYS[setup.alg] : undefined;
  if (next) {
    const isPublic = next.kty !== 'oct';
    const verifying = isPublic ? publicHalf(next) : next;
    return { alg: setup.alg, kid: next.kid, signing: next, verifying, isPublic };
  }
  if (setup.alg === 'HS256') {
    const jwk = hmacJwk(setup);
    return { alg: 'HS256', kid: 'hmac-1', signing: jwk, verifying: jwk, isPublic: false };
  }
  const { signing, verifying } = PAIRS[setup.alg as keyof typeof PAIRS];
  return { alg: setup.alg, kid: verifying.kid, signing, verifying, isPublic: true };
};

type Rotated = Pick<ServerState, 'rotated'>;

/** The key that signs now. */
export const signingPair = (setup: Setup, { rotated }: Rotated): KeyPair =>
  keyPairOf(setup, rotated !== undefined);

/** The keys that verify now, the newest first: two for a while after a rotation that keeps the old one. */
export const verifyingKeys = (setup: Setup, { rotated }: Rotated, now: Instant): JWK[] => {
  const first = keyPairOf(setup).verifying;
  if (!rotated) return [first];
  const isKept = rotated.keepsOld && (rotated.until === undefined || rotated.until > now);
  return [keyPairOf(setup, true).verifying, ...(isKept ? [first] : [])];
};

/** The key set that the authorization server publishes (RFC 7517 section 5); empty where there is only a secret. */
export const publicJwks = (
  setup: Setup,
  state: Rotated = {},
  now: Instant = 0,
): { readonly keys: readonly JWK[] } => ({
  keys: keyPairOf(setup).isPublic ? verifyingKeys(setup, state, now) : [],
});

const imported = new Map<string, ReturnType<typeof importJWK>>();

/** The key that jose takes, imported once. */
export const joseKey = (jwk: JWK, alg: string): ReturnType<typeof importJWK> => {
  const text = `${alg} ${JSON.stringify(jwk)}`;
  const known = imported.get(text) ?? importJWK(jwk, alg);
  imported.set(text, known);
  return known;
};
