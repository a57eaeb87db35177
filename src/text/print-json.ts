/** A value as JSON that people read: what fits on a line is on one. Not: a change to text that is there (json-edit.ts). */

/** Characters of a line, unless one string alone is longer. */
const WIDTH = 110;

const inLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => inLine(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${inLine(inner)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
};

/**
 * Indented by two spaces a level.
 * @param value what JSON can say
 * @param before what is before it on its line
 */
export const printJson = (value: unknown, level = 0, before = ''): string => {
  const line = inLine(value);
  if (typeof value !== 'object' || value === null || 2 * level + before.length + line.length < WIDTH)
    return line;
  const inner = `\n${'  '.repeat(level + 1)}`;
  const end = `\n${'  '.repeat(level)}`;
  if (Array.isArray(value)) {
    return `[${inner}${value.map((item) => printJson(item, level + 1)).join(`,${inner}`)}${end}]`;
  }
  const members = Object.entries(value).map(([name, each]) => {
    const named = `${JSON.stringify(name)}: `;
    return `${named}${printJson(each, level + 1, named)}`;
  });
  return `{${inner}${members.join(`,${inner}`)}${end}}`;
};
