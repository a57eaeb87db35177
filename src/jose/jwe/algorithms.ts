/** The registered JWE algorithms (RFC 7518 sections 4 and 5): what each is, what it takes and how long its parts are. */
import { rfc, type Source } from '#sources/sources';

/** How the content encryption key comes to the recipient (RFC 7516 section 2). */
export type KeyManagementMode = 'direct' | 'wrap' | 'gcm-wrap' | 'rsa' | 'agree' | 'agree-wrap' | 'password';

export interface KeyManagement {
  /** The value of `alg`; case-sensitive. */
  readonly name: string;
  readonly says: string;
  readonly mode: KeyManagementMode;
  /** The key types it takes. */
  readonly kty: readonly ('oct' | 'RSA' | 'EC' | 'OKP')[];
  /** Bits of the AES key that wraps; absent where none does. */
  readonly aes?: 128 | 192 | 256;
  /** Whether it can be done here at all. */
  readonly here: boolean;
  readonly source: Source;
}

export interface ContentEncryption {
  /** The value of `enc`; case-sensitive. */
  readonly name: string;
  readonly says: string;
  /** All in bytes. */
  readonly keyBytes: number;
  readonly ivBytes: number;
  readonly tagBytes: number;
  /** In blocks of 16 bytes, the last one padded. */
  readonly cbc: boolean;
  /** Bits of the AES key that encrypts. */
  readonly aes: 128 | 192 | 256;
  readonly source: Source;
}

const SIZES = [128, 192, 256] as const;

const rsaOaep = (suffix: string, hash: string): KeyManagement => ({
  name: `RSA-OAEP${suffix}`,
  says: `The key is encrypted for an RSA key (OAEP with ${hash})`,
  mode: 'rsa',
  kty: ['RSA'],
  here: true,
  source: rfc(7518, '4.3'),
});

const agreement = { kty: ['EC', 'OKP'], here: true } as const;

const KEY_MANAGEMENT: readonly KeyManagement[] = [
  {
    name: 'dir',
    says: 'The content is encrypted with the shared key itself',
    mode: 'direct',
    kty: ['oct'],
    here: true,
    source: rfc(7518, '4.5'),
  },
  ...SIZES.map((aes): KeyManagement => ({
    name: `A${aes}KW`,
    says: `The key is wrapped with a shared AES key of ${aes} bits`,
    mode: 'wrap',
    kty: ['oct'],
    aes,
    here: true,
    source: rfc(7518, '4.4'),
  })),
  ...SIZES.map((aes): KeyManagement => ({
    name: `A${aes}GCMKW`,
    says: `The key is encrypted with a shared AES key of ${aes} bits (GCM)`,
    mode: 'gcm-wrap',
    kty: ['oct'],
    aes,
    here: true,
    source: rfc(7518, '4.7'),
  })),
  rsaOaep('', 'SHA-1'),
  rsaOaep('-256', 'SHA-256'),
  rsaOaep('-384', 'SHA-384'),
  rsaOaep('-512', 'SHA-512'),
  {
    name: 'RSA1_5',
    says: 'The key is encrypted for an RSA key by PKCS #1 v1.5, which attackers can use as an oracle',
    mode: 'rsa',
    kty: ['RSA'],
    here: false,
    source: rfc(7518, '4.2'),
  },
  {
    ...agreement,
    name: 'ECDH-ES',
    says: 'Sender and recipient agree on the key by their key pairs (Diffie-Hellman)',
    mode: 'agree',
    source: rfc(7518, '4.6'),
  },
  ...SIZES.map((aes): KeyManagement => ({
    ...agreement,
    name: `ECDH-ES+A${aes}KW`,
    says: `Sender and recipient agree on an AES key of ${aes} bits (Diffie-Hellman), which wraps the key`,
    mode: 'agree-wrap',
    aes,
    source: rfc(7518, '4.6'),
  })),
  ...SIZES.map((aes): KeyManagement => ({
    name: `PBES2-HS${aes * 2}+A${aes}KW`,
    says: `The key is wrapped with a key made from a password (PBKDF2 with HMAC SHA-${aes * 2})`,
    mode: 'password',
    kty: ['oct'],
    aes,
    here: true,
    source: rfc(7518, '4.8'),
  })),
];

const CONTENT_ENCRYPTION: readonly ContentEncryption[] = [
  ...SIZES.map((aes): ContentEncryption => ({
    name: `A${aes}CBC-HS${aes * 2}`,
    says: `AES of ${aes} bits in CBC mode, guarded by HMAC SHA-${aes * 2}`,
    keyBytes: aes / 4,
    ivBytes: 16,
    tagBytes: aes / 8,
    cbc: true,
    aes,
    source: rfc(7518, '5.2'),
  })),
  ...SIZES.map((aes): ContentEncryption => ({
    name: `A${aes}GCM`,
    says: `AES of ${aes} bits in GCM mode, which guards the content too`,
    keyBytes: aes / 8,
    ivBytes: 12,
    tagBytes: 16,
    cbc: false,
    aes,
    source: rfc(7518, '5.3'),
  })),
];

/** @param alg matched exactly (RFC 7516 section 4.1.1) */
export const keyManagementOf = (alg: string): KeyManagement | undefined =>
  KEY_MANAGEMENT.find(({ name }) => name === alg);

/** @param enc matched exactly (RFC 7516 section 4.1.2) */
export const contentEncryptionOf = (enc: string): ContentEncryption | undefined =>
  CONTENT_ENCRYPTION.find(({ name }) => name === enc);

/** Bytes of the encrypted key; nothing where the recipient's RSA key decides. 0 where the key is shared or agreed on (RFC 7516 section 5.1 step 5). Wrapping adds 8 (RFC 3394). */
export const encryptedKeyBytes = (
  { mode }: KeyManagement,
  { keyBytes }: ContentEncryption,
): number | undefined => {
  if (mode === 'rsa') return undefined;
  if (mode === 'direct' || mode === 'agree') return 0;
  return mode === 'gcm-wrap' ? keyBytes : keyBytes + 8;
};
