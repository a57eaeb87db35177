/** Private keys in PKCS#8 (RFC 5958), the one DER form that WebCrypto imports. Encrypted ones are not read. */
import { derAt, TAG } from './der';
import { decodeBase64 } from './base64';

const PRIVATE_KEY = /-----BEGIN (RSA |EC |)PRIVATE KEY-----(.*?)-----END \1PRIVATE KEY-----/su;

const bytesFromHex = (hex: string): number[] =>
  (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));

const RSA_ENCRYPTION = bytesFromHex('06092a864886f70d0101010500');
const EC_PUBLIC_KEY = bytesFromHex('06072a8648ce3d0201');
const CURVES: Readonly<Record<string, number[]>> = {
  'P-256': bytesFromHex('06082a8648ce3d030107'),
  'P-384': bytesFromHex('06052b81040022'),
  'P-521': bytesFromHex('06052b81040023'),
};

/** One DER value; its content is shorter than 64 KiB, as every private key is. */
const der = (tag: number, content: readonly number[]): number[] => {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return [tag, ...size, ...content];
};

const wrapped = (algorithm: readonly number[], key: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    der(TAG.sequence, [
      ...der(TAG.integer, [0]),
      ...der(TAG.sequence, algorithm),
      ...der(TAG.octetString, [...key]),
    ]),
  );

/**
 * The first private key of a PEM as PKCS#8; PKCS#1 and SEC 1 are put into its envelope.
 * @param pem what `readKey` read a private key from
 * @param crv the curve of an EC key
 * @returns nothing when the PEM holds no private key
 */
export const pkcs8FromPem = (pem: string, crv: string | undefined): Uint8Array<ArrayBuffer> | undefined => {
  const [, kind, base64 = ''] = PRIVATE_KEY.exec(pem.replaceAll(/\\r|\\n/gu, '')) ?? [];
  const bytes = kind === undefined ? undefined : decodeBase64(base64);
  if (!bytes || derAt(bytes, 0).tag !== TAG.sequence) return undefined;
  if (kind === 'RSA ') return wrapped(RSA_ENCRYPTION, bytes);
  const curve = CURVES[crv ?? ''];
  if (kind === 'EC ') return curve && wrapped([...EC_PUBLIC_KEY, ...curve], bytes);
  return bytes;
};
