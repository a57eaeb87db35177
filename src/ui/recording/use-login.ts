/** Has a worker read a recording as a login, once for the same source. Not: what the inspector finds in it (inspect/found). */
import { useEffect, useState } from 'react';
import { isPackedText } from '#recording/packed/packed';
import type { RecordedExchange } from '#recording/recording';
import { useChoices } from '../choices';
import { startWorker } from '../parts/start-worker';
import type { Login, LoginReport, LoginSource } from './login';
import { loginWorkerAddress } from './login-worker-address';
import { isPacked, unpackedFile } from '../inspect/found/unpacked';

export type Progress = Extract<LoginReport, { readonly type: 'progress' }>;

export type Read =
  | { readonly state: 'reading'; readonly progress?: Progress }
  | { readonly state: 'read'; readonly login: Login | undefined }
  /** @param says why, where it is known */
  | { readonly state: 'failed'; readonly says?: string };

const READING: Read = { state: 'reading' };

/** What was read last of the box's text: whoever comes back to it need not wait again. */
let last: { readonly source: string; readonly read: Read } | undefined;
/** The same of files, for as long as anything else holds them. */
const ofFiles = new WeakMap<Blob, Read>();

const kept = (source: LoginSource): Read | undefined => {
  if (typeof source !== 'string') return ofFiles.get(source);
  return last?.source === source ? last.read : undefined;
};

const keep = (source: LoginSource, read: Read): void => {
  if (typeof source === 'string') last = { source, read };
  else ofFiles.set(source, read);
};

// What was cleared is not kept.
useChoices.subscribe(({ pasted }, before) => {
  if (pasted === '' && before.pasted !== '') last = undefined;
});

/** A text, or a file that has one. @returns what ends the reading */
const readText = (source: LoginSource, name: string, report: (read: Read) => void): (() => void) => {
  let worker: Worker | undefined;
  const end = () => worker?.terminate();
  const finish = (read: Read) => {
    end();
    report(read);
  };
  try {
    worker = startWorker(loginWorkerAddress);
  } catch {
    // A browser may forbid workers.
    queueMicrotask(() => {
      finish({ state: 'failed' });
    });
    return end;
  }
  const exchanges: RecordedExchange[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<LoginReport>) => {
    if (data.type === 'progress') report({ state: 'reading', progress: data });
    else if (data.type === 'exchanges') exchanges.push(...data.exchanges);
    else {
      const { login } = data;
      const flow = login && { ...login.flow, recording: { ...login.flow.recording, exchanges } };
      finish({ state: 'read', login: login && flow && { ...login, name, flow } });
    }
  });
  worker.addEventListener('error', () => {
    finish({ state: 'failed' });
  });
  // A worker is spoken to by its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(source);
  return end;
};

/** What a recording in another program's form is unpacked to, or what was given. @returns nothing once it is ended */
const textOf = async (
  source: LoginSource,
  signal: AbortSignal,
): Promise<LoginSource | { readonly says: string }> => {
  if (!(typeof source === 'string' ? isPackedText(source) : await isPacked(source))) return source;
  const unpacked = await unpackedFile(new Blob([source]), () => undefined, signal);
  return 'says' in unpacked ? unpacked : unpacked.har;
};

/** @returns what ends the reading */
const readLogin = (source: LoginSource, name: string, report: (read: Read) => void): (() => void) => {
  const before = kept(source);
  if (before) {
    queueMicrotask(() => {
      report(before);
    });
    return () => undefined;
  }
  const ended = new AbortController();
  let end: () => void = () => undefined;
  const finish = (read: Read) => {
    if (read.state === 'read') keep(source, read);
    report(read);
  };
  textOf(source, ended.signal).then(
    (text) => {
      if (ended.signal.aborted) return;
      if (typeof text === 'object' && 'says' in text) finish({ state: 'failed', says: text.says });
      else end = readText(text, name, finish);
    },
    () => {
      finish({ state: 'failed' });
    },
  );
  return () => {
    ended.abort();
    end();
  };
};

interface State {
  readonly of: LoginSource;
  readonly read: Read;
}

/** Another source ends the reading of the one before. */
export const useLogin = (source: LoginSource, name: string): Read => {
  const [{ of, read }, setRead] = useState<State>({
    of: source,
    read: kept(source) ?? READING,
  });
  useEffect(() => {
    let isEnded = false;
    const end = readLogin(source, name, (next) => {
      if (!isEnded) setRead({ of: source, read: next });
    });
    return () => {
      isEnded = true;
      end();
    };
  }, [source, name]);
  return of === source ? read : READING;
};
