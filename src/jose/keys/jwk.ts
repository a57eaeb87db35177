/** A JWK (RFC 7517), read from JSON with the place of what is wrong. Not: whether it may be used (key-policy.ts). */
import { decodeBase64url } from '#text/base64url';
import { memberOf, type Json, type JsonMember, type JsonObject } from '#text/json';
import type { Span } from '#text/span';
import { bitLengthOf, integerOf } from '../integer';
import type { Certificate } from './certificate';
import { registeredName } from './java-names';

/** The members that verification uses, under their own names; those with bytes in base64url. */
export interface PublicJwk {
  readonly kty: string;
  readonly crv?: string;
  readonly n?: string;
  readonly e?: string;
  readonly x?: string;
  readonly y?: string;
  readonly k?: string;
  readonly pub?: string;
  readonly kid?: string;
  readonly alg?: string;
  readonly use?: string;
  readonly key_ops?: readonly string[];
}

/** One key to try. */
export interface Key {
  /** How the text was read: "HMAC secret of 32 bytes, read as UTF-8". */
  readonly readAs: string;
  readonly jwk: PublicJwk;
  /** It came with the half that signs. */
  readonly isPrivate: boolean;
  /** A PKCS#8 PEM from which the public half is still to be computed. */
  readonly pkcs8?: string;
  /** Its DER says that it is for RSASSA-PSS alone (RFC 4055 section 1.2). */
  readonly isForPss?: true;
  /** Why it is no key at all: a whole sentence. */
  readonly fault?: string;
  /** The certificate that it was in. */
  readonly certificate?: Certificate;
  /** What its bytes may be instead of a secret: "an Ed25519 public key". */
  readonly maybe?: string;
}

/** What is wrong with a key text, and where. */
export interface KeyProblem {
  /** What is wrong and what was expected: whole sentences. */
  readonly says: string;
  /** In the key text. */
  readonly at: Span;
}

const REQUIRED: ReadonlyMap<string, readonly (keyof PublicJwk)[]> = new Map([
  ['RSA', ['n', 'e']],
  ['EC', ['crv', 'x', 'y']],
  ['OKP', ['crv', 'x']],
  ['oct', ['k']],
]);
const BYTES: ReadonlySet<string> = new Set(['n', 'e', 'x', 'y', 'k', 'pub']);
const STRINGS = ['kty', 'crv', 'n', 'e', 'x', 'y', 'k', 'pub', 'kid', 'alg', 'use'] as const;
const IS_STRING: ReadonlySet<string> = new Set(STRINGS);

/** The bytes of a member that is base64url; none when it is missing. */
export const bytesOf = (member: string | undefined): Uint8Array<ArrayBuffer> =>
  decodeBase64url(member ?? '').bytes;

/** `RSA key of 2048 bits`, `EC key on P-256`, … */
export const describe = (jwk: PublicJwk, half: 'public' | 'private'): string => {
  if (jwk.kty === 'oct') {
    const { length } = bytesOf(jwk.k);
    return `HMAC secret of ${length} byte${length === 1 ? '' : 's'}`;
  }
  if (jwk.kty === 'RSA') return `RSA ${half} key of ${bitLengthOf(integerOf(bytesOf(jwk.n)))} bits`;
  if (jwk.kty === 'AKP') return `AKP ${half} key for ${jwk.alg}`;
  return `${jwk.kty} ${half} key${jwk.crv === undefined ? '' : ` on ${jwk.crv}`}`;
};

/** What to add when the key text holds the half that signs. */
export const KEEP_SECRET = 'only its public half is used, keep the text secret';

/** More digits than base64url of any key in use would have by chance. */
const DECIMAL = /^\d{40,}$/u;
/** By chance, so many characters of base64url have a letter beyond f. */
const HEXADECIMAL = /^(?:0x)?(?:[\da-f]{64,}|[\dA-F]{64,})$/u;

/** A number that is written, but not as a JWK writes it. */
const oddNumber = (name: string, text: string): string | undefined => {
  if (DECIMAL.test(text)) {
    return `"${name}" is a decimal number. A JWK has the bytes of the number in base64url (RFC 7518 section 6.3.1).`;
  }
  // A shared secret can be any bytes, those of such a text as well.
  if (name !== 'k' && HEXADECIMAL.test(text)) {
    return `"${name}" is written in hexadecimal. A JWK has the same bytes in base64url (RFC 7518 section 6).`;
  }
  return text.startsWith('LS0tLS1CRUdJTi')
    ? `"${name}" holds a whole PEM in base64. A JWK has the bytes of one number there; give the PEM itself instead.`
    : undefined;
};

