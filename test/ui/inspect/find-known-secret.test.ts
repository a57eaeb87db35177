/** The worker of the look for a known secret: kept for the next token, and given up when it is silent. Not: in the page (known-secret.browser.test.tsx). */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awaitLooks, findKnownSecret, startAhead } from '../../../src/ui/inspect/reading/find-known-secret';

/** Answers as often as it is told to, and is silent then. */
class Answering extends EventTarget {
  static readonly started: Answering[] = [];
  static answers = 1;
  left = Answering.answers;
  ended = false;
  constructor() {
    super();
    Answering.started.push(this);
  }
  postMessage() {
    if (this.left === 0) return;
    this.left -= 1;
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: 'none' })));
  }
  terminate() {
    this.ended = true;
  }
}
const { started } = Answering;
const look = (signal = new AbortController().signal) => findKnownSecret('a.b.c', signal);

let end: () => void;

beforeEach(() => {
  end = awaitLooks();
  vi.useFakeTimers();
  vi.stubGlobal('Worker', Answering);
  started.length = 0;
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a worker that answered is asked again', async () => {
  Answering.answers = 2;
  await look();
  await look();
  expect(started).toMatchObject([{ ended: false, left: 0 }]);
});

test('it ends with the last view that may look', async () => {
  const endAnother = awaitLooks();
  await look();
  endAnother();
  expect(started).toMatchObject([{ ended: false }]);
  end();
  expect(started).toMatchObject([{ ended: true }]);
  end = awaitLooks();
});

test('one that was started ahead is the first to be asked', async () => {
  Answering.answers = 1;
  startAhead();
  const looking = look();
  startAhead();
  await looking;
  expect(started).toMatchObject([{ left: 0 }]);
});

test('one that is still on its way is waited for; one that was there and died is noticed', async () => {
  Answering.answers = 0;
  const ending = new AbortController();
  startAhead();
  const first = look(ending.signal).catch(String);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toMatchObject([{ ended: false }]);
  ending.abort();
  await first;
  startAhead();
  started[1]?.dispatchEvent(new MessageEvent('message', { data: 'ready' }));
  Answering.answers = 1;
  const second = look();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await second).toBe('none');
  expect(started).toMatchObject([{ ended: true }, { ended: true }, { ended: false }]);
});

test('one that did not load is not asked', async () => {
  Answering.answers = 1;
  startAhead();
  started[0]?.dispatchEvent(new Event('error'));
  await look();
  expect(started).toMatchObject([{ left: 1 }, { left: 0 }]);
});

test('none is started ahead where nobody looks, or where a browser forbids it', () => {
  end();
  startAhead();
  expect(started).toHaveLength(0);
  end = awaitLooks();
  vi.stubGlobal('Worker', () => {
    throw new TypeError('refused');
  });
  startAhead();
});

test('one that died while it rested is noticed', async () => {
  Answering.answers = 1;
  await look();
  const second = look();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await second).toBe('none');
  expect(started).toMatchObject([{ ended: true }, { ended: false }]);
});

test('one that was just started is waited for', async () => {
  Answering.answers = 0;
  const ending = new AbortController();
  const stopped = look(ending.signal).catch(String);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toMatchObject([{ ended: false }]);
  ending.abort();
  expect(await stopped).toContain('stopped');
  expect(started).toMatchObject([{ ended: true }]);
});
