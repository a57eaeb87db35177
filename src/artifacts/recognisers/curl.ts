/** curl commands, as browsers copy them for bash and for Windows. Not: files that an option names, and nothing is sent. */
import { sliceOf, type Slice } from '#text/slice';
import { sliceWithin } from '#text/slice-within';
import type { Found, Recogniser } from '../artifact';
import { cookieThings } from '../forms/cookies';
import { fieldThings, lineThings, withTwice } from '../forms/fields';
import { bashCommands, cmdCommands, type Command } from '../forms/shell-words';
import { isUrl } from '../forms/url';
import { urlThings } from '../forms/url-things';
import { thingsIn } from '../things-in';

const CURL = /(?:^|[\n;&|])[ \t]*(?:[$>%] ?)?curl(?:\.exe)?[ \t\\^]/u;
const OF_WINDOWS = /\^[ \t]*\r?\n|\^"|curl\.exe/u;

type Read = (value: Slice, owner: string) => Found[];

const content: Read = (slice, owner) => thingsIn({ slice, where: `the content of ${owner}` });
const header: Read = lineThings;
const cookie: Read = (slice, owner) =>
  // Without an equals sign it names a file.
  slice.text.includes('=') ? cookieThings({ slice, where: `Cookie field of ${owner}` }, owner) : [];
const url: Read = (slice, owner) =>
  isUrl(slice.text) ? urlThings(slice, owner) : thingsIn({ slice, where: owner });
const user: Read = (slice, owner) => thingsIn({ slice, where: `user and password of ${owner}` });

/** Options whose values hold something; the short name first. */
const OPTIONS: readonly (readonly [names: readonly string[], read: Read])[] = [
  [['-H', '--header'], header],
  [['-b', '--cookie'], cookie],
  [['-u', '--user'], user],
  [['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--data-urlencode', '--json'], content],
  [['-F', '--form', '--form-string'], content],
  [['-e', '--referer'], (slice, owner) => fieldThings('Referer', slice, owner)],
  [['--oauth2-bearer'], (slice, owner) => fieldThings('Authorization', slice, owner)],
  [['--url'], url],
];
const READS = new Map(OPTIONS.flatMap(([names, read]) => names.map((name) => [name, read])));
/** Short options of curl that take a value. */
const VALUED = /[AbcCdDeEFHhKmoPQrtTuUwxXyYz]/u;

const commandThings = (words: Command, owner: string): Found[] => {
  const found: Found[] = [];
  const fields: Slice[] = [];
  const take = (read: Read, value: Slice) => {
    if (read === header) fields.push(value);
    found.push(...read(value, owner));
  };
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const next = words[at + 1];
    if (word.text.startsWith('--')) {
      const read = READS.get(word.text);
      if (!read || !next) continue;
      take(read, next);
      at += 1;
    } else if (word.text.startsWith('-')) {
      // Several letters may stand together; the first that takes a value takes the rest of the word, or the next one.
      const letter = word.text.slice(1).search(VALUED) + 1;
      if (letter === 0) continue;
      const attached = word.text.length > letter + 1;
      const value = attached ? sliceWithin(word, { start: letter + 1, end: word.text.length }) : next;
      const read = READS.get(`-${word.text.charAt(letter)}`);
      if (read && value) take(read, value);
      if (!attached) at += 1;
    } else found.push(...url(word, owner));
  }
  return withTwice(found, fields);
};

export default {
  says: 'curl commands, of bash or of Windows',
  order: 4,
  recognise: (pasted) => {
    const start = CURL.exec(pasted)?.index;
    if (start === undefined) return [];
    const slice = sliceOf(pasted, [{ start, end: pasted.length }]);
    const read = OF_WINDOWS.test(pasted) ? cmdCommands : bashCommands;
    const commands = read(slice)
      .map((words) => words.slice(/^[$>%]$/u.test(words[0]?.text ?? '') ? 1 : 0))
      .filter(([first]) => /^curl(?:\.exe)?$/u.test(first?.text ?? ''));
    return commands.flatMap((words, index) =>
      commandThings(words, commands.length > 1 ? `curl command ${index + 1}` : 'the curl command'),
    );
  },
} satisfies Recogniser;
