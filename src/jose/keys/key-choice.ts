/** Which of the keys to try for a token, by `kid` and fit (RFC 7515 section 6). Not: trying them (jws/verify.ts). */
import type { Algorithm } from '../algorithms';
import type { Key } from './jwk';
import type { KeyText } from './key';
import { fitRefusal, type Refusal } from './key-policy';

export interface Candidate {
  readonly key: Key;
  /** Why the set does not give this key for the token. */
  readonly unchosen?: Refusal;
  /** What to know of a key that was chosen all the same: a whole sentence. */
  readonly note?: string;
  /** What speaks against every key of the set. */
  readonly ofSet?: Refusal;
}

const all = (keys: readonly Key[], because: string, kid?: Refusal['kid']): Candidate[] =>
  keys.map((key) => ({ key, unchosen: { reason: 'key-not-found', because, ...(kid ? { kid } : {}) } }));

/** Whether two keys are one, whatever they say of themselves. */
export const sameMaterial = (a: Pick<Key, 'jwk'>, b: Pick<Key, 'jwk'>): boolean =>
  (['kty', 'crv', 'n', 'e', 'x', 'y', 'k', 'pub'] as const).every((name) => a.jwk[name] === b.jwk[name]);

/** Equal, or a DID URL and its fragment alone (DID Core section 3.2.2). */
const isSameKid = (own: string | undefined, asked: string): boolean =>
  own === asked ||
  (own !== undefined &&
    ((asked.startsWith('#') && own.startsWith('did:') && own.endsWith(asked)) ||
      (own.startsWith('#') && asked.startsWith('did:') && asked.endsWith(own))));

const choose = (keys: readonly Key[], kid: string | undefined, algorithm: Algorithm): Candidate[] => {
  const named = kid === undefined ? [] : keys.filter(({ jwk }) => isSameKid(jwk.kid, kid));
  const unnamed = kid === undefined ? keys : keys.filter(({ jwk }) => jwk.kid === undefined);
  const possible = named.length > 0 ? named : unnamed;
  if (possible.length === 0) {
    const because = `the header asks for the kid ${JSON.stringify(kid)}, and no key that you gave has it`;
    return all(keys, because, 'missing');
  }
  const [only] = possible;
  if (only && possible.length === 1) return [{ key: only }];
  const fitting = possible.filter((key) => !fitRefusal(key, algorithm));
  const [first] = fitting;
  if (!first) return all(possible, `no key of the set fits ${algorithm.name}`);
  if (named.length > 0 && fitting.some((key) => !sameMaterial(first, key))) {
    return all(
      fitting,
      `several keys of the set have the kid ${JSON.stringify(kid)}, and nothing says which one is meant`,
      'several',
    );
  }
  return fitting.map((key) => ({ key }));
};

/** Libraries that look for the kid in a set pass over a key without one. */
const namelessSays = ({ key, unchosen }: Candidate, kid: string | undefined): string | undefined =>
  kid !== undefined && !unchosen && key.jwk.kid === undefined
    ? `It has no "kid", and the header asks for ${JSON.stringify(kid)}: many libraries don’t find it in the set.`
    : undefined;

/** A set where some keys are secret and others public: a verifier may take one kind for the other. */
const mixedRefusal = (keys: readonly Key[]): Refusal | undefined => {
  const secret = keys.filter(({ jwk, isPrivate }) => jwk.kty === 'oct' || isPrivate);
  return secret.length > 0 && secret.length < keys.length
    ? {
        reason: 'key-invalid',
        because:
          'its set has secret keys beside public ones, which allows confusion of the two; give the one key alone',
      }
    : undefined;
};

/**
 * The keys to try, in order; never none when there are keys.
 * @param kid of the JOSE header
 */
export const candidatesFor = (
  { form, keys }: KeyText,
  kid: string | undefined,
  algorithm: Algorithm,
): Candidate[] => {
  if (form === 'secret') return keys.map((key) => ({ key }));
  if (form !== 'jwks') return choose(keys, kid, algorithm);
  const ofSet = mixedRefusal(keys);
  return choose(keys, kid, algorithm).map((candidate) => {
    const note = namelessSays(candidate, kid);
    return { ...candidate, ...(ofSet ? { ofSet } : {}), ...(note === undefined ? {} : { note }) };
  });
};
