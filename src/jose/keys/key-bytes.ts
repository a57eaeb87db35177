/** The key that bytes are, whatever form they have: DER, a point of a curve, the body of an SSH key. Not: texts that encode them (forms/). */
import { encodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import { certificateIn } from './certificate';
import { DerError } from './der';
import { describe, KEEP_SECRET, type Key, type PublicJwk } from './jwk';
import { keyFromDer, type DerForm } from './key-der';
import { pointIn } from './point';

/** What each form is called where it was found by its content. */
export const DER_NAMES: Readonly<Record<DerForm, string>> = {
  spki: 'a public key (SPKI)',
  x509: 'an X.509 certificate, which itself was not checked',
  pkcs8: 'a private key (PKCS#8)',
  'pkcs1-public': 'an RSA public key (PKCS#1)',
  'pkcs1-private': 'an RSA private key (PKCS#1)',
  sec1: 'an EC private key (SEC 1)',
  pkcs10: 'a certification request',
};

const pkcs8Pem = (bytes: Uint8Array): string => {
  const base64 = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----`;
};

/** A key with the words on how it was read. @param from what it was in */
export const keyWith = (jwk: PublicJwk, isPrivate: boolean, from: string): Key => ({
  readAs: `${describe(jwk, isPrivate ? 'private' : 'public')}, from ${from}${isPrivate ? `; ${KEEP_SECRET}` : ''}`,
  jwk,
  isPrivate,
});

/**
 * Reads DER of one form.
 * @throws DerError
 */
export const keyFromForm = (form: DerForm, from: string, bytes: Uint8Array<ArrayBuffer>): Key => {
  const { jwk, isPrivate, publicHalfMissing, isForPss } = keyFromDer(form, bytes);
  if (publicHalfMissing && form !== 'pkcs8') {
    throw new DerError('it does not hold the public half; write it with openssl pkey -pubout');
  }
  const certificate = form === 'x509' ? certificateIn(bytes) : undefined;
  return {
    ...keyWith(jwk, isPrivate, from),
    ...(isForPss ? { isForPss } : {}),
    ...(publicHalfMissing ? { pkcs8: pkcs8Pem(bytes) } : {}),
    ...(certificate ? { certificate } : {}),
  };
};

/** Reads DER of whatever form it is. @returns the key and its form; nothing where it is none */
export const keyFromAnyDer = (
  bytes: Uint8Array<ArrayBuffer>,
  from: (form: DerForm) => string,
): { readonly key: Key; readonly form: DerForm } | undefined => {
  for (const form of Object.keys(DER_NAMES) as DerForm[]) {
    try {
      return { key: keyFromForm(form, from(form), bytes), form };
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
    }
  }
  return undefined;
};

const SSH_CURVES: Readonly<Record<string, string>> = {
  nistp256: 'P-256',
  nistp384: 'P-384',
  nistp521: 'P-521',
};

/** The strings of an SSH wire format (RFC 4251 section 5); nothing where the lengths do not add up. */
export const sshStrings = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | undefined => {
  const strings: Uint8Array<ArrayBuffer>[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    strings.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return strings;
};

const unsigned = (bytes: Uint8Array | undefined): string =>
  encodeBase64url(bytes?.[0] === 0 ? bytes.subarray(1) : (bytes ?? new Uint8Array()));

/** The body of an SSH public key (RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4). */
export const sshKeyIn = (bytes: Uint8Array<ArrayBuffer>): PublicJwk | undefined => {
  const [type, first, second] = sshStrings(bytes) ?? [];
  const name = type ? decodeUtf8(type).text : '';
  if (name === 'ssh-rsa') return { kty: 'RSA', e: unsigned(first), n: unsigned(second) };
  if (name === 'ssh-ed25519' && first?.length === 32) {
    return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(first) };
  }
  const crv = /^ecdsa-sha2-(nistp\d+)$/u.exec(name)?.[1];
  if (crv === undefined || !second || second[0] !== 4) return undefined;
  const half = (second.length - 1) / 2;
  return {
    kty: 'EC',
    crv: SSH_CURVES[crv] ?? crv,
    x: encodeBase64url(second.subarray(1, 1 + half)),
    y: encodeBase64url(second.subarray(1 + half)),
  };
};

/** The key that the bytes are. @param how the bytes were in the text: "base64" */
export const keyFromBytes = (bytes: Uint8Array<ArrayBuffer>, how: string): Key | undefined => {
  const der = bytes[0] === 0x30 ? keyFromAnyDer(bytes, (form) => `${how} of ${DER_NAMES[form]}`) : undefined;
  if (der) return der.key;
  const ssh = bytes[0] === 0 ? sshKeyIn(bytes) : undefined;
  if (ssh) return keyWith(ssh, false, `${how} of the body of an SSH public key`);
  const point = pointIn(bytes);
  return point && keyWith(point, false, `${how} of a point on the curve`);
};
