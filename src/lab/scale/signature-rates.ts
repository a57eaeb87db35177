/** How many signatures a core of a server makes and checks a second. The page can't measure a server, so one changes them to one's own. */

export interface SignatureRate {
  /** In the header parameter `alg`. */
  readonly alg: string;
  /** A second, by one core. */
  readonly checked: number;
  readonly made: number;
}

/** How the rates were found, and how to find one's own. */
export const RATES_SOURCE = {
  says: 'OpenSSL 3.0 on one core of an AMD EPYC, 512 bytes for HS256, rounded',
  commands: ['openssl speed rsa2048 ecdsap256 ed25519', 'openssl speed -bytes 512 -hmac sha256'],
} as const;

export const SIGNATURE_RATES: readonly SignatureRate[] = [
  { alg: 'HS256', checked: 2_000_000, made: 2_000_000 },
  { alg: 'RS256', checked: 60_000, made: 4000 },
  { alg: 'ES256', checked: 17_000, made: 52_000 },
  { alg: 'EdDSA', checked: 9700, made: 28_000 },
];
