/** Requests of the page on their way to the host, and answers back. Not: what makes a request (fetch.ts, elements.ts). */
import type { FromPage, PageRequest, ToPage } from '../protocol';

export type Answer = Extract<ToPage, { readonly type: 'answer' }>;

export interface Sending {
  /** @returns the answer; one with status 0 when the network failed */
  readonly send: (request: Omit<PageRequest, 'id'>) => Promise<Answer>;
  readonly answer: (answer: Answer) => void;
}

/** @param post tells the host */
export const startSending = (post: (message: FromPage) => void): Sending => {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  return {
    send: (request) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        post({ type: 'request', request: { id: last, ...request } });
      }),
    answer: (answer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
  };
};

/** A request without content for which the browser asks script nothing: an image, a link. */
export const plainRequest = (way: PageRequest['way'], url: string): Omit<PageRequest, 'id'> => ({
  way,
  method: 'GET',
  url,
  fields: [],
  content: '',
  credentials: true,
});
