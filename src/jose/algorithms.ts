/** The registered JWS algorithms: what each is and what its signatures and keys must be like. */
import { rfc, type Source } from '#sources/sources';

export interface Algorithm {
  /** The value of `alg`; case-sensitive. */
  readonly name: string;
  /** What it is, in words. */
  readonly says: string;
  /** The key type it takes; absent for `none`. */
  readonly kty?: 'oct' | 'RSA' | 'EC' | 'OKP' | 'AKP';
  /** The curves that a key may be on. */
  readonly crvs?: readonly string[];
  /** Output of the hash function, in bytes; absent where the algorithm fixes none. */
  readonly hashBytes?: number;
  /** Lengths that a signature may have, in bytes; absent where the key decides. */
  readonly signatureBytes?: readonly number[];
  /** Smallest HMAC key, in bytes (RFC 7518 section 3.2). */
  readonly minKeyBytes?: number;
  /** The order n of the curve's group: an ECDSA signature is r and s, both from 1 to n - 1. */
  readonly order?: bigint;
  /** Whether signatures can be checked here; `browser`: where the browser's WebCrypto has the algorithm. */
  readonly here: boolean | 'browser';
  readonly source: Source;
}

const hmac = (bits: number): Algorithm => ({
  name: `HS${bits}`,
  says: `HMAC with SHA-${bits}: one secret both makes and checks it`,
  kty: 'oct',
  hashBytes: bits / 8,
  signatureBytes: [bits / 8],
  minKeyBytes: bits / 8,
  here: true,
  source: rfc(7518, '3.2'),
});

const rsa = (bits: number): Algorithm => ({
  name: `RS${bits}`,
  says: `RSA signature (PKCS #1 v1.5) with SHA-${bits}`,
  kty: 'RSA',
  hashBytes: bits / 8,
  here: true,
  source: rfc(7518, '3.3'),
});

const rsaPss = (bits: number): Algorithm => ({
  ...rsa(bits),
  name: `PS${bits}`,
  says: `RSA signature (PSS) with SHA-${bits}`,
  source: rfc(7518, '3.5'),
});

const ecdsa = (bits: number, crv: string, order: bigint): Algorithm => ({
  name: `ES${bits}`,
  says: `ECDSA signature on the curve ${crv} with SHA-${bits}`,
  kty: 'EC',
  crvs: [crv],
  hashBytes: bits / 8,
  signatureBytes: [2 * Math.ceil(order.toString(16).length / 2)],
  order,
  here: true,
  source: rfc(7518, '3.4'),
});

const P256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const P384 =
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
const P521 =
  0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n;

const mlDsa = (set: number, signatureBytes: number): Algorithm => ({
  name: `ML-DSA-${set}`,
  says: `Post-quantum signature (ML-DSA, FIPS 204) with the parameter set ${set}`,
  kty: 'AKP',
  signatureBytes: [signatureBytes],
  here: 'browser',
  source: rfc(9964),
});

export const ALGORITHMS: readonly Algorithm[] = [
  ...[256, 384, 512].map(hmac),
  ...[256, 384, 512].map(rsa),
  ...[256, 384, 512].map(rsaPss),
  ecdsa(256, 'P-256', P256),
  ecdsa(384, 'P-384', P384),
  ecdsa(512, 'P-521', P521),
  {
    name: 'EdDSA',
    says: 'Edwards-curve signature; the key decides whether on Ed25519 or Ed448',
    kty: 'OKP',
    crvs: ['Ed25519', 'Ed448'],
    signatureBytes: [64, 114],
    here: 'browser',
    source: rfc(8037, '3.1'),
  },
  {
    name: 'Ed25519',
    says: 'Edwards-curve signature on Ed25519',
    kty: 'OKP',
    crvs: ['Ed25519'],
    signatureBytes: [64],
    here: 'browser',
    source: rfc(9864, '2.2'),
  },
  {
    name: 'Ed448',
    says: 'Edwards-curve signature on Ed448',
    kty: 'OKP',
    crvs: ['Ed448'],
    signatureBytes: [114],
    here: false,
    source: rfc(9864, '2.2'),
  },
  {
    name: 'ES256K',
    says: 'ECDSA signature on the curve secp256k1 with SHA-256',
    kty: 'EC',
    crvs: ['secp256k1'],
    hashBytes: 32,
    signatureBytes: [64],
    here: false,
    source: rfc(8812, '3.2'),
  },
  mlDsa(44, 2420),
  mlDsa(65, 3309),
  mlDsa(87, 4627),
  {
    name: 'none',
    says: 'No signature at all: anyone can have written this',
    here: false,
    source: rfc(7518, '3.6'),
  },
];

const BY_NAME = new Map(ALGORITHMS.map((algorithm) => [algorithm.name, algorithm]));

/** @param name a value of `alg`, matched exactly (RFC 7515 section 4.1.1) */
export const algorithmOf = (name: string): Algorithm | undefined => BY_NAME.get(name);

/** `none` in any spelling: some libraries ignore case, and no such token is signed. */
export const isNone = (name: string): boolean => name.trim().toLowerCase() === 'none';

/** True when one letter differs, is missing or too many, or two neighbours are swapped. */
const oneSlipApart = (a: string, b: string): boolean => {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === right[1] + `${right[0]}`);
};

/** The registered names that an unknown one may be a slip of: `rs256` → `RS256`, `ES521` → `ES512`. */
export const namesNear = (name: string): string[] => {
  const plain = (text: string) => text.trim().toLowerCase().replaceAll(/[-_ ]/gu, '');
  const wanted = plain(name);
  const names = ALGORITHMS.map((algorithm) => algorithm.name);
  const same = names.filter((each) => plain(each) === wanted);
  return same.length > 0 ? same : names.filter((each) => oneSlipApart(wanted, plain(each)));
};
