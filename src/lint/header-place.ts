/** Where a header parameter is in a token. */
import { carriersIn, headerParameter, type Jws } from '#jose/jws/jws';
import type { Span } from '#text/span';

/** The characters that carry it; those of the whole header when it is absent. */
export const headerPlace = (jws: Jws, name: string): Span => {
  const member = headerParameter(jws, name);
  return member ? carriersIn(jws.header, member.span) : jws.header.span;
};
