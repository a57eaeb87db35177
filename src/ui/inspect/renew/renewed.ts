/** The same claims with their times moved to now. Not: signing them (renew.tsx). */
import { parseJson } from '#text/json';
import { setMember } from '#text/json-edit';

/** How long the renewed token lives, in seconds. */
const LIFETIME = 3600;

const TIMES = { iat: 0, nbf: 0, exp: LIFETIME } as const;

/**
 * Only times that are present are moved; all else stays, character for character.
 * @param payload a claims set as JSON text
 * @param now seconds since 1970-01-01T00:00:00Z
 * @returns nothing where the payload is no JSON object
 */
export const renewed = (payload: string, now: number): string | undefined => {
  let text = payload;
  for (const [name, after] of Object.entries(TIMES)) {
    const { value, problem } = parseJson(text);
    if (problem || value?.type !== 'object') return undefined;
    if (value.members.some((member) => member.name === name)) {
      text = setMember(text, value, name, String(now + after));
    }
  }
  return text;
};
