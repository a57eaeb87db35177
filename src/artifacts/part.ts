/** A value within the paste and the words for where it is. Not: what it holds (things-in.ts). */
import { quote } from '#text/quote';
import type { Slice } from '#text/slice';
import type { KeptIn } from './artifact';

export interface Part {
  readonly slice: Slice;
  /** In words; absent for the paste itself. */
  readonly where?: string | undefined;
  readonly keptIn?: KeptIn | undefined;
}

/** A name from the paste as a sentence can say it: quoted unless it is plain. */
export const named = (name: string): string => (/^[\w.$@:/[\]*+-]{1,60}$/u.test(name) ? name : quote(name));

/** `cookie sid`, `request 3` → `cookie sid of request 3`; either may be absent. */
export const ofOwner = (what: string | undefined, owner: string | undefined): string | undefined =>
  what !== undefined && owner !== undefined ? `${what} of ${owner}` : (what ?? owner);

/** A part of a part: its words come first. */
export const partOf = (outer: Part, inner: Part): Part => ({
  slice: inner.slice,
  where: ofOwner(inner.where, outer.where),
  keptIn: outer.keptIn,
});
