/** The key that each machine keeps in hardware: made for the lab. A real one stays in its chip, so no hands of an attacker reach it. Not: a key that script uses (shop/proof.ts). */
import type { JWK } from 'jose';
import type { UserAgentId } from '../run/party';
import { signJwt } from '../shop/sign-jwt';

const KEYS = {
  victim: {
    kty: 'EC',
    crv: 'P-256',
    x: 'rZaF3XaIcm2r_IHVOKttRGfCNkEj839cK3KTJ3lCDDk',
    y: '-Ko-KLmQOOTzHOmKphHL8bxZ1BWunPONMyXat_d1rrg',
    d: '3pJdHPeptw0p8VcQCBmyOVgp71qDaCfDZeo7BApcUis',
  },
  device: {
    kty: 'EC',
    crv: 'P-256',
    x: 'vebviwDlBjWZTnLLpaNuUn4-i4CQ24XcIK-5aX1Ye5g',
    y: 'uE6mmJ8EVMeREzmawk_cjKm7RwzO4w0DYpslMShYPuk',
    d: 'HDpAi5iefgFE_iwl865GBS1uDWEml3ex1RaUMTiMAGk',
  },
  attacker: {
    kty: 'EC',
    crv: 'P-256',
    x: '-xgwDzRySXc7BYQfZqoLArBeds87quWP0i1SeelC0fg',
    y: 'pwmYSK9s-shdlVZRuP1Ge13cUIUqrjgLBvPRV6Fbtfg',
    d: 'llbZUJiuACyJ7lENpdwLAB6-OZJU86NL7E0o0HfclmA',
  },
} as const satisfies Readonly<Record<UserAgentId, JWK>>;

/**
 * A proof that a machine has its key (DBSC).
 * @param challenge of the server
 * @param isFirst it brings the public key, which the server then keeps
 */
export const proveDevice = (userAgent: UserAgentId, challenge: string, isFirst: boolean): Promise<string> => {
  const key = KEYS[userAgent];
  const { kty, crv, x, y } = key;
  const header = { typ: 'dbsc+jwt', alg: 'ES256', ...(isFirst ? { jwk: { kty, crv, x, y } } : {}) };
  return signJwt({ jti: challenge }, header, key);
};
