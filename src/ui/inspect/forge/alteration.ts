/** Which claim a forger changes, and to what. Not: changing it (jose/forgery/run.ts). */
import { objectOf, type Jws } from '#jose/jws/jws';
import { parseJson } from '#text/json';
import { quote } from '#text/quote';

/** Claims that decide what its bearer may do, the most telling first. */
const TELLING = ['role', 'roles', 'admin', 'is_admin', 'scope', 'scp', 'groups', 'permissions', 'sub'];

/** The names in the claims set, in order, once each; none when the payload is not a claims set. */
export const claimNames = ({ payload }: Jws): string[] => {
  const claims = payload?.json?.problem ? undefined : objectOf(payload);
  return [...new Set(claims?.members.map(({ name }) => name))];
};

/** The claim that a forger would change first. */
export const tellingClaim = (names: readonly string[]): string =>
  TELLING.find((name) => names.includes(name)) ?? 'role';

/** What is typed, as JSON text: JSON when it is some, and a string when it is not. */
export const jsonOf = (typed: string): string =>
  parseJson(typed).problem ? JSON.stringify(typed) : typed.trim();

/** The altered member, to be read. */
export const memberText = (name: string, json: string): string => {
  const { value } = parseJson(json);
  return `${quote(name)}: ${value?.type === 'string' ? quote(value.value, 60) : json.slice(0, 60)}`;
};
