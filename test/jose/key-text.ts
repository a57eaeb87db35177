/** Reads a key text once, as the page does: what a key is asked takes long, and thousands of generated tokens have the same few. */
import { readKey, type KeyText } from '#jose/keys/key';

const known = new Map<string, KeyText>();

export const keyTextOf = (text: string): KeyText => {
  const read = known.get(text) ?? readKey(text, 'auto');
  known.set(text, read);
  return read;
};
