/** Kinds of token that a vendor or a standard defines, one file each in vendor-tokens/: what tells one, how long it lives, what it lacks. Not: the profile that its claims tell (profile.ts). */
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import type { Source } from '#sources/sources';
import { memberOf, type JsonMember } from '#text/json';
import { onceFor } from './once-for';
import { claimsSet } from './whole';

/** By name: what its text is like, or that it is there. */
type Marks = Readonly<Record<string, RegExp | true>>;

export interface VendorToken {
  /** What it is, without an article. */
  readonly says: string;
  /** Where its vendor or the standard says so. */
  readonly source: Source;
  readonly told: {
    readonly header?: Marks;
    readonly claims: Marks;
    /** It has no other claims. */
    readonly only?: true;
    readonly without?: readonly string[];
  };
  /** Claims that it does not have, as documented. */
  readonly lacks?: readonly string[];
  /** Seconds from iat to exp that are documented, at most. */
  readonly lives?: number;
  /** Claims that name a person, as documented. */
  readonly names?: readonly string[];
  /** Claims that have another type than the standard's, as documented. */
  readonly typed?: readonly string[];
  /** Its key is fetched from where its header says, an address or a name: nothing else tells it. */
  readonly fetchesKey?: true | 'by name';
  /** Header and claims of one. */
  readonly example: readonly [header: object, claims: object];
}

const modules = import.meta.glob<VendorToken>('./vendor-tokens/*.ts', { eager: true, import: 'default' });

/** Every kind; in the page, without source and example (scripts/vendor-faces.js). */
export const vendorTokens: readonly VendorToken[] = Object.values(modules);

const fits = (find: (name: string) => JsonMember | undefined, marks: Marks): boolean =>
  Object.entries(marks).every(([name, mark]) => {
    const member = find(name);
    if (!member) return false;
    return mark === true || mark.test(stringOf(member.value) ?? '');
  });

/** The kind that a token is one of, beyond doubt. */
export const vendorTokenOf = onceFor((jws: Jws): Omit<VendorToken, 'source' | 'example'> | undefined => {
  const claims = claimsSet(jws);
  if (!claims) return undefined;
  return vendorTokens.find(({ told }) => {
    const { header = {}, only, without = [] } = told;
    if (only && claims.members.some(({ name }) => !Object.hasOwn(told.claims, name))) return false;
    if (without.some((name) => memberOf(claims, name))) return false;
    return (
      fits((name) => memberOf(claims, name), told.claims) &&
      fits((name) => headerParameter(jws, name), header)
    );
  });
});

/** True where the kind is documented to have no such claim. */
export const lacksByDesign = (jws: Jws, claim: string): boolean =>
  vendorTokenOf(jws)?.lacks?.includes(claim) === true;
