/** Bytes given as a secret that may be the number of a public key: an RSA modulus, a point of Ed25519. Not: what certainly is a key (forms/). */
import { decodeBase64url } from '#text/base64url';
import { integerOf } from '../integer';
import { isEd25519Point } from './ed25519-point';
import { smallFactorOf } from './rsa-modulus';
import { bytesFromHex, bytesOfInteger } from './secret';

const MODULUS_BYTES = new Set([128, 256, 384, 512]);

/** As one random text in fifty is; a modulus always. */
const isModulus = (bytes: Uint8Array): boolean =>
  MODULUS_BYTES.has(bytes.length) &&
  (bytes[0] ?? 0) >= 0x80 &&
  (bytes.at(-1) ?? 0) % 2 === 1 &&
  smallFactorOf(integerOf(bytes)) === undefined;

function* bytesIn(text: string): Generator<Uint8Array> {
  if (/^\d{150,1300}$/u.test(text)) yield bytesOfInteger(text);
  if (/^(?:0x)?(?:[0-9a-f]{2}:?)+$/iu.test(text)) yield bytesFromHex(text.replaceAll(/^0x|:/giu, ''));
  if (/^[\w+/-]+={0,2}$/u.test(text)) yield decodeBase64url(text.replaceAll('=', '')).bytes;
}

/** Kinds of SSH keys that sign no token (RFC 4253 section 6.6, OpenSSH's PROTOCOL.u2f); the others are read (forms/ssh.ts). */
const OTHER_SSH = /^\s*(?:ssh-dss|sk-\S+@openssh\.com)\s+AAAA/u;

/**
 * What a text may be instead of a secret: "the modulus of an RSA public key".
 * @param text as pasted for a secret
 */
export const maybePublic = (text: string): string | undefined => {
  if (OTHER_SSH.test(text)) return 'an SSH public key';
  const packed = text.replaceAll(/\s/gu, '');
  for (const read of bytesIn(packed)) {
    // A sign byte before it, as DER and openssl write it.
    const bytes = read[0] === 0 ? read.subarray(1) : read;
    if (isModulus(bytes)) return 'the modulus of an RSA public key';
    if (isEd25519Point(read)) return 'an Ed25519 public key';
  }
  return undefined;
};
