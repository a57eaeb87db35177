/** Which claims that a profile requires are missing. exp, aud and iss of any token have rules of their own. */
import { memberOf, type JsonObject } from '#text/json';

/** True when there is no such claim, or when it is null or an empty string. */
export const isMissing = (claims: JsonObject, name: string): boolean => {
  const value = memberOf(claims, name)?.value;
  return value === undefined || value.type === 'null' || (value.type === 'string' && value.value === '');
};

/**
 * Names the missing ones in words.
 * @returns `iat`, `iat and jti`, `sub, iat and jti`; nothing when all are there
 */
export const missingClaims = (claims: JsonObject, names: readonly string[]): string | undefined => {
  const missing = names.filter((name) => isMissing(claims, name));
  const last = missing.at(-1);
  const others = missing.slice(0, -1).join(', ');
  return others === '' || last === undefined ? last : `${others} and ${last}`;
};
