/** A zip file of Playwright's as a HAR file: a trace (`*.network`, a HAR entry a line), or a HAR file with its contents beside it. Not: zip files (zip.ts). */
import { isWorthReading } from '../kept-content';
import { harText, type OnUnpacking, type Unpacked } from './packed';
import type { ZipFiles } from './zip-files';

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

/** The name that content goes by: `_file` in HAR files and traces since 2026, `_sha1` in traces before. */
const fileOf = (holder: Plain, files: ZipFiles): string | undefined =>
  [
    textAt(holder, '_file'),
    `resources/${textAt(holder, '_sha1')}`,
    `resources/${textAt(holder, '_file')}`,
  ].find((name) => files.has(name));

/** Contents that should be there and are not. */
interface Unread {
  unread: number;
}

/** What can hold a credential gets its text; what cannot is left out, and so is the name of its file. */
const withText = async (holder: Plain, files: ZipFiles, lost: Unread): Promise<Plain> => {
  const { _file: file, _sha1: sha1, ...rest } = holder;
  if (file === undefined && sha1 === undefined) return holder;
  const name = fileOf(holder, files);
  const type = textAt(holder, 'mimeType');
  if (!isWorthReading(type, files.sizeOf(name ?? ''))) return rest;
  // Its absence is told by the reader of HAR files.
  if (name === undefined) return holder;
  const text = await files.text(name);
  if (text === undefined) lost.unread += 1;
  return text === undefined ? rest : { ...rest, text };
};

const entryOf = async (entry: Plain, files: ZipFiles, lost: Unread): Promise<Plain> => {
  const [request, response] = [plainAt(entry, 'request'), plainAt(entry, 'response')];
  return {
    ...entry,
    request:
      'postData' in request
        ? { ...request, postData: await withText(plainAt(request, 'postData'), files, lost) }
        : request,
    response: { ...response, content: await withText(plainAt(response, 'content'), files, lost) },
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

const inTrace = async (names: readonly string[], files: ZipFiles): Promise<Logged | string> => {
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

const inHar = async (name: string, files: ZipFiles): Promise<Logged | string> => {
  const text = await files.text(name);
  if (text === undefined) return files.problemOf(name);
  const har = json(text);
  const log = isPlain(har) ? plainAt(har, 'log') : {};
  const list = log['entries'];
  if (!Array.isArray(list))
    return `The file ${name} in this zip file is no HAR file. Record the login once more.`;
  return { entries: list.filter((each) => isPlain(each)), creator: plainAt(log, 'creator') };
};

/** Whether the files of a zip file are those of a trace, or a HAR file with its contents. */
export const isPlaywright = (names: readonly string[]): boolean =>
  names.some((name) => isLog(name) || name.endsWith('.har'));

export const unpackPlaywright = async (
  files: ZipFiles,
  onUnpacking?: OnUnpacking,
): Promise<Unpacked | undefined> => {
  const har = files.names.find((name) => name.endsWith('.har'));
  const logged = har === undefined ? await inTrace(files.names, files) : await inHar(har, files);
  if (typeof logged === 'string') return { says: logged };
  const { entries, creator, fieldless = 0 } = logged;
  if (entries.length === 0) return undefined;
  const lost = { fieldless, unread: 0 };
  const texts: string[] = [];
  for (const [index, entry] of entries.entries()) {
    onUnpacking?.(index, entries.length);
    // oxlint-disable-next-line no-await-in-loop
    texts.push(JSON.stringify(await entryOf(entry, files, lost)));
  }
  return { of: har === undefined ? 'a Playwright trace' : 'a HAR file', har: harText(creator, lost, texts) };
};
