/** Tokens to paste, each unlike the others. */
import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const SIGNERS = {
  RS256: (() => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return (text) => sign('sha256', Buffer.from(text), privateKey).toString('base64url');
  })(),
  HS256: (() => {
    const secret = randomBytes(32);
    return (text) => createHmac('sha256', secret).update(text).digest('base64url');
  })(),
};

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A signed token as an authorization server issues it, with findings on it.
 * @param {'RS256' | 'HS256'} algorithm
 * @param {number} length about so many characters
 * @returns {{ text: string, mark: string }} `mark`: what its payload alone contains
 */
export const makeToken = (algorithm, length) => {
  const mark = randomBytes(12).toString('hex');
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: algorithm, typ: 'JWT', kid: 'signing-key-2026' };
  const compact = (roles) => {
    const claims = {
      iss: 'https://login.bakery.example',
      sub: 'customer-1842',
      aud: ['https://api.bakery.example', 'https://till.bakery.example'],
      iat: now - 60,
      exp: now + 604_740,
      jti: mark,
      email: 'alice@bakery.example',
      name: 'Alice Baker',
      scope: 'orders:read orders:write profile email',
      roles,
    };
    const text = `${encode(header)}.${encode(claims)}`;
    return `${text}.${SIGNERS[algorithm](text)}`;
  };
  const role = (index) => `branch-${index}/cashier`;
  const each = JSON.stringify(role(1000)).length * 1.37;
  const missing = Math.max(0, length - compact([]).length);
  const roles = Array.from({ length: Math.round(missing / each) }, (_, index) => role(1000 + index));
  return { text: compact(roles), mark };
};
