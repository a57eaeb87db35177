/** Where an object or an array ends in a text that may be code. Not: reading it (text/json.ts). */

/** @returns the place after its last bracket; nothing where it does not end */
export const endOf = (text: string, start: number): number | undefined => {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
};
