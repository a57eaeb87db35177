/** The keys that a token carries in its own header: "x5c" and "jwk" (RFC 7515 sections 4.1.3 and 4.1.6). They verify only when a person says so, and are not trusted then. */
import type { Certificate } from '../keys/certificate';
import type { Key } from '../keys/jwk';
import { readKey } from '../keys/key';
import { sameMaterial } from '../keys/key-choice';
import { headerParameter, type Jws } from './jws';

export interface BroughtKey {
  readonly name: 'x5c' | 'jwk';
  /** For the key box: the certificate as PEM, or the JWK. */
  readonly text: string;
  readonly key: Key;
  /** The first of the chain, whose key it is. */
  readonly certificate?: Certificate;
  /** How many certificates are in the chain; 0 for a JWK. */
  readonly chain: number;
}

const LABEL = /-----(?:BEGIN|END) CERTIFICATE-----/gu;
const LINE = /.{1,64}/gu;

/** Base64 of DER as the standard wants it, or a PEM, which some write in its place. */
const pemOf = (entry: string): string => {
  const base64 = entry.replaceAll(LABEL, '').replaceAll(/\\[rn]|\s/gu, '');
  return `-----BEGIN CERTIFICATE-----\n${(base64.match(LINE) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
};

const keyIn = (text: string): Key | undefined => {
  const { keys, form } = readKey(text, 'auto');
  const [key] = keys;
  return key && form !== 'secret' && key.jwk.kty !== 'oct' && key.fault === undefined ? key : undefined;
};

const certified = (jws: Jws): BroughtKey[] => {
  const value = headerParameter(jws, 'x5c')?.value;
  const chain = value?.type === 'array' ? value.items : value ? [value] : [];
  const [first] = chain;
  const text = first?.type === 'string' ? pemOf(first.value) : '';
  const key = keyIn(text);
  return key?.certificate
    ? [{ name: 'x5c', text, key, certificate: key.certificate, chain: chain.length }]
    : [];
};

const bare = (jws: Jws): BroughtKey[] => {
  const value = headerParameter(jws, 'jwk')?.value;
  const text = value?.type === 'object' ? jws.header.utf8?.text.slice(value.span.start, value.span.end) : '';
  const key = keyIn(text ?? '');
  return text && key ? [{ name: 'jwk', text, key, chain: 0 }] : [];
};

/** Those that can be read. Never throws. */
export const broughtKeys = (jws: Jws): BroughtKey[] => [...certified(jws), ...bare(jws)];

/** What to know of a given key that the token carries too: it may be a copy. @returns nothing of another key */
export const alsoBroughtSays = (jws: Jws, given: Pick<Key, 'jwk'>): string | undefined => {
  const same = broughtKeys(jws).find(({ key }) => sameMaterial(key, given));
  return (
    same && ` The token also brought this key (${same.name}). If you took it from there, it proves nothing.`
  );
};
