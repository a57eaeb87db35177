/** The left half of a hash, by which an ID token names what came with it (OpenID Connect Core section 3.1.3.6). Not: comparing it (idt-hash). */
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

type Hash = ((bytes: Uint8Array) => Uint8Array) & { readonly outputLen: number };

/** The hash function of each `alg`, by how it ends; EdDSA on Ed25519 uses SHA-512. */
const HASHES: readonly (readonly [alg: RegExp, hash: Hash])[] = [
  [/^(?:[HREP]S256|ES256K)$/u, sha256],
  [/^[HREP]S384$/u, sha384],
  [/^(?:[HREP]S512|EdDSA|Ed25519)$/u, sha512],
];

const hashOf = (alg: string): Hash | undefined => HASHES.find(([name]) => name.test(alg))?.[1];

/** How many base64url characters half a hash takes; nothing for an algorithm without one known here. */
export const halfHashLength = (alg: string): number | undefined => {
  const hash = hashOf(alg);
  return hash && Math.ceil((hash.outputLen / 2) * (4 / 3));
};

/** Half the hash of a text, as base64url. */
export const halfHash = (alg: string, text: string): string | undefined => {
  const hash = hashOf(alg);
  return hash && encodeBase64url(hash(encodeUtf8(text)).subarray(0, hash.outputLen / 2));
};
