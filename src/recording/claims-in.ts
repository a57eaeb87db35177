/** The claims of a JWT in a recording, as far as they can be read. */
import { decodeJws, headerParameter, numberOf, objectOf, stringOf } from '#jose/jws/jws';
import type { Json } from '#text/json';

export interface Claims {
  /** Of the JOSE header; empty: none. */
  readonly typ: string;
  readonly alg: string;
  readonly claims: Readonly<Record<string, Json>>;
}

/** @returns empty claims for what is no JWT */
export const claimsIn = (value: string): Claims => {
  const jws = decodeJws(value);
  const members = objectOf(jws.payload)?.members ?? [];
  return {
    typ: stringOf(headerParameter(jws, 'typ')?.value) ?? '',
    alg: stringOf(headerParameter(jws, 'alg')?.value) ?? '',
    claims: Object.fromEntries(members.map(({ name, value: claim }) => [name, claim])),
  };
};

/** Seconds since 1970-01-01T00:00:00Z. */
export const timeClaim = ({ claims }: Claims, name: 'iat' | 'exp' | 'nbf'): number | undefined =>
  numberOf(claims[name]);

/** The audiences of a token, one or several (RFC 7519 section 4.1.3). */
export const audiencesOf = ({ claims }: Claims): string[] => {
  const aud = claims['aud'];
  const values = aud?.type === 'array' ? aud.items : aud ? [aud] : [];
  return values.flatMap((each) => stringOf(each) ?? []);
};
