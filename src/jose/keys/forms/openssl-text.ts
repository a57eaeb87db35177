/** Keys printed as numbers: by `openssl … -text` and `openssl rsa -modulus`, by Java, by Python. */
import { encodeBase64url } from '#text/base64url';
import { keyFromBytes, keyWith } from '../key-bytes';
import { problemWith, type KeyForm } from '../reading';
import { bytesFromHex, bytesOfInteger } from '../secret';

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
  // `-modulus` prints the modulus alone, and nearly every key has this exponent.
  return bytesOfInteger(/exponent:\s*(\d+)/iu.exec(text)?.[1] ?? '65537');
};

/** `n = 0xc3…`, `n: 2465…`, `modulus: 2465…`, each with its exponent or without. */
const NUMBER = /(?:^|[\s,{(])(?:n|modulus)["']?\s*[=:]\s*["']?(?:0x([0-9a-f]{128,})|(\d{150,}))\b/iu;
const EXPONENT = /(?:^|[\s,{(])(?:e|(?:public[ _]?)?exponent)["']?\s*[=:]\s*["']?(?:0x([0-9a-f]+)|(\d+))\b/iu;

const assigned = (text: string) => {
  const [found, hex, digits] = NUMBER.exec(text) ?? [];
  if (found === undefined) return undefined;
  const [, hexExponent, exponent = '65537'] = EXPONENT.exec(text) ?? [];
  const n = bytesOfInteger(hex === undefined ? (digits ?? '0') : `0x${hex}`);
  const e = bytesOfInteger(hexExponent === undefined ? exponent : `0x${hexExponent}`);
  const jwk = { kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(e) };
  return { form: 'pem' as const, keys: [keyWith(jwk, false, 'the two numbers of an RSA key')] };
};

const form: KeyForm = (text) => {
  const numbers = assigned(text);
  if (numbers) return numbers;
  const rsa = /^[ \t]*modulus(?:\s*\(\d+ bit\))?[:=]\s*/imu;
  if (rsa.test(text)) {
    const n = numberAfter(text, rsa);
    if (!n || n.length < 32)
      return problemWith('pem', text, 'The modulus is not whole. Copy the whole print-out.');
    const jwk = { kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(exponentIn(text)) };
    return { form: 'pem', keys: [keyWith(jwk, false, 'what openssl prints (-text or -modulus)')] };
  }
  const point = numberAfter(text, /^[ \t]*pub:\s*/imu);
  const crv = /^[ \t]*(?:Public Key Algorithm: )?(ED25519|ED448)\b/imu.exec(text)?.[1]?.toLowerCase();
  if (point && crv !== undefined) {
    const jwk = { kty: 'OKP', crv: crv.replace('ed', 'Ed'), x: encodeBase64url(point) };
    return { form: 'pem', keys: [keyWith(jwk, false, 'what openssl prints (-text)')] };
  }
  const key = point && keyFromBytes(point, 'what openssl prints (-text),');
  return key && { form: 'pem', keys: [key] };
};

export default form;
