/** What the disclosures of an SD-JWT say, and their digests (RFC 9901 section 4.2). Not: where the digests are (sd-jwt/process.ts). */
import { encodeBase64url } from '#text/base64url';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import type { Span } from '#text/span';
import { encodeUtf8 } from '#text/utf8';
import { stringOf } from '../jws/jws';
import type { Disclosure } from './sd-jwt';

/** Hash functions of the registry that `_sd_alg` takes its names from, and that WebCrypto has (RFC 9901 section 4.1.1). */
export const HASHES: ReadonlyMap<string, string> = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

export interface DisclosedClaim {
  readonly disclosure: Disclosure;
  /** Of the disclosure's characters, in base64url; what the issuer signed. */
  readonly digest: string;
  readonly salt?: string;
  /** Absent for an element of an array. */
  readonly name?: string;
  readonly value?: Json;
  /** Where its digest is in the processed claims set: `address.region`. Absent when it is nowhere. */
  readonly path?: string;
}

export interface SdJwtProblem {
  /** A whole sentence. */
  readonly says: string;
  readonly kind:
    | 'disclosure-encoding'
    | 'disclosure-json'
    | 'disclosure-form'
    | 'duplicate-disclosure'
    | 'unreferenced-disclosure'
    | 'duplicate-digest'
    | 'digest-form'
    | 'claim-name'
    | 'too-deep';
  /** In the compact serialization, when it is about one disclosure. */
  readonly at?: Span;
}

/** Names with a meaning of their own (RFC 9901 sections 4.2.4.1 and 4.2.4.2). */
export const RESERVED: ReadonlySet<string> = new Set(['_sd', '...']);

/** What a disclosure says (RFC 9901 sections 4.2.1 and 4.2.2), or what is wrong with it. */
export const readDisclosure = (
  { decoded, json, utf8, span: at }: Disclosure,
  position: string,
): Omit<DisclosedClaim, 'disclosure' | 'digest'> | SdJwtProblem => {
  if (decoded.problems.length > 0) {
    return { kind: 'disclosure-encoding', says: `${position} is no base64url without padding.`, at };
  }
  const { value, problem } = json;
  if (problem || utf8.invalidAt !== undefined || value?.type !== 'array') {
    return { kind: 'disclosure-json', says: `${position} is no JSON array.`, at };
  }
  const [salt, ...rest] = value.items;
  const form = (says: string): SdJwtProblem => ({ kind: 'disclosure-form', says: `${position} ${says}`, at });
  if (salt?.type !== 'string' || rest.length < 1 || rest.length > 2) {
    return form('must be [salt, value] or [salt, name, value].');
  }
  const [first, second] = rest;
  if (!second) return { salt: salt.value, ...(first ? { value: first } : {}) };
  const name = stringOf(first);
  if (name === undefined) return form('has a name that is not a string.');
  return RESERVED.has(name)
    ? {
        kind: 'claim-name',
        says: `${position} names its claim ${quote(name)}, which is reserved.`,
        at,
      }
    : { salt: salt.value, name, value: second };
};

/**
 * The digest of a text as it is in `_sd` and `sd_hash`.
 * @param hash as WebCrypto calls it
 */
export const digestOf = async (text: string, hash: string): Promise<string> =>
  encodeBase64url(new Uint8Array(await crypto.subtle.digest(hash, encodeUtf8(text))));

/**
 * Reads every disclosure and computes its digest.
 * @param hash as WebCrypto calls it
 */
export const readDisclosures = async (
  disclosures: readonly Disclosure[],
  hash: string,
): Promise<{ claims: DisclosedClaim[]; problems: SdJwtProblem[] }> => {
  const problems: SdJwtProblem[] = [];
  const digests = new Set<string>();
  const claims = await Promise.all(
    disclosures.map(async (disclosure, index) => {
      const read = readDisclosure(disclosure, `Disclosure ${index + 1}`);
      const digest = await digestOf(disclosure.text, hash);
      return { disclosure, digest, read, index };
    }),
  );
  return {
    problems,
    claims: claims.map(({ disclosure, digest, read, index }) => {
      if ('says' in read) problems.push(read);
      if (digests.has(digest)) {
        const says = `Disclosure ${index + 1} was sent twice.`;
        problems.push({ kind: 'duplicate-disclosure', says, at: disclosure.span });
      }
      digests.add(digest);
      return { disclosure, digest, ...('says' in read ? {} : read) };
    }),
  };
};
