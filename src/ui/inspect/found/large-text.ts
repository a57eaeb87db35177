/** Text too large for the box: what is known of it while it is read and after. Not: reading it (read-large.ts), and not stored anywhere. */
import type { Context } from '#lint/rule';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { forgetFailures, LoadError, loadOnce } from '../../parts/load-once';
import { setOnlyHere } from '../../parts/only-here';
import type { Folder } from '../folder/files';
import { loadLinter } from '../reading/linter';
import type { ReadText } from './read-all';
import type { ReadRequest } from './read-messages';

/** More characters, or bytes of a file, are not put into the box: laying them out would be felt. */
export const LARGE = 2_000_000;
/** A browser can hold more, but not twice and with all that is found in it. */
const MOST_BYTES = 64_000_000;

const NOT_LOADED = 'The part of the page that reads it did not load.';

export const loadReader = loadOnce(async () => {
  const [{ readLarge }] = await Promise.all([import('./read-large'), loadLinter()]);
  return readLarge;
});
const loadTextReader = loadOnce(async () => (await import('./read-text')).readText);
const loadUnpacking = loadOnce(() => import('./unpacked'));

interface Source {
  /** The file's name, or what else it is. */
  readonly name: string;
  readonly size: number;
  /** The text, the file that it is in, or many files: absent where that could not be taken. */
  readonly content?: ReadRequest;
}

export type ReadResult = ReadText & { readonly state: 'read' };

export type Reading =
  | { readonly state: 'reading'; readonly done: number; readonly of: number; readonly says: string }
  | ReadResult
  /** Somebody ended it; the text is kept. */
  | { readonly state: 'cancelled'; readonly again: () => void }
  | {
      readonly state: 'failed';
      readonly says: string;
      /** Tries once more with the same text; absent where that would fail again. */
      readonly again?: () => void;
    };

/** Before the worker says anything. */
export const READING: Reading = { state: 'reading', done: 0, of: 1, says: 'Reading' };

export type LargeText = Source & Reading;

interface Taken {
  readonly text: LargeText | undefined;
  /** The last file whose text is small enough for the box. */
  readonly file: SmallFile | undefined;
}

interface SmallFile {
  readonly name: string;
  readonly text: string;
  /** What the text was made of, where the file holds none. */
  readonly of?: string | undefined;
}

const store = createStore<Taken>(() => ({ text: undefined, file: undefined }));
store.subscribe(({ text }) => {
  setOnlyHere(text !== undefined);
});
/** Ends what is being read; what it still reports counts no more. */
let end: () => void = () => undefined;

/** The large text; undefined while there is none. */
export const useLargeText = (): LargeText | undefined => useStore(store, ({ text }) => text);

/** The file that the text of the box came from, with its text then; undefined where none was dropped. */
export const useFile = (): Taken['file'] => useStore(store, ({ file }) => file);

/** Ends the reading and lets go of what was found. */
const forgetLarge = (): void => {
  end();
  end = () => undefined;
  store.setState({ text: undefined, file: undefined });
};

/** Ends the reading and keeps the text. */
export const cancelLarge = (): void => {
  const { text } = store.getState();
  const content = text?.content;
  forgetLarge();
  // A folder is cancelled before its files are listed.
  if (!text || content === undefined) return;
  const { name, size } = text;
  const again = () => {
    start(content, { name, size });
  };
  store.setState({ text: { name, size, content, state: 'cancelled', again } });
};

/** Reads a text or a file in the worker, in place of the one before. */
const start = (content: ReadRequest, named: Source): void => {
  forgetLarge();
  const source: Source = { ...named, content };
  let ended = false;
  let terminate: () => void = () => undefined;
  end = () => {
    ended = true;
    terminate();
  };
  const report = (reading: Reading) => {
    if (!ended) store.setState({ text: { ...source, ...reading } });
  };
  report(READING);
  loadReader().then(
    (readLarge) => {
      if (!ended) terminate = readLarge(content, report);
    },
    () => {
      report({
        state: 'failed',
        says: NOT_LOADED,
        again: () => {
          forgetFailures();
          start(content, source);
        },
      });
    },
  );
};

/** Takes a pasted text. @returns the text when it is small enough for the box */
export const takeText = (text: string): string => {
  forgetLarge();
  if (text.length <= LARGE) return text;
  start(text, { name: 'The pasted text', size: text.length });
  return '';
};

/**
 * Takes the code files of a folder, or several files.
 * @param list lists them
 * @param context how they are judged
 */
export const takeFolder = async (
  name: string,
  list: (signal: AbortSignal) => Promise<Folder>,
  context: Context,
): Promise<void> => {
  forgetLarge();
  const listing = new AbortController();
  end = () => {
    listing.abort();
  };
  store.setState({ text: { name, size: 0, ...READING, says: 'Listing the files' } });
  const folder = await list(listing.signal).catch(() => undefined);
  if (listing.signal.aborted) return;
  if (!folder) {
    const says = 'The files could not be listed. Choose the folder again.';
    store.setState({ text: { name, size: 0, state: 'failed', says } });
    return;
  }
  const size = folder.files.reduce((sum, { file }) => sum + file.size, 0);
  start({ folder, context }, { name, size });
};

/**
 * Takes a file.
 * @param again takes it once more, where a part of the page that reads it did not load
 * @returns its text when it is small enough for the box
 */
export const takeFile = async (file: File, again: () => void): Promise<string> => {
  forgetLarge();
  const source = { name: file.name, size: file.size };
  const fail = (says: string): string => {
    store.setState({ text: { ...source, state: 'failed', says } });
    return '';
  };
  if (file.size > MOST_BYTES) return fail(`It is too large: up to ${MOST_BYTES / 1e6} MB are read.`);
  const ended = new AbortController();
  end = () => {
    ended.abort();
  };
  try {
    const { isPacked, unpackedFile } = await loadUnpacking();
    const isUnpacked = await isPacked(file);
    if (ended.signal.aborted) return '';
    const report = (done: number, of: number) => {
      store.setState({ text: { ...source, state: 'reading', done, of, says: 'Unpacking' } });
    };
    if (isUnpacked) report(0, 1);
    const unpacked = isUnpacked
      ? await unpackedFile(file, report, ended.signal)
      : { har: file, of: undefined };
    if ('says' in unpacked) return fail(unpacked.says);
    const { har, of } = unpacked;
    if (har.size > LARGE) {
      start(har, { name: file.name, size: har.size });
      return '';
    }
    const readText = await loadTextReader();
    const text = await readText(har);
    if (ended.signal.aborted) return '';
    if (text === undefined) return fail('This file contains no text.');
    forgetLarge();
    store.setState({ file: { name: file.name, text, of } });
    return text;
  } catch (error) {
    if (!(error instanceof LoadError)) return fail('The browser did not allow reading it.');
    forgetFailures();
    store.setState({ text: { ...source, state: 'failed', says: NOT_LOADED, again } });
    return '';
  }
};
