/** The recordings beside this file, as texts. Not: what they must give (expected.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '#recording/packed/unpack';

const HERE = import.meta.dirname;
const PACKED = /\.(?:zip|flows|xml)$/u;

/** The bytes of a recording that is no text. */
export const recordingBytes = (file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(HERE, file)));

const unpacked = async (file: string): Promise<readonly [string, string]> => {
  const made = await unpack(recordingBytes(file));
  if (!made || !('har' in made)) throw new Error(`${file}: ${made?.says ?? 'no recording'}`);
  return [file.replace(PACKED, ''), made.har];
};

const files = readdirSync(HERE);

/** Name → text; of a file that is no text, the HAR file that is made of it. */
const TEXTS = new Map<string, string>([
  ...files
    .filter((file) => file.endsWith('.har'))
    .map((file) => [file.slice(0, -'.har'.length), readFileSync(join(HERE, file), 'utf8')] as const),
  ...(await Promise.all(files.filter((file) => PACKED.test(file)).map(unpacked))),
]);

/** Their names, without `.har`. */
export const RECORDINGS: readonly string[] = [...TEXTS.keys()];

export const recordingText = (name: string): string => {
  const text = TEXTS.get(name);
  if (text === undefined) throw new Error(`No recording is called ${name}.`);
  return text;
};
