/** Header parameters and claims with the characters of the token that carry them, as rules point at them. */
import { carriersIn, objectOf, stringOf, type Jws, type JwsPart } from '#jose/jws/jws';
import { memberOf, type Json, type JsonMember, type JsonObject } from '#text/json';
import type { Span } from '#text/span';
import { onceFor } from './once-for';
import { claimsSet } from './whole';

/** A member, and where its token carries it: worked out when asked for, as most are looked at and few are told of. */
class Placed {
  readonly value: Json;
  readonly #part: JwsPart;
  readonly #span: Span;

  constructor(part: JwsPart, { value, span }: JsonMember) {
    this.value = value;
    this.#part = part;
    this.#span = span;
  }

  /** Of a string. */
  get text(): string | undefined {
    return stringOf(this.value);
  }

  /** In the token. */
  get at(): Span {
    return carriersIn(this.#part, this.#span);
  }
}

const placedIn = (part: JwsPart, object: JsonObject | undefined, name: string): Placed | undefined => {
  const member = object && memberOf(object, name);
  return member && new Placed(part, member);
};

/** A header parameter of a token, signed or encrypted. */
export const parameterOf = ({ header }: { readonly header: JwsPart }, name: string): Placed | undefined =>
  placedIn(header, objectOf(header), name);

/** The characters that carry a header parameter; those of the whole header when it is absent. */
export const headerPlace = (token: { readonly header: JwsPart }, name: string): Span =>
  parameterOf(token, name)?.at ?? token.header.span;

/** The claims of a token in which a claim's absence means something. */
export interface Claims {
  readonly json: JsonObject;
  /** Of them all, in the token: where one is missing. */
  readonly at: Span;
  of(name: string): Placed | undefined;
  /** True when there is no such claim, or when it is null or an empty string. */
  lacks(name: string): boolean;
  /** Names those that it lacks in words: `iat`, `iat and jti`, `sub, iat and jti`; nothing when all are there. */
  missing(names: readonly string[]): string | undefined;
}

/** Nothing for a JWS of anything else than a claims set. */
export const claimsOf = onceFor((jws: Jws): Claims | undefined => {
  const { payload } = jws;
  const json = claimsSet(jws);
  if (!json || !payload) return undefined;
  const lacks = (name: string): boolean => {
    const value = memberOf(json, name)?.value;
    return value === undefined || value.type === 'null' || (value.type === 'string' && value.value === '');
  };
  return {
    json,
    at: payload.span,
    of: (name) => placedIn(payload, json, name),
    lacks,
    missing: (names) => {
      const missing = names.filter(lacks);
      const last = missing.at(-1);
      const others = missing.slice(0, -1).join(', ');
      return others === '' || last === undefined ? last : `${others} and ${last}`;
    },
  };
});
