/** A DKIM record (RFC 6376 section 3.6.1): the key is its tag `p`. */
import { decodeBase64 } from '../base64';
import { keyFromBytes } from '../key-bytes';
import { problemWith, type KeyForm } from '../reading';

const form: KeyForm = (text) => {
  // A zone file has it in several strings.
  if (!/(?:^|[\s;"])(?:v=DKIM1|k=(?:rsa|ed25519))\s*;/iu.test(text)) return undefined;
  const value = /(?:^|[\s;"])p=([^;]*)/u.exec(text)?.[1]?.replaceAll(/[\s"()]/gu, '') ?? '';
  const bytes = decodeBase64(value);
  const key = bytes && keyFromBytes(bytes, 'the base64 in a DKIM record');
  return key
    ? { form: 'pem', keys: [key] }
    : problemWith('pem', text, 'This is a DKIM record, and its tag "p" holds no whole key. Copy it again.');
};

export default form;
