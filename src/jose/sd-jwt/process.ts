/** Puts the disclosed claims where their digests are (RFC 9901 section 7.1, step 3). Not: the issuer's signature or the key binding (sd-jwt/verify.ts). */
import { memberOf, type Json, type JsonArray, type JsonMember, type JsonObject } from '#text/json';
import { quote } from '#text/quote';
import type { Span } from '#text/span';
import { objectOf, stringOf } from '../jws/jws';
import type { Disclosure, SdJwt } from './sd-jwt';
import { HASHES, readDisclosures, RESERVED, type DisclosedClaim, type SdJwtProblem } from './disclosure';

/** Digests nest as deep as the issuer likes; a claims set that needs more than this is refused. */
const DEEPEST = 60;

/** A member of the processed claims set, and what it was read from. */
export interface ProcessedClaim {
  readonly name: string;
  /** The value as JSON text, digests resolved. */
  readonly text: string;
  /** The disclosure that it was in; absent when the issuer's payload shows it to everybody. */
  readonly disclosure?: Disclosure;
  /** Where it is in the payload, when it does. */
  readonly member?: JsonMember;
}

export interface ProcessedSdJwt {
  /** The name in `_sd_alg`, or the default. */
  readonly hash: string;
  /** In the order in which they were sent. */
  readonly claims: readonly DisclosedClaim[];
  /** The claims set that a verifier goes on with; absent when the payload is no claims set. */
  readonly processed?: readonly ProcessedClaim[];
  /** Digests that no disclosure was sent for: claims held back, or decoys (RFC 9901 section 4.2.5). */
  readonly withheld: number;
  /** Any of them makes the SD-JWT invalid. */
  readonly problems: readonly SdJwtProblem[];
  /** Why the digests can't be computed here: a whole sentence. */
  readonly unsupported?: string;
}

/** Claims as one JSON object. */
export const processedText = (claims: readonly ProcessedClaim[]): string =>
  `{${claims.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join(',')}}`;

/** The digest that an element of an array stands for: `{"...": digest}`. */
const placeholderOf = (item: Json): JsonMember | undefined =>
  item.type === 'object' ? memberOf(item, '...') : undefined;

/** Rebuilds JSON text, resolving digests on the way, and keeps count of them. */
class Resolver {
  readonly problems: SdJwtProblem[] = [];
  readonly paths = new Map<DisclosedClaim, string>();
  withheld = 0;
  readonly #seen = new Set<string>();
  readonly #byDigest: ReadonlyMap<string, DisclosedClaim>;

  constructor(byDigest: ReadonlyMap<string, DisclosedClaim>) {
    this.#byDigest = byDigest;
  }

