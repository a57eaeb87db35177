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
function* optionsOf(words: Command, valued: (name: string) => boolean): Generator<CurlOption> {
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const next = words[at + 1];
    if (word.text.startsWith('--')) {
      if (!valued(word.text) || !next) continue;
      yield { name: word.text, value: next };
      at += 1;
    } else if (word.text.startsWith('-')) {
      // Several letters may be joined; the first that takes a value takes the rest of the word, or the next one.
      const letter = word.text.slice(1).search(VALUED) + 1;
      if (letter === 0) continue;
      const attached = word.text.length > letter + 1;
      const value = attached ? sliceWithin(word, { start: letter + 1, end: word.text.length }) : next;
      if (value) yield { name: `-${word.text.charAt(letter)}`, value };
      if (!attached) at += 1;
    } else yield { value: word };
  }
}

/**
 * @param valued says of a long option whether it takes a value
 * @returns each command's options in order; nothing where there is no curl command
 */
export const curlCommands = (pasted: string, valued: (name: string) => boolean): CurlOption[][] => {
  const start = CURL.exec(pasted)?.index;
  if (start === undefined) return [];
  const slice = sliceOf(pasted, [{ start, end: pasted.length }]);
  const read = OF_WINDOWS.test(pasted) ? cmdCommands : bashCommands;
  return read(slice)
    .map((words) => words.slice(/^[$>%]$/u.test(words[0]?.text ?? '') ? 1 : 0))
    .filter(([first]) => /^curl(?:\.exe)?$/u.test(first?.text ?? ''))
    .map((words) => [...optionsOf(words, valued)]);
};
