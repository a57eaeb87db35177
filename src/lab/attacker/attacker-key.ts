/** The attacker's own key pair, made for the lab. No server of the shop knows it. */
import { importJWK, type JWK } from 'jose';

const PUBLIC = {
  kty: 'OKP',
  crv: 'Ed25519',
  kid: 'attacker-1',
  alg: 'EdDSA',
  x: 'cDR_jTl3qtHQtSX9xz-OYDhL3AAxnW41xzqTyjEGDPE',
} as const satisfies JWK;

const PRIVATE: JWK = { ...PUBLIC, d: 'XX8QLn-kq3bY6VGo9Z6maZeed_fuCAR85Hn_bZ3v0Fo' };
export const ATTACKER_PUBLIC_JWK = PUBLIC;
/** What the attacker's server answers at /jwks.json. */
export const ATTACKER_JWKS = { keys: [PUBLIC] };

let imported: Promise<CryptoKey> | undefined;

/** The half that signs, imported once. */
export const attackerKey = (): Promise<CryptoKey> => {
  imported ??= importJWK(PRIVATE, 'EdDSA').then((key) => {
    if (key instanceof Uint8Array) throw new TypeError('An Ed25519 key is no secret.');
    return key;
  });
  return imported;
};
