/** A value from pasted text, made safe to be within a sentence. The DOM escapes HTML. */

/** Characters but line feed that a reader can't see or that reorder what is beside them (Unicode categories Cc, Cf, Zl, Zp). */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
  ).join('');

/** JSON text with every unseen character but line feed as an escape; within strings it means the same. */
export const escapeUnseen = (json: string): string => json.replaceAll(UNSEEN, escaped);

/**
 * Quotes a text as JSON does, with every unseen character as an escape.
 * @param text any text, unpaired surrogates included
 * @param max how many UTF-16 units to keep; when more were there, an ellipsis follows the closing quote
 */
export const quote = (text: string, max = 40): string => {
  const code = text.charCodeAt(max - 1);
  const cutsPair = text.length > max && code >= 0xd800 && code < 0xdc00;
  const kept = text.slice(0, cutsPair ? max - 1 : max);
  return `${escapeUnseen(JSON.stringify(kept))}${kept.length < text.length ? '…' : ''}`;
};
