/** What to write so that a Set-Cookie field has an attribute or a prefix, or has it no more. Not: which one it should have (rules). */
import { attributeOf, type CookieAttribute, type SetCookie } from '#cookies/set-cookie';
import type { Replacement } from './rule';

/** Writes the attribute at the end of the field. */
export const addAttribute = ({ text }: SetCookie, attribute: string): Replacement => {
  const end = text.replace(/[;\s]+$/u, '').length;
  return { at: { start: end, end }, with: `; ${attribute}` };
};

/** Writes the attribute in place of the last one of its name, which is the one that counts; at the end when there is none. */
export const setAttribute = (cookie: SetCookie, name: string, value: string): Replacement => {
  const attribute = attributeOf(cookie, name);
  return attribute
    ? { at: attribute.at, with: `${name}=${value}` }
    : addAttribute(cookie, `${name}=${value}`);
};

/** Takes the attribute out, with the semicolon before it. */
export const dropAttribute = ({ text }: SetCookie, { at }: CookieAttribute): Replacement => ({
  at: { start: text.lastIndexOf(';', at.start), end: at.end },
  with: '',
});

/** Begins the name with a prefix that the attributes keep, and with `__Host-` sets the Path that it needs. */
export const addPrefix = (cookie: SetCookie): Replacement => {
  const { text, nameAt } = cookie;
  const path = attributeOf(cookie, 'Path');
  const start = nameAt.start;
  if (path) return { at: { start, end: start }, with: path.value === '/' ? '__Host-' : '__Secure-' };
  const { at, with: written } = addAttribute(cookie, 'Path=/');
  return {
    at: { start, end: text.length },
    with: `__Host-${text.slice(start, at.start)}${written}${text.slice(at.start)}`,
  };
};
