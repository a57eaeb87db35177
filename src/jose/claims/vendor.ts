/** What a vendor's file says: by which marks its tokens are told, and what it means by names in them. Not: the vendors (vendors/), or finding one (vendors.ts). */
import type { DocumentId } from '#sources/sources';
import { memberOf, type JsonObject } from '#text/json';
import { stringOf } from '../jws/jws';
import type { ClaimRow } from './claims';
import type { TokenObjects } from './explained';

/** A header parameter, as `ClaimRow` without the type of the value. */
export type ParameterRow = readonly [name: string, title: string, says: string];

export interface Vendor {
  readonly vendor: string;
  readonly source: DocumentId;
  /** True for a token that only this vendor makes. */
  readonly fits: (token: TokenObjects) => boolean;
  readonly claims: readonly ClaimRow[];
  readonly header?: readonly ParameterRow[];
  /** Where the header parameters are described, when that is elsewhere. */
  readonly headerSource?: DocumentId;
  /** A token of this vendor's, with names from both lists. */
  readonly example: { readonly header?: object; readonly claims?: object };
}

/** @returns false for an object that is not there */
export const hasAll = (object: JsonObject | undefined, ...names: readonly string[]): boolean =>
  object !== undefined && names.every((name) => memberOf(object, name));

/** A member's value when it is a string; empty otherwise. */
export const textIn = (object: JsonObject | undefined, name: string): string =>
  (object && stringOf(memberOf(object, name)?.value)) ?? '';

/** True when the issuer is of that form, or the token has all of these claims, as with a host name of its own. */
export const told =
  (issuer: RegExp, ...names: readonly string[]) =>
  ({ claims }: TokenObjects): boolean =>
    issuer.test(textIn(claims, 'iss')) || (names.length > 0 && hasAll(claims, ...names));
