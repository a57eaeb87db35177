/** What a request takes on a connection for each size of the claims in its token, counted once for each. Not: the counting (connection-bytes.ts). */
import type { Indexing } from '#http/hpack/encode';
import type { HttpRequest } from '#http/message';
import { overHttp1, overHttp2, type ConnectionBytes } from './connection-bytes';
import { withClaims } from './token-in';

export interface BothVersions {
  readonly http1: ConnectionBytes;
  readonly http2: ConnectionBytes;
}

/**
 * Counts when asked, and remembers.
 * @param besides requests that are sent now and then, whose tokens grow as well
 * @returns of the bytes of JSON added, rounded
 */
export const bytesByClaims = (
  request: HttpRequest,
  indexing: Indexing,
  besides: readonly HttpRequest[] = [],
): ((claims: number) => BothVersions) => {
  const counted = new Map<number, BothVersions>();
  return (claims) => {
    const size = Math.round(claims);
    const known = counted.get(size);
    if (known) return known;
    const grown = withClaims(request, size);
    const others = besides.map((each) => withClaims(each, size));
    const bytes = { http1: overHttp1(grown, others), http2: overHttp2(grown, indexing, others) };
    counted.set(size, bytes);
    return bytes;
  };
};
