/** Checking a signature by WebCrypto with each algorithm, over the signing input of the run's token, with keys made for it. Not: the clock (measure.ts). */
import { encodeUtf8 } from '#text/utf8';

export interface Algorithm {
  /** In the header parameter `alg`. */
  readonly alg: string;
  readonly letter: string;
  readonly generate: AlgorithmIdentifier | RsaHashedKeyGenParams | HmacKeyGenParams;
  readonly verify: AlgorithmIdentifier;
}

const RSA = 'RSASSA-PKCS1-v1_5';

export const ALGORITHMS: readonly Algorithm[] = [
  {
    alg: 'HS256',
    letter: 'M',
    // RFC 7518 section 3.2: a key as long as the hash.
    generate: { name: 'HMAC', hash: 'SHA-256', length: 256 },
    verify: 'HMAC',
  },
  {
    alg: 'RS256',
    letter: 'R',
    generate: {
      name: RSA,
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    verify: RSA,
  },
  { alg: 'EdDSA', letter: 'E', generate: 'Ed25519', verify: 'Ed25519' },
];

/**
 * A check of one signature, to be done again and again.
 * @param signingInput of the token (RFC 7515 section 2)
 * @returns undefined when the browser does not know the algorithm
 */
export const verification = async (
  { generate, verify }: Algorithm,
  signingInput: string,
): Promise<(() => Promise<void>) | undefined> => {
  const data = encodeUtf8(signingInput);
  let made: CryptoKey | CryptoKeyPair;
  try {
    made = await crypto.subtle.generateKey(generate, false, ['sign', 'verify']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return undefined;
    throw error;
  }
  const [signing, verifying] = 'publicKey' in made ? [made.privateKey, made.publicKey] : [made, made];
  const signature = await crypto.subtle.sign(verify, signing, data);
  return async () => {
    if (!(await crypto.subtle.verify(verify, verifying, signature, data))) {
      throw new Error('A signature just made does not verify.');
    }
  };
};
