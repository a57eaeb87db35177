/** What else a text may mean as an HMAC secret. Not: the readings that verification tries itself (keys/secret.ts). */
import { encodeUtf8 } from '#text/utf8';
import type { Changed, Clue } from './clue';
import { ENCODINGS, hexOf } from './secret-encodings';
import { SPELLINGS } from './secret-spellings';
import { secretsWithin } from './secret-within';

type Bytes = Uint8Array<ArrayBuffer>;

const KEY_BOX = 'Write it so in the key box and in the verifier’s settings.';

/** Signs at which a file of settings or a shell ends a secret. */
const ENDS = ['#', '$', ' ', '"', ';', '='] as const;
/** Lengths to which programs cut a secret, in bytes. */
const LENGTHS = [16, 24, 32, 48, 64, 72] as const;

/** The secret as something cut it off. */
function* shortened(text: string, what: string): Generator<Changed<Bytes>> {
  const cut = (value: Bytes, when: string): Changed<Bytes> => ({
    value,
    clues: [
      {
        id: 'secret-cut',
        when: `${what} ends ${when}`,
        todo: 'Something cut the secret off before it signed. Put the whole secret in quotation marks there, or give the verifier the same part.',
      },
    ],
  });
  for (const sign of ENDS) {
    const at = text.indexOf(sign);
    if (at > 0) yield cut(encodeUtf8(text.slice(0, at)), `before its first ${sign === ' ' ? 'space' : sign}`);
  }
  const bytes = encodeUtf8(text);
  for (const length of LENGTHS.filter((each) => each < bytes.length)) {
    yield cut(bytes.slice(0, length), `after ${length} bytes`);
  }
}

const encodingClue = (when: string): Clue => ({
  id: 'secret-encoding',
  when,
  todo: 'Let the verifier read it this way: issuer and verifier must agree.',
});

/** What the text holds beside other things, in every encoding. */
export function* secretsAmid(text: string): Generator<Changed<Bytes>> {
  for (const { when, secret } of secretsWithin(text)) {
    const clue: Clue = { id: 'secret-within', when, todo: 'Put only the secret into the key box.' };
    if (typeof secret !== 'string') {
      yield { value: secret, clues: [{ ...clue, todo: 'Give the key box these bytes in hexadecimal.' }] };
      continue;
    }
    for (const { when: encoded, read } of ENCODINGS) {
      const value = read(secret);
      if (!value || value.length === 0) continue;
      yield {
        value,
        clues: read === encodeUtf8 ? [clue] : [clue, encodingClue(encoded.replace('the secret', 'it'))],
      };
    }
  }
}

/**
 * Every spelling in every encoding, the likely ones first: at most some 200, and each of the bytes once; then those that were cut off.
 * @param what the text is, to stand for "the secret" in what is said
 */
export function* secretsNear(text: string, what = 'the secret'): Generator<Changed<Bytes>> {
  const seen = new Set<string>();
  for (const { when, read } of ENCODINGS) {
    for (const { id, when: spelled, spell } of SPELLINGS) {
      const value = read(spell(text));
      if (!value || value.length === 0) continue;
      const hex = hexOf(value);
      if (seen.has(hex)) continue;
      seen.add(hex);
      const said = (words: string) => words.replace('the secret', what);
      const spelling: Clue[] = spelled === '' ? [] : [{ id, when: said(spelled), todo: KEY_BOX }];
      // Of what is read as UTF-8 in the end, only the spelling is worth a word.
      if (read === encodeUtf8 && spelled !== '') {
        yield { value, clues: spelling };
        continue;
      }
      yield { value, clues: [...spelling, encodingClue(said(when))] };
    }
  }
  yield* shortened(text, what);
}