  #report(kind: SdJwtProblem['kind'], says: string, at?: Span): void {
    this.problems.push({ kind, says, ...(at ? { at } : {}) });
  }

  /** The disclosure for a digest that is at `path`. */
  #disclosed(digest: string, path: string, form: 'member' | 'element'): DisclosedClaim | undefined {
    if (this.#seen.has(digest)) {
      this.#report(
        'duplicate-digest',
        `The digest ${quote(digest, 12)} appears twice (RFC 9901 section 7.1).`,
      );
      return undefined;
    }
    this.#seen.add(digest);
    const claim = this.#byDigest.get(digest);
    if (!claim) {
      this.withheld += 1;
      return undefined;
    }
    const where = claim.name === undefined ? path : `${path}${path ? '.' : ''}${claim.name}`;
    this.paths.set(claim, where);
    if ((claim.name === undefined) === (form === 'element')) return claim;
    this.#report(
      'disclosure-form',
      form === 'element'
        ? `The disclosure of ${quote(claim.name ?? '')} has a name, and its digest is in an array.`
        : 'A disclosure without a name has its digest in "_sd", where names are needed.',
      claim.disclosure.span,
    );
    return undefined;
  }

  #digestsOf(object: JsonObject): string[] {
    const sd = memberOf(object, '_sd');
    if (!sd) return [];
    const items = sd.value.type === 'array' ? sd.value.items : [];
    const digests = items.flatMap((item) => stringOf(item) ?? []);
    if (sd.value.type !== 'array' || digests.length < items.length) {
      this.#report('digest-form', '"_sd" must be an array of digests, which are strings.');
    }
    return digests;
  }

  members(source: string, object: JsonObject, path: string, depth: number): ProcessedClaim[] {
    if (depth > DEEPEST) {
      this.#report('too-deep', `The claims are nested deeper than ${DEEPEST} levels.`);
      return [];
    }
    const twice = object.members.find(({ duplicate }) => duplicate);
    if (twice) this.#report('claim-name', `The claim ${quote(twice.name)} appears twice in one object.`);
    if (memberOf(object, '...')) {
      this.#report('digest-form', '"..." is allowed in an array element only, and alone.');
    }
    const own = object.members
      .filter(({ name }) => !RESERVED.has(name) && !(name === '_sd_alg' && depth === 0))
      .map((member): ProcessedClaim => {
        const text = this.text(source, member.value, `${path}${path ? '.' : ''}${member.name}`, depth + 1);
        return { name: member.name, text, member };
      });
    const names = new Set(own.map(({ name }) => name));
    for (const digest of this.#digestsOf(object)) {
      const claim = this.#disclosed(digest, path, 'member');
      const { name, value, disclosure } = claim ?? {};
      if (name === undefined || !value || !disclosure) continue;
      if (names.has(name)) {
        this.#report(
          'claim-name',
          `The claims set already has the disclosed claim ${quote(name)}.`,
          disclosure.span,
        );
        continue;
      }
      names.add(name);
      const at = `${path}${path ? '.' : ''}${name}`;
      own.push({ name, text: this.text(disclosure.utf8.text, value, at, depth + 1), disclosure });
    }
    return own;
  }

  #items(source: string, array: JsonArray, path: string, depth: number): string[] {
    return array.items.flatMap((item, index) => {
      const placeholder = placeholderOf(item);
      if (!placeholder) return [this.text(source, item, `${path}[${index}]`, depth + 1)];
      const digest = stringOf(placeholder.value);
      if (digest === undefined || (item.type === 'object' && item.members.length > 1)) {
        this.#report('digest-form', '"..." must be a digest, with no member beside it.');
        return [];
      }
      const claim = this.#disclosed(digest, `${path}[${index}]`, 'element');
      return claim?.value
        ? [this.text(claim.disclosure.utf8.text, claim.value, `${path}[${index}]`, depth + 1)]
        : [];
    });
  }

  /** A value as JSON text; numbers and strings are cut from the source, so that none is rounded. */
  text(source: string, value: Json, path: string, depth: number): string {
    if (value.type === 'array') {
      if (depth > DEEPEST) {
        this.#report('too-deep', `The claims are nested deeper than ${DEEPEST} levels.`);
        return '[]';
      }
      return `[${this.#items(source, value, path, depth).join(',')}]`;
    }
    if (value.type === 'object') {
      const members = this.members(source, value, path, depth);
      return processedText(members);
    }
    return source.slice(value.span.start, value.span.end);
  }
}

/** Disclosures that nothing stands for; of one that was sent twice, the second is reported already. */
const unreferenced = (
  claims: readonly DisclosedClaim[],
  paths: ReadonlyMap<DisclosedClaim, string>,
): SdJwtProblem[] => {
  const digests = new Set([...paths.keys()].map(({ digest }) => digest));
  return claims.flatMap(({ digest, value, disclosure }, index) =>
    digests.has(digest) || value === undefined
      ? []
      : [
          {
            kind: 'unreferenced-disclosure',
            says: `Disclosure ${index + 1} belongs to no digest that the issuer signed, so it was added or changed afterwards.`,
            at: disclosure.span,
          },
        ],
  );
};

/**
 * Computes the digest of each disclosure and puts the claims where the digests are. Never throws.
 * It says nothing of who signed them.
 */
export const processSdJwt = async ({ issuer, disclosures }: SdJwt): Promise<ProcessedSdJwt> => {
  const payload = objectOf(issuer.payload);
  const algorithm = payload && memberOf(payload, '_sd_alg')?.value;
  const hash = algorithm ? stringOf(algorithm) : 'sha-256';
  const subtleHash = HASHES.get(hash ?? '');
  if (hash === undefined || subtleHash === undefined || globalThis.crypto?.subtle === undefined) {
    const what =
      subtleHash === undefined
        ? `"_sd_alg" is ${hash === undefined ? 'not a string' : quote(hash)}, and only ${[...HASHES.keys()].join(', ')} are computed here.`
        : 'WebCrypto is missing: a browser has it on https pages and on localhost only.';
    return { hash: hash ?? '', claims: [], withheld: 0, problems: [], unsupported: what };
  }
  const { claims, problems } = await readDisclosures(disclosures, subtleHash);
  // Of a disclosure that was sent twice, the first one counts, and the second is reported.
  const resolver = new Resolver(new Map(claims.toReversed().map((claim) => [claim.digest, claim])));
  const source = issuer.payload?.utf8?.text ?? '';
  const processed = payload && resolver.members(source, payload, '', 0);
  return {
    hash,
    claims: claims.map((claim) => {
      const path = resolver.paths.get(claim);
      return path === undefined ? claim : { ...claim, path };
    }),
    withheld: resolver.withheld,
    problems: [...problems, ...resolver.problems, ...unreferenced(claims, resolver.paths)],
    ...(processed ? { processed } : {}),
  };
};
