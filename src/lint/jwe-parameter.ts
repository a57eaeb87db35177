/** Header parameters of an encrypted token. Not: those of a signed one (headerParameter of #jose/jws). */
import type { Jwe } from '#jose/jwe/jwe';
import { objectOf } from '#jose/jws/jws';
import { memberOf, type JsonMember } from '#text/json';

/** A member of the JOSE header. */
export const jweParameter = (jwe: Jwe, name: string): JsonMember | undefined => {
  const header = objectOf(jwe.header);
  return header && memberOf(header, name);
};
