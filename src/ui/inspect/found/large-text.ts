/** Text too large for the box, read in a worker; only what was found in it is kept. Not: stored anywhere. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Artifact } from '#artifacts/artifact';
import { decode } from '#artifacts/decode';
import type { ReadReport } from './read-messages';
import { readText } from './read-text';
import { readWorkerAddress } from './read-worker-address';

/** Above this many characters, or bytes of a file, reading on the page's own thread would be felt. */
export const LARGE = 1_000_000;
/** A browser can hold more, but not twice and with all that is found in it. */
const MOST_BYTES = 64_000_000;

interface Source {
  /** The file's name, or what else it is. */
  readonly name: string;
  readonly size: number;
}

export type LargeText = Source &
  (
    | { readonly state: 'reading'; readonly done: number; readonly of: number; readonly says: string }
    | { readonly state: 'read'; readonly artifacts: readonly Artifact[] }
    | { readonly state: 'failed'; readonly says: string }
  );

const store = createStore<{ readonly text: LargeText | undefined }>(() => ({ text: undefined }));
let worker: Worker | undefined;

const endWorker = () => {
  worker?.terminate();
  worker = undefined;
};

/** The large text; undefined while there is none. */
export const useLargeText = (): LargeText | undefined => useStore(store, ({ text }) => text);

/** Ends the reading and lets go of what was found. */
export const forgetLarge = (): void => {
  endWorker();
  store.setState({ text: undefined });
};

/** Reads a text or a file in the worker, in place of the one before. */
const readLarge = (content: string | Blob, source: Source): void => {
  endWorker();
  const started = new Worker(readWorkerAddress, { type: 'module' });
  worker = started;
  const set = (text: LargeText) => {
    if (worker === started) store.setState({ text });
    if (text.state !== 'reading') started.terminate();
  };
  set({ ...source, state: 'reading', done: 0, of: 1, says: 'Reading' });
  started.addEventListener('message', ({ data }: MessageEvent<ReadReport>) => {
    if (data.type === 'progress') set({ ...source, ...data, state: 'reading' });
    else if (data.type === 'found') {
      const artifacts = data.found.flatMap((found) => decode(found) ?? []);
      set({ ...source, state: 'read', artifacts });
    } else set({ ...source, state: 'failed', says: 'This file holds no text.' });
  });
  started.addEventListener('error', () => {
    set({ ...source, state: 'failed', says: 'It could not be read: the browser ended the reading.' });
  });
  // A worker is spoken to by its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  started.postMessage(content);
};

/** Takes a pasted text. @returns the text when it is small enough for the box */
export const takeText = (text: string): string => {
  forgetLarge();
  if (text.length <= LARGE) return text;
  readLarge(text, { name: 'The pasted text', size: text.length });
  return '';
};

/** Takes a file. @returns its text when it is small enough for the box */
export const takeFile = async (file: File): Promise<string> => {
  forgetLarge();
  const source = { name: file.name, size: file.size };
  const fail = (says: string): string => {
    store.setState({ text: { ...source, state: 'failed', says } });
    return '';
  };
  if (file.size > MOST_BYTES) return fail(`It is too large: up to ${MOST_BYTES / 1e6} MB are read.`);
  if (file.size > LARGE) {
    readLarge(file, source);
    return '';
  }
  try {
    return (await readText(file)) ?? fail('This file holds no text.');
  } catch {
    return fail('The browser did not let it be read.');
  }
};
