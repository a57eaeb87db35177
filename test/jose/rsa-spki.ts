/** An RSA public key in SubjectPublicKeyInfo as node:crypto does not write it. */
import type { KeyObject } from 'node:crypto';
import { der } from '../certificate';

/** rsaEncryption and id-RSASSA-PSS (RFC 8017 appendix C). */
const NAMES = { any: '2a864886f70d010101', pss: '2a864886f70d01010a' };

interface Oddities {
  /** The name of the algorithm. */
  readonly named?: keyof typeof NAMES;
  /** Bits at the end that are said to be unused. */
  readonly unused?: number;
  /** A third number after modulus and exponent. */
  readonly isLonger?: boolean;
}

/** @returns PEM */
export const rsaSpki = (
  key: KeyObject,
  { named = 'any', unused = 0, isLonger = false }: Oddities = {},
): string => {
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  const numbers = [n, e, ...(isLonger ? ['AQAB'] : [])].map((number) =>
    der(0x02, Buffer.from([0]), Buffer.from(number, 'base64url')),
  );
  const algorithm = der(0x30, der(0x06, Buffer.from(NAMES[named], 'hex')), der(0x05));
  const info = der(0x30, algorithm, der(0x03, Buffer.from([unused]), der(0x30, ...numbers)));
  const lines = info.toString('base64').match(/.{1,64}/gu) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
};
