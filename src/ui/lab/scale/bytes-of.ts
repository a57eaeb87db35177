/** What each mode's requests take on a connection, counted once for every size of claims. Not: the counting (lab/scale/bytes-by-claims). */
import type { Indexing } from '#http/hpack/encode';
import { bytesByClaims, type BothVersions } from '#lab/scale/bytes-by-claims';
import type { UnitFigures } from '#lab/scale/unit-figures';

/** @throws RangeError when there is no such mode */
export type BytesOf = (mode: string, claims: number) => BothVersions;

export const bytesOf = (all: readonly UnitFigures[], indexing: Indexing): BytesOf => {
  const byMode = new Map(
    all.map(({ mode, request, renewal }) => [mode, bytesByClaims(request, indexing, renewal.requests)]),
  );
  return (mode, claims) => {
    const count = byMode.get(mode);
    if (!count) throw new RangeError(`There are no figures of the mode ${mode}.`);
    return count(claims);
  };
};
