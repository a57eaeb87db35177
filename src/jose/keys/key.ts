/** What a pasted key text is: PEM, JWK, JWK Set or HMAC secret. Not: whether it may be used (key-policy.ts). */
import { memberOf, parseJson, type JsonObject } from '#text/json';
import { keyFromJwk, type Key, type KeyProblem } from './jwk';
import { keyFromBareDer, keysFromPem, looksLikePem } from './pem';
import { base64Secret, base64urlSecret, hexSecret, secretsIn, utf8Secrets } from './secret';

/** How to read a key text; all but `auto` take it for an HMAC secret. */
export type KeyReading = 'auto' | 'utf8' | 'base64' | 'base64url' | 'hex';

export interface KeyText {
  readonly text: string;
  /** `jwks`: a JWK Set, from which the header's `kid` chooses. */
  readonly form: 'pem' | 'jwk' | 'jwks' | 'secret';
  /** The keys to try, in order. */
  readonly keys: readonly Key[];
  /** Why there is no key to try. */
  readonly problem?: KeyProblem;
}

const found = (text: string, form: KeyText['form'], read: Key | readonly Key[] | KeyProblem): KeyText => {
  if ('says' in read) return { text, form, keys: [], problem: read };
  return { text, form, keys: 'jwk' in read ? [read] : read };
};

/** A key of a set that can't be read is kept: the header may ask for it (RFC 7517 section 5). */
const keysFromSet = (json: JsonObject): readonly Key[] | KeyProblem => {
  const keys = memberOf(json, 'keys');
  if (keys?.value.type !== 'array') {
    return { says: '"keys" of a JWK Set must be an array.', at: keys?.value.span ?? json.span };
  }
  const { items, span } = keys.value;
  if (items.length === 0) return { says: 'The JWK Set holds no key.', at: span };
  const read = items.map((item) =>
    item.type === 'object'
      ? { item, key: keyFromJwk(item) }
      : { item, key: { says: 'A member of "keys" must be an object.', at: item.span } },
  );
  const [first] = read.flatMap(({ key }) => ('says' in key ? [key] : []));
  if (first && read.every(({ key }) => 'says' in key)) return first;
  return read.map(({ item, key }) => {
    if (!('says' in key)) return key;
    const kid = item.type === 'object' ? memberOf(item, 'kid')?.value : undefined;
    return {
      readAs: `a JWK that can't be read: ${key.says}`,
      jwk: { kty: '', ...(kid?.type === 'string' ? { kid: kid.value } : {}) },
      isPrivate: false,
      fault: key.says,
    };
  });
};

const fromJson = (text: string): KeyText => {
  // The byte order mark that some editors write is no JSON.
  const start = text.search(/[^\s]/u);
  const { value, problem } = parseJson(' '.repeat(start) + text.slice(start));
  if (problem) {
    const says = `This is not JSON: found ${problem.found}. Expected: ${problem.expected}.`;
    return found(text, 'jwk', { says, at: problem.at });
  }
  if (value?.type !== 'object') {
    return found(text, 'jwk', { says: 'Expected a JWK, a JSON object.', at: { start, end: text.length } });
  }
  return memberOf(value, 'keys') && !memberOf(value, 'kty')
    ? found(text, 'jwks', keysFromSet(value))
    : found(text, 'jwk', keyFromJwk(value));
};

const recognise = (text: string): KeyText => {
  if (looksLikePem(text)) return found(text, 'pem', keysFromPem(text));
  if (text.trimStart().startsWith('{')) return fromJson(text);
  const bare = keyFromBareDer(text);
  return bare ? found(text, 'pem', bare) : found(text, 'secret', secretsIn(text));
};

/**
 * Reads a key text. Never throws.
 * @param text exactly as pasted: as an HMAC secret, every character counts
 * @param as how to read it; `auto` recognises PEM, JWK and JWK Set, and else tries every reading of a secret
 * @returns the keys to try, or what is wrong at which character
 */
export const readKey = (text: string, as: KeyReading): KeyText => {
  if (as === 'auto') return recognise(text);
  if (as === 'utf8') return found(text, 'secret', utf8Secrets(text));
  const read = { base64: base64Secret, base64url: base64urlSecret, hex: hexSecret }[as];
  return found(text, 'secret', read(text));
};
