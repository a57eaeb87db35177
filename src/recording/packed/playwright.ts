/** A zip file of Playwright's as a HAR file: a trace (`*.network`, a HAR entry a line), or a HAR file with its contents beside it. Not: zip files (zip.ts). */
import { decodeUtf8 } from '#text/utf8';
import { isKept, isShort } from '../kept-content';
import { harText, MOST_UNPACKED, type OnUnpacking, type Unpacked } from './packed';
import { unzipped, zipEntries, type ZipEntry, type ZipProblem } from './zip';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plainAt = (of: Plain, name: string): Plain => {
  const value = of[name];
  return isPlain(value) ? value : {};
};
const textAt = (of: Plain, name: string): string => {
  const value = of[name];
  return typeof value === 'string' ? value : '';
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const TOO_LARGE = `This zip file unpacks to more than ${MOST_UNPACKED / 1e6} MB. Record the login alone, without the rest of the test.`;

const PROBLEMS: Readonly<Record<ZipProblem['why'], (at: string) => string>> = {
  'cut off': (at) => `This zip file is cut off: its directory is missing at byte ${at}. Copy it again.`,
  damaged: (at) => `This zip file is cut off or damaged at byte ${at}. Copy it again.`,
  encrypted: () => 'This zip file is encrypted. Unpack it, and drop the HAR file that is in it.',
  'too large': () => TOO_LARGE,
};

/** What other zip files of recordings are, by what is in them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [
    /^raw\/\d+_[cs]\.txt$/u,
    'This is a Fiddler archive. In Fiddler, choose File, Export Sessions, HTTPArchive. Drop that file here.',
  ],
  [
    /\.trace$/u,
    'This Playwright trace has no network log. Record another one with the option snapshots: true.',
  ],
];
const NO_RECORDING =
  'This zip file has no recording: no *.network file of Playwright’s, and no HAR file. Unpack it, and drop a file of it.';

const damaged = (name: string): string =>
  `The file ${name} in this zip file is damaged. Copy the zip file again.`;

/** Files of a zip file, as long as all of them together are not too large. */
class Files {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = MOST_UNPACKED;
  /** Contents that should be there and are not. */
  unread = 0;
  constructor(bytes: Uint8Array<ArrayBuffer>, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }
  has(name: string): boolean {
    return this.#entries.has(name);
  }
  /** Bytes, as the zip file states them. */
  sizeOf(name: string): number {
    return this.#entries.get(name)?.size ?? 0;
  }
  /** @returns nothing where it is damaged, or one too many */
  async text(name: string): Promise<string | undefined> {
    const entry = this.#entries.get(name);
    const bytes = entry && (await unzipped(this.#bytes, entry, Math.min(this.#left, entry.size)));
    if (!bytes) return undefined;
    this.#left -= bytes.length;
    const { text, invalidAt } = decodeUtf8(bytes);
    return invalidAt === undefined ? text : undefined;
  }
  /** A file without which there is no recording. @returns what is wrong with it */
  problemOf(name: string): string {
    return this.sizeOf(name) > this.#left ? TOO_LARGE : damaged(name);
  }
}

/** The name that content goes by: `_file` in HAR files and traces since 2026, `_sha1` in traces before. */
const fileOf = (holder: Plain, files: Files): string | undefined =>
  [
    textAt(holder, '_file'),
    `resources/${textAt(holder, '_sha1')}`,
    `resources/${textAt(holder, '_file')}`,
  ].find((name) => files.has(name));

/** What can hold a credential gets its text; what cannot is left out, and so is the name of its file. */
const withText = async (holder: Plain, files: Files): Promise<Plain> => {
  const { _file: file, _sha1: sha1, ...rest } = holder;
  if (file === undefined && sha1 === undefined) return holder;
  if (!isKept(textAt(holder, 'mimeType'))) return rest;
  const name = fileOf(holder, files);
  // Its absence is told by the reader of HAR files.
  if (name === undefined) return holder;
  if (!isShort(files.sizeOf(name))) return rest;
  const text = await files.text(name);
  if (text === undefined) files.unread += 1;
  return text === undefined ? rest : { ...rest, text };
};

const entryOf = async (entry: Plain, files: Files): Promise<Plain> => {
  const [request, response] = [plainAt(entry, 'request'), plainAt(entry, 'response')];
  return {
    ...entry,
    request:
      'postData' in request
        ? { ...request, postData: await withText(plainAt(request, 'postData'), files) }
        : request,
    response: { ...response, content: await withText(plainAt(response, 'content'), files) },
  };
};

/** Playwright writes a redirect before it has all of its fields, and -1 for their length. */
const isFieldless = (entry: Plain): boolean => {
  const response = plainAt(entry, 'response');
  const { status, headersSize, headers } = response;
  return (
    typeof status === 'number' &&
    status >= 300 &&
    status < 400 &&
    headersSize === -1 &&
    !(
      Array.isArray(headers) &&
      headers.some((field: unknown) => isPlain(field) && /^set-cookie$/iu.test(textAt(field, 'name')))
    )
  );
};

const isLog = (name: string): boolean => /(?:^|[.-])network$/u.test(name);

interface Logged {
  readonly entries: readonly Plain[];
  readonly creator: object;
  /** Of a trace. */
  readonly fieldless?: number;
}

const inTrace = async (names: readonly string[], files: Files): Promise<Logged | string> => {
  const entries: Plain[] = [];
  for (const name of names.filter(isLog)) {
    // One after the other: they may be too large together.
    // oxlint-disable-next-line no-await-in-loop
    const text = await files.text(name);
    if (text === undefined) return files.problemOf(name);
    for (const line of text.split('\n')) {
      const event = json(line);
      if (isPlain(event) && event['type'] === 'resource-snapshot') entries.push(plainAt(event, 'snapshot'));
    }
  }
  const context = names.find((name) => name.endsWith('.trace'));
  const first = context === undefined ? '' : ((await files.text(context)) ?? '').split('\n', 1)[0];
  const options = json(first ?? '');
  const version = isPlain(options) ? textAt(options, 'playwrightVersion') : '';
  return {
    entries,
    creator: { name: 'Playwright', version },
    fieldless: entries.filter(isFieldless).length,
  };
};

const inHar = async (name: string, files: Files): Promise<Logged | string> => {
  const text = await files.text(name);
  if (text === undefined) return files.problemOf(name);
  const har = json(text);
  const log = isPlain(har) ? plainAt(har, 'log') : {};
  const list = log['entries'];
  if (!Array.isArray(list))
    return `The file ${name} in this zip file is no HAR file. Record the login once more.`;
  return { entries: list.filter((each) => isPlain(each)), creator: plainAt(log, 'creator') };
};

/** @param bytes a file whose first bytes say that it is a zip file */
export const unpackZip = async (
  bytes: Uint8Array<ArrayBuffer>,
  onUnpacking?: OnUnpacking,
): Promise<Unpacked> => {
  const listed = zipEntries(bytes);
  if ('why' in listed) return { says: PROBLEMS[listed.why](listed.at.toLocaleString('en')) };
  const names = listed.map(({ name }) => name);
  const files = new Files(bytes, listed);
  const har = names.find((name) => name.endsWith('.har'));
  const isTrace = names.some(isLog);
  const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? NO_RECORDING;
  if (!isTrace && har === undefined) return { says: other };
  const logged = har === undefined ? await inTrace(names, files) : await inHar(har, files);
  if (typeof logged === 'string') return { says: logged };
  const { entries, creator, fieldless = 0 } = logged;
  if (entries.length === 0) return { says: other };
  const texts: string[] = [];
  for (const [index, entry] of entries.entries()) {
    onUnpacking?.(index, entries.length);
    // oxlint-disable-next-line no-await-in-loop
    texts.push(JSON.stringify(await entryOf(entry, files)));
  }
  return {
    of: har === undefined ? 'a Playwright trace' : 'a HAR file',
    har: harText(creator, { fieldless, unread: files.unread }, texts),
  };
};
