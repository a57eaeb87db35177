/** A key amid other text: a Kubernetes secret, an HTTP answer, a line of code. */
import { endOf } from '../balanced';
import type { KeyForm, Reading } from '../reading';

/** Longer text is no configuration. */
const MOST = 100_000;
/** Places to look at. */
const MOST_PLACES = 60;
/** Characters in which the ends of objects are looked for: of brackets that never close, each is looked for to the end. */
const MOST_CHARACTERS = 4_000_000;
/** `name: value`, as in YAML, an .env file, properties, a header; the value without white space. */
const LINE = /^[ \t]*(?:-[ \t]+)?[\w."'-]{1,80}[ \t]*[:=][ \t]*(\S{40,})[ \t]*\r?$/gmu;
/** DER in base64, and a PEM in base64. */
const WORD = /(?<![\w+/])(?:M[A-P]|LS0tLS1)[\w+/]{40,}={0,2}/gu;
/** Texts in quotes that a program reads. */
const QUOTED = /"([^"\n]{40,20000})"|'([^'\n]{40,20000})'|`([^`]{40,20000})`/gu;
const OBJECT = /[{[]/gu;

/** Objects with a key in them, outermost first. */
function* objectsIn(text: string): Generator<string> {
  if (!/\b(?:kty|x5c|publicKey|public_key)\b/u.test(text)) return;
  // What is the whole text was tried before.
  let done = text.search(/\S/u) + 1;
  let left = MOST_CHARACTERS;
  for (const { index } of text.matchAll(OBJECT)) {
    if (index < done) continue;
    const end = endOf(text, index);
    left -= (end ?? text.length) - index;
    if (left < 0) return;
    if (end === undefined) continue;
    done = end;
    yield text.slice(index, end);
  }
}

function* placesIn(text: string): Generator<string> {
  yield* objectsIn(text);
  for (const [, value = ''] of text.matchAll(LINE)) yield value;
  for (const match of text.matchAll(QUOTED)) yield match.slice(1).find((each) => each !== undefined) ?? '';
  for (const [word] of text.matchAll(WORD)) yield word;
}

const isCertain = (read: Reading | undefined): read is Reading =>
  read !== undefined && read.keys.some(({ jwk }) => jwk.kty !== 'oct' && jwk.kty !== '');

const form: KeyForm = (text, within) => {
  if (text.length > MOST || !/[\s"'`;(]/u.test(text.trim())) return undefined;
  let left = MOST_PLACES;
  for (const place of placesIn(text)) {
    if (place.length === text.length) continue;
    const read = within(place, 'amid other text');
    if (isCertain(read)) return read;
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
};

export default form;
