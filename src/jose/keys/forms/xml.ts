/** Keys in XML: .NET's RSAKeyValue (XML Signature section 4.5.2.2), and certificates in SAML metadata. */
import { encodeBase64url } from '#text/base64url';
import { decodeBase64 } from '../base64';
import { keyFromBytes, keyWith } from '../key-bytes';
import { problemWith, type KeyForm } from '../reading';

const contentOf = (text: string, name: string): string | undefined =>
  new RegExp(`<(?:\\w+:)?${name}(?:\\s[^<>]*)?>([^<]*)<`, 'u').exec(text)?.[1];

const base64urlOf = (text: string | undefined): string =>
  encodeBase64url((text === undefined ? undefined : decodeBase64(text)) ?? new Uint8Array());

/** Elements that hold a key, where the text is XML or has it in a string or, with its signs escaped, in an attribute. */
const KEY = /(?:<|&lt;)(?:\w+:)?(?:RSAKeyValue|RSAParameters|Modulus|X509Certificate)\b/u;

const form: KeyForm = (written) => {
  if (!KEY.test(written)) return undefined;
  const text = written.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const modulus = contentOf(text, 'Modulus');
  if (modulus !== undefined) {
    const jwk = { kty: 'RSA', n: base64urlOf(modulus), e: base64urlOf(contentOf(text, 'Exponent')) };
    const isPrivate = contentOf(text, 'D') !== undefined;
    return jwk.n === '' || jwk.e === ''
      ? problemWith(
          'pem',
          text,
          'This is an RSAKeyValue without a whole Modulus and Exponent. Copy it again.',
        )
      : { form: 'pem', keys: [keyWith(jwk, isPrivate, 'XML (RSAKeyValue)')] };
  }
  const bytes = decodeBase64(contentOf(text, 'X509Certificate') ?? '');
  const key = bytes && keyFromBytes(bytes, 'base64');
  return key && { form: 'pem', keys: [{ ...key, readAs: `${key.readAs}, in XML` }] };
};

export default form;
