/** The Cookie field value as a server reads it (RFC 6265bis section 4.2). */

/** Names and values in the order sent; a pair without `=` is a value with an empty name. */
const parseCookieField = (text: string): (readonly [name: string, value: string])[] =>
  text
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, Math.max(equals, 0)), pair.slice(equals + 1)] as const;
    });

/** The first value of that name. */
export const cookieValue = (text: string, name: string): string | undefined =>
  parseCookieField(text).find(([each]) => each === name)?.[1];
