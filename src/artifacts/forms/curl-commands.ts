/** The curl commands in a text, as browsers copy them for bash and for Windows, option by option. Files that an option names stay unread. */
import { sliceOf, type Slice } from '#text/slice';
import { sliceWithin } from '#text/slice-within';
import { bashCommands, cmdCommands, type Command } from './shell-words';

/** An option with its value as it was typed; without a name, a word by itself: the URL. */
export interface CurlOption {
  /** With its hyphens. */
  readonly name?: string;
  readonly value: Slice;
}

const CURL = /(?:^|[\n;&|])[ \t]*(?:[$>%] ?)?curl(?:\.exe)?[ \t\\^]/u;
const OF_WINDOWS = /\^[ \t]*\r?\n|\^"|curl\.exe/u;
/** Short options of curl that take a value. */
const VALUED = /[AbcCdDeEFHhKmoPQrtTuUwxXyYz]/u;

/** @param valued long options that take a value; of others the next word is none of theirs */
const optionsOf = (words: Command, valued: (name: string) => boolean): CurlOption[] => {
  const options: CurlOption[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const next = words[at + 1];
    if (word.text.startsWith('--')) {
      if (!valued(word.text) || !next) continue;
      options.push({ name: word.text, value: next });
      at += 1;
    } else if (word.text.startsWith('-')) {
      // Several letters may be joined; the first that takes a value takes the rest of the word, or the next one.
      const letter = word.text.slice(1).search(VALUED) + 1;
      if (letter === 0) continue;
      const attached = word.text.length > letter + 1;
      const value = attached ? sliceWithin(word, { start: letter + 1, end: word.text.length }) : next;
      if (value) options.push({ name: `-${word.text.charAt(letter)}`, value });
      if (!attached) at += 1;
    } else options.push({ value: word });
  }
  return options;
};

/**
 * @param valued says of a long option whether it takes a value
 * @returns each command's options in order, one command after the other; nothing where there is no curl command
 */
export function* curlCommands(
  pasted: string,
  valued: (name: string) => boolean,
): Generator<readonly CurlOption[]> {
  const start = CURL.exec(pasted)?.index;
  if (start === undefined) return;
  const slice = sliceOf(pasted, [{ start, end: pasted.length }]);
  const read = OF_WINDOWS.test(pasted) ? cmdCommands : bashCommands;
  for (const all of read(slice)) {
    const words = /^[$>%]$/u.test(all[0]?.text ?? '') ? all.slice(1) : all;
    if (/^curl(?:\.exe)?$/u.test(words[0]?.text ?? '')) yield optionsOf(words, valued);
  }
}
