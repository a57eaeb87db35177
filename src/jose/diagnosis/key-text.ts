/** What else a text may mean as a key, where characters came into it that belong to none. Not: the forms that are read as they are (keys/forms), and not HMAC secrets (diagnosis/secret.ts). */
import type { Changed, Clue } from './clue';
import { readKey, type KeyText } from '../keys/key';
import type { Key } from '../keys/jwk';

const STRAY: Clue = {
  id: 'key-characters',
  when: 'the characters that are no base64 are left out of the key',
  todo: 'Copy the key again from where it was made, as plain text.',
};

/** Shorter than any public key. */
const LEAST = 40;

/** The base64 of a PEM without its lines and without anything that is not base64. */
const cleaned = (text: string): string =>
  text
    .replaceAll(/\\[rn]/gu, '')
    .replaceAll(/[-–—]+ ?(?:BEGIN|END)[A-Z0-9 ]*[-–—]*/giu, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replaceAll(/[^A-Za-z0-9+/]/gu, '');

/** Keys of other readings of the text. */
export function* keysNear({ text }: KeyText): Generator<Changed<Key>> {
  const base64 = cleaned(text);
  if (base64.length < LEAST) return;
  const { form, keys } = readKey(base64, 'auto');
  if (form === 'secret') return;
  for (const value of keys) yield { value, clues: [STRAY] };
}
