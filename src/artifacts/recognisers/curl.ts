/** curl commands, as browsers copy them for bash and for Windows. Nothing is sent, and files that an option names stay unread. */
import type { Slice } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { cookieThings } from '../forms/cookies';
import { curlCommands, type CurlOption } from '../forms/curl-commands';
import { fieldThings, lineThings, withTwice } from '../forms/fields';
import { isUrl } from '../forms/url';
import { urlThings } from '../forms/url-things';
import { thingsIn } from '../things-in';

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

const commandThings = (options: readonly CurlOption[], owner: string): Found[] => {
  const fields = options.flatMap(({ name, value }) => (READS.get(name ?? '') === header ? [value] : []));
  const found = options.flatMap(({ name, value }) => {
    const read = name === undefined ? url : READS.get(name);
    return read ? read(value, owner) : [];
  });
  return withTwice(found, fields);
};

export default {
  says: 'curl commands, of bash or of Windows',
  order: 4,
  *recognise(pasted) {
    const commands = curlCommands(pasted, (name) => READS.has(name));
    let command = commands.next();
    for (let number = 1; !command.done; number += 1) {
      const next = commands.next();
      const isOnly = number === 1 && next.done === true;
      yield* commandThings(command.value, isOnly ? 'the curl command' : `curl command ${number}`);
      command = next;
    }
  },
} satisfies Recogniser;
