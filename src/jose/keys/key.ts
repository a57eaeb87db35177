/** What a pasted key text is: PEM, JWK, JWK Set, another spelling of a key, or an HMAC secret. Not: whether it may be used (key-policy.ts). */
import type { Key, KeyProblem } from './jwk';
import address from './forms/address';
import amid from './forms/amid';
import byteList from './forms/byte-list';
import continued from './forms/continued';
import did from './forms/did';
import dkim from './forms/dkim';
import encoded from './forms/encoded';
import json from './forms/json';
import opensslText from './forms/openssl-text';
import pem from './forms/pem';
import percentEncoded from './forms/percent-encoded';
import pointText from './forms/point-text';
import ssh from './forms/ssh';
import xml from './forms/xml';
import yaml from './forms/yaml';
import { withHow, type KeyForm, type Reading, type ReadWithin } from './reading';
import { base64Secret, base64urlSecret, hexSecret, secretsIn, utf8Secrets } from './secret';
import { maybePublic } from './suspicious';

/** How to read a key text; all but `auto` read it as an HMAC secret, unless it is a public key. */
export type KeyReading = 'auto' | 'utf8' | 'base64' | 'base64url' | 'hex';

export interface KeyText {
  readonly text: string;
  /** `jwks`: several keys, from which the header's `kid` chooses. */
  readonly form: Reading['form'];
  /** The keys to try, in order. */
  readonly keys: readonly Key[];
  /** Why there is no key to try. */
  readonly problem?: KeyProblem;
  /** The text that the form is of, where that is not the whole one. */
  readonly source?: string;
  /** The JSON of each key, in their order, where it is in the text itself. */
  readonly objects?: Reading['objects'];
  /** It came inside the token that it is to verify, which proves nothing. */
  readonly isTokensOwn?: true;
}

/** In the order in which they are asked: the first that knows the text reads it. */
const FORMS: readonly KeyForm[] = [
  percentEncoded,
  json,
  ssh,
  pem,
  xml,
  dkim,
  did,
  address,
  opensslText,
  byteList,
  yaml,
  continued,
  encoded,
  pointText,
  amid,
];

/** A certificate in a list in the configuration of a provider in a list of an exported realm is seven deep. */
const MOST_DEEP = 8;

const readAs = (text: string, deep: number): Reading | undefined => {
  const within: ReadWithin = (inner, how) => {
    const found = deep < MOST_DEEP ? readAs(inner, deep + 1) : undefined;
    if (!found) return undefined;
    const whole = { start: 0, end: text.length };
    const { objects: _elsewhere, ...read } = found;
    return {
      source: inner,
      ...withHow(read, how),
      // Its place is in the inner text, which nobody sees.
      ...(found.problem ? { problem: { ...found.problem, at: whole } } : {}),
    };
  };
  for (const form of FORMS) {
    const found = form(text, within);
    if (found) return found;
  }
  return undefined;
};

/** How a public key says that it is one, though it is broken or of a kind that is not read here. */
const SAYS_PUBLIC =
  /-----BEGIN [A-Z0-9 ]*(?:PUBLIC KEY|CERTIFICATE)|["']?kty["']?\s*:\s*["'](?:RSA|EC|OKP|AKP)["']/u;

const isPublic = ({ keys, problem, source }: Reading, text: string): boolean =>
  keys.some(({ jwk }) => jwk.kty !== 'oct' && jwk.kty !== '') ||
  (problem !== undefined && SAYS_PUBLIC.test(source ?? text));

const secretReading = (text: string, made: Key | readonly Key[] | KeyProblem): KeyText => {
  if ('says' in made) return { text, form: 'secret', keys: [], problem: made };
  return { text, form: 'secret', keys: 'jwk' in made ? [made] : made };
};

/** A text that no form knows: a secret, or the bare number of a public key, which nothing tells from one. */
const suspected = (text: string): KeyText => {
  const what = maybePublic(text);
  const keys = secretsIn(text);
  return {
    text,
    form: 'secret',
    keys: what === undefined ? keys : keys.map((key) => ({ ...key, maybe: what })),
  };
};

/**
 * Reads a key text. Never throws. Whatever is a public key, in any spelling, is never read as a secret: anybody who has
 * the key could sign with it (RFC 8725 section 2.1).
 * @param text exactly as pasted: as an HMAC secret, every character counts
 * @param as how to read it; `auto` recognises every form of key, and else tries every reading of a secret
 * @returns the keys to try, or what is wrong at which character
 */
export const readKey = (text: string, as: KeyReading): KeyText => {
  const found = readAs(text, 0);
  if (found && (as === 'auto' || isPublic(found, text))) return { ...found, text };
  if (as === 'auto') return suspected(text);
  if (as === 'utf8') return secretReading(text, utf8Secrets(text));
  return secretReading(text, { base64: base64Secret, base64url: base64urlSecret, hex: hexSecret }[as](text));
};
