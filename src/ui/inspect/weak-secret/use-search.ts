/** Starts and ends the worker of a search. Not: what is shown of it (weak-secret.tsx). */
import { useEffect, useRef, useState } from 'react';
import type { Outcome, Progress, Refused, SearchReport, SearchRequest } from './messages';
import { startWorker } from '../../parts/start-worker';
import { workerAddress } from './worker-address';

export type SearchState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly progress?: Progress }
  | { readonly type: 'cancelled'; readonly progress?: Progress }
  | { readonly type: 'failed' }
  | Outcome
  | Refused;

export interface Search {
  readonly state: SearchState;
  readonly start: (request: SearchRequest) => void;
  readonly cancel: () => void;
}

/** One search at a time; it ends with the component. */
export const useSearch = (): Search => {
  const [state, setState] = useState<SearchState>({ type: 'idle' });
  const worker = useRef<Worker | undefined>(undefined);
  const end = () => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(
    () => () => {
      worker.current?.terminate();
    },
    [],
  );
  return {
    state,
    start: (request) => {
      end();
      let started: Worker;
      try {
        started = startWorker(workerAddress);
      } catch {
        // A browser may forbid workers.
        setState({ type: 'failed' });
        return;
      }
      worker.current = started;
      setState({ type: 'running' });
      started.addEventListener('message', ({ data }: MessageEvent<SearchReport>) => {
        if (worker.current !== started) return;
        if (data.type === 'progress') {
          setState({ type: 'running', progress: data });
        } else {
          end();
          setState(data);
        }
      });
      started.addEventListener('error', () => {
        if (worker.current !== started) return;
        end();
        setState({ type: 'failed' });
      });
      // A worker is spoken to by its page alone, so there is no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      started.postMessage(request);
    },
    cancel: () => {
      end();
      setState((before) => (before.type === 'running' ? { ...before, type: 'cancelled' } : before));
    },
  };
};