const stringProblem = ({ name, value }: JsonMember): KeyProblem | undefined => {
  if (value.type !== 'string') return { says: `"${name}" of a JWK must be a string.`, at: value.span };
  if (!BYTES.has(name)) return undefined;
  const odd = oddNumber(name, value.value);
  if (odd !== undefined) return { says: odd, at: value.span };
  const [problem] = decodeBase64url(value.value).problems;
  if (!problem && value.value.length > 0) return undefined;
  // Within the quotes; exact unless the string has escapes, which no encoder writes for base64url.
  const start = value.span.start + 1 + (problem?.at.start ?? 0);
  return {
    says: `"${name}" of a JWK must be base64url without padding (RFC 7515 section 2).`,
    at: { start, end: start + (problem ? problem.at.end - problem.at.start : 0) },
  };
};

const operationsOf = (value: Json): string[] | undefined => {
  if (value.type !== 'array') return undefined;
  const names = value.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
  return new Set(names).size === value.items.length ? names : undefined;
};

const problemOf = (json: JsonObject, certified: Key | undefined): KeyProblem | undefined => {
  const twice = json.members.find((member) => member.duplicate);
  if (twice) return { says: `"${twice.name}" appears twice in the JWK.`, at: twice.nameSpan };
  const kty = memberOf(json, 'kty')?.value;
  if (kty?.type !== 'string') {
    return {
      says: 'A JWK needs "kty", the key type: "RSA", "EC", "OKP", "AKP" or "oct".',
      at: kty?.span ?? json.span,
    };
  }
  const required = REQUIRED.get(kty.value);
  const meant = required
    ? undefined
    : [...REQUIRED.keys()].find((name) => name.toLowerCase() === kty.value.toLowerCase());
  if (meant !== undefined) {
    return { says: `"kty" is case-sensitive: it must be "${meant}", not "${kty.value}".`, at: kty.span };
  }
  const missing = required?.find((name) => !memberOf(json, name));
  if (missing && !certified)
    return { says: `A JWK with "kty" "${kty.value}" needs "${missing}".`, at: kty.span };
  for (const member of json.members) {
    const problem = IS_STRING.has(member.name) ? stringProblem(member) : undefined;
    if (problem) return problem;
  }
  const operations = memberOf(json, 'key_ops')?.value;
  return operations && !operationsOf(operations)
    ? {
        says: '"key_ops" of a JWK must be an array of strings, each once (RFC 7517 section 4.3).',
        at: operations.span,
      }
    : undefined;
};

const NUMBERS = ['kty', 'crv', 'n', 'e', 'x', 'y', 'pub'] as const;

const numbersOf = (jwk: PublicJwk): Partial<PublicJwk> =>
  Object.fromEntries(NUMBERS.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]])));

/** RFC 7517 section 4.7: the key in the first certificate must be the JWK's own. */
const contradiction = (jwk: PublicJwk, certified: Key): string | undefined =>
  NUMBERS.some((name) => jwk[name] !== undefined && certified.jwk[name] !== jwk[name])
    ? 'Its certificate ("x5c" or "value") holds another key than its own members (RFC 7517 section 4.7).'
    : undefined;

/**
 * Reads one JWK. Never throws.
 * @param json the object; its spans are in the key text
 * @param certified the key in the certificate or PEM that the JWK holds beside, or instead of, its own numbers
 * @returns the key, or what is wrong with it
 */
export const keyFromJwk = (json: JsonObject, certified?: Key): Key | KeyProblem => {
  const problem = problemOf(json, certified);
  if (problem) return problem;
  const own: { -readonly [Name in keyof PublicJwk]: PublicJwk[Name] } = { kty: '' };
  for (const name of STRINGS) {
    const value = memberOf(json, name)?.value;
    if (value?.type === 'string') own[name] = value.value;
  }
  const registered = registeredName(own.alg ?? '');
  const java = registered === undefined ? '' : `, for ${registered} (Java’s name is ${own.alg})`;
  if (registered !== undefined) own.alg = registered;
  const operations = memberOf(json, 'key_ops')?.value;
  if (operations) own.key_ops = operationsOf(operations) ?? [];
  const jwk: PublicJwk = certified ? { ...numbersOf(certified.jwk), ...own } : own;
  const fault = certified && contradiction(own, certified);
  const isPrivate = jwk.kty !== 'oct' && ['d', 'priv'].some((name) => memberOf(json, name) !== undefined);
  const named = jwk.kid === undefined ? '' : ` with the kid ${JSON.stringify(jwk.kid)}`;
  return {
    readAs: `${describe(jwk, isPrivate ? 'private' : 'public')}, from a JWK${named}${java}${isPrivate ? `; ${KEEP_SECRET}` : ''}`,
    jwk,
    isPrivate,
    ...(fault === undefined ? {} : { fault }),
    ...(certified?.certificate ? { certificate: certified.certificate } : {}),
    ...(certified?.isForPss ? { isForPss: certified.isForPss } : {}),
  };
};
