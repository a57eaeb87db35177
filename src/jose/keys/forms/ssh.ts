/** Keys as SSH writes them: a line of `authorized_keys`, an RFC 4716 file, the public half of an OpenSSH private key. */
import { decodeBase64 } from '../base64';
import { keyWith, sshKeyIn, sshStrings } from '../key-bytes';
import type { KeyForm } from '../reading';
import { problemWith } from '../reading';

const LINE = /(?:^|\s)(ssh-(?:rsa|ed25519)|ecdsa-sha2-nistp\d+)\s+([A-Za-z0-9+/]+={0,2})/u;
const RFC_4716 = /^-{4} BEGIN SSH2 PUBLIC KEY -{4}$([\s\S]*)^-{4} END SSH2 PUBLIC KEY -{4}/mu;
const OPENSSH = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)(?:-----END|$)/u;
const CONVERT = 'ssh-keygen -p -m PEM -f key rewrites it as PEM';
const MAGIC = 'openssh-key-v1\0';

/** The public half is in the clear, even where the private one is encrypted. */
const publicHalf = (bytes: Uint8Array<ArrayBuffer>) => {
  if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  // The names of cipher, key derivation and its options, then the number of keys and the first public one.
  let at = MAGIC.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const lengthAt = () => (at + 4 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY);
  for (let skipped = 0; skipped < 3; skipped += 1) at += 4 + lengthAt();
  at += 4;
  const length = lengthAt();
  return at + 4 + length <= bytes.length ? sshKeyIn(bytes.subarray(at + 4, at + 4 + length)) : undefined;
};

const openssh = (text: string, body: string) => {
  const bytes = decodeBase64(body);
  const jwk = bytes && publicHalf(bytes);
  if (!jwk) return problemWith('pem', text, `This is an OpenSSH private key. It is read as PEM: ${CONVERT}.`);
  const key = keyWith(jwk, true, `an OpenSSH private key (${CONVERT})`);
  return { form: 'pem' as const, keys: [key] };
};

const form: KeyForm = (written) => {
  const text = written.replaceAll(/(?<!\\)(?:\\+[rn])+/gu, '\n');
  const privateKey = OPENSSH.exec(text);
  if (privateKey) return openssh(text, privateKey[1] ?? '');
  const file = RFC_4716.exec(text)?.[1]?.replaceAll(/^[\w-]+:.*(?:\\\n.*)*$/gmu, '');
  const line = LINE.exec(text);
  if (file === undefined && !line) return undefined;
  const bytes = decodeBase64(file ?? line?.[2] ?? '');
  const jwk = bytes && sshStrings(bytes) && sshKeyIn(bytes);
  if (!jwk) {
    return problemWith(
      'pem',
      text,
      'This is an SSH public key, cut off or altered. Copy the whole line again.',
    );
  }
  return { form: 'pem', keys: [keyWith(jwk, false, `an SSH public key (${line?.[1] ?? 'RFC 4716'})`)] };
};

export default form;
