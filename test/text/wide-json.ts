/** An object with many members, another of the same width within it. */

/** @param count members of each, besides the inner object */
export const wideJson = (count: number): string => {
  const members = Array.from({ length: count }, (_, index) => `"n${index}":${index}`).join(',');
  return `{${members},"inner":{${members}}}`;
};
