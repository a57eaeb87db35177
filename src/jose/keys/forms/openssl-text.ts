/** What `openssl … -text` and `openssl rsa -modulus` print: numbers in hexadecimal. */
import { encodeBase64url } from '#text/base64url';
import { keyFromBytes, keyWith } from '../key-bytes';
import { problemWith, type KeyForm } from '../reading';
import { bytesFromHex } from '../secret';

/** The hexadecimal lines that follow a name. */
const numberAfter = (text: string, name: RegExp): Uint8Array<ArrayBuffer> | undefined => {
  const found = name.exec(text);
  if (!found) return undefined;
  const lines = /^(?:\s*[0-9A-Fa-f]{2}(?::|\s|$))+|^\s*[0-9A-Fa-f]{32,}/u.exec(
    text.slice(found.index + found[0].length),
  );
  const bytes = bytesFromHex(lines?.[0].replaceAll(/[^0-9A-Fa-f]/gu, '') ?? '');
  return bytes[0] === 0 ? bytes.subarray(1) : bytes;
};

const exponentIn = (text: string): Uint8Array<ArrayBuffer> => {
  const decimal = /exponent:\s*(\d+)/iu.exec(text)?.[1];
  // `-modulus` prints the modulus alone, and nearly every key has this exponent.
  const hex = BigInt(decimal ?? '65537').toString(16);
  return bytesFromHex(hex.length % 2 === 0 ? hex : `0${hex}`);
};

const form: KeyForm = (text) => {
  const rsa = /^\s*modulus(?:\s*\(\d+ bit\))?[:=]\s*/imu;
  if (rsa.test(text)) {
    const n = numberAfter(text, rsa);
    if (!n || n.length < 32)
      return problemWith('pem', text, 'The modulus is not whole. Copy the whole print-out.');
    const jwk = { kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(exponentIn(text)) };
    return { form: 'pem', keys: [keyWith(jwk, false, 'what openssl prints (-text or -modulus)')] };
  }
  const point = numberAfter(text, /^\s*pub:\s*/imu);
  const key = point && keyFromBytes(point, 'what openssl prints (-text),');
  return key && { form: 'pem', keys: [key] };
};

export default form;
