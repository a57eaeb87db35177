/** The look for a known secret: in a worker, ended by the next paste, and said where it can't run. Not: which secrets are known (test/jose/weak-secret). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { encodeUtf8 } from '#text/utf8';
import { renderAt } from '../render';
import { giveKey, paste, verdictIs } from './actions';

const CLAIMS = { iss: 'https://login.shop.example', aud: 'api', iat: 1_790_000_000 };
const SECRET = 'an HMAC secret of at least 32 bytes, for tests';
const hs256 = (sub: string, secret = SECRET) =>
  signJws({ alg: 'HS256', typ: 'JWT' }, JSON.stringify({ ...CLAIMS, sub }), encodeUtf8(secret));
const leaked = () => hs256('u1', 'your-256-bit-secret');
const headline = () => document.querySelector<HTMLElement>('[data-verdict]');

/** Every worker that was started, how often it was asked, and whether it was ended. */
const workers: { readonly url: string; asked: number; ended: boolean }[] = [];
const RealWorker = globalThis.Worker;
class NotedWorker extends RealWorker {
  readonly #noted;
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    this.#noted = { url: String(url), asked: 0, ended: false };
    workers.push(this.#noted);
  }
  override postMessage(message: unknown) {
    this.#noted.asked += 1;
    // A worker is spoken to by its page alone, so there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    super.postMessage(message);
  }
  override terminate() {
    this.#noted.ended = true;
    super.terminate();
  }
}
/** Never answers. */
class Silent extends EventTarget {
  postMessage() {}
  terminate() {}
}
/** As Trusted Types do. */
function Refused() {
  throw new TypeError('refused');
}

const ruleIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((element) => element.dataset['rule']);
const isFound = () =>
  waitFor(() => {
    expect(ruleIds()).toContain('hmac-known-secret');
  });

/** Opens the inspector where workers are of this kind. */
const open = (kind: unknown = NotedWorker, path = '/inspect') => {
  vi.stubGlobal('Worker', kind);
  renderAt(path);
};

beforeEach(() => {
  workers.length = 0;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a secret that everybody can know is found', async () => {
  open();
  await paste(await leaked());
  await isFound();
  expect(workers).toHaveLength(1);
});

test('one worker looks for all, and ends with the page', async () => {
  open();
  await paste(await leaked());
  await isFound();
  await paste(await hs256('u1'));
  await waitFor(() => {
    expect(ruleIds()).not.toContain('hmac-known-secret');
    expect(document.querySelector('[data-secret-search="running"]')).toBeNull();
  });
  await paste(await leaked());
  await isFound();
  expect(workers).toMatchObject([{ ended: false }]);
  cleanup();
  expect(workers).toMatchObject([{ ended: true }]);
});

test('the page finds none by itself, and says so when the look takes long', async () => {
  open(Silent);
  await paste(await leaked());
  await verdictIs('unverified');
  expect(await screen.findByText(/^Still trying published secrets/u)).toBeVisible();
  expect(ruleIds()).not.toContain('hmac-known-secret');
  expect(screen.queryByText(/none complains/u)).toBeNull();
});

test('the headline is green once the look has found none, and no sooner', async () => {
  open(Silent);
  await paste(await hs256('u1'));
  await giveKey(SECRET);
  await verdictIs('valid');
  expect(headline()?.dataset).toMatchObject({ tone: 'open', reason: 'secret-search' });
  expect(headline()).toHaveTextContent('Signature matches · checking whether the secret is public …');
  vi.stubGlobal('Worker', NotedWorker);
  await paste(await hs256('u2'));
  await waitFor(() => {
    expect(headline()).toHaveTextContent('Signature valid');
  });
  expect(headline()?.dataset['tone']).toBe('good');
});

test('the headline is not green where the look failed', async () => {
  open(Refused);
  await paste(await hs256('u1'));
  await giveKey(SECRET);
  await waitFor(() => {
    expect(headline()).toHaveTextContent('Signature matches · not checked whether the secret is public');
  });
  expect(headline()?.dataset).toMatchObject({ verdict: 'valid', tone: 'warn' });
});

test('the next paste ends the look for the one before', async () => {
  const asked = vi.fn<() => void>();
  const ended = vi.fn<() => void>();
  open(
    class extends Silent {
      override postMessage = asked;
      override terminate = ended;
    },
  );
  await paste(await hs256('u1'));
  await waitFor(() => {
    expect(asked).toHaveBeenCalled();
  });
  expect(ended).not.toHaveBeenCalled();
  vi.stubGlobal('Worker', NotedWorker);
  await paste(await leaked());
  await waitFor(() => {
    expect(ended).toHaveBeenCalled();
  });
  await isFound();
});

test('the worker is there before the token that needs it, and is asked of no other', async () => {
  open();
  await waitFor(() => {
    expect(workers).toHaveLength(1);
  });
  await paste('eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1MSJ9.AAAA');
  await waitFor(() => {
    expect(ruleIds().length).toBeGreaterThan(0);
  });
  await new Promise((resolve) => {
    requestIdleCallback(resolve);
  });
  expect(workers).toMatchObject([{ asked: 0 }]);
});

test('a worker that can’t be started is said, and the look runs on request', async () => {
  open(Refused);
  await paste(await leaked());
  await verdictIs('unverified');
  const alert = await screen.findByText(/failed/u);
  expect(alert.dataset['failed']).toBe('secret-search');
  expect(screen.queryByText(/none complains/u)).toBeNull();
  vi.stubGlobal('Worker', NotedWorker);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await isFound();
  expect(screen.queryByText(/failed/u)).toBeNull();
});

test('the worker of a rule’s example ends with its page', async () => {
  open(NotedWorker, '/rules/hmac-known-secret');
  await screen.findAllByText('No finding.');
  await waitFor(() => {
    expect(screen.queryAllByText('Looking …')).toEqual([]);
  });
  expect(workers.some(({ ended }) => !ended)).toBe(true);
  cleanup();
  expect(workers.filter(({ ended }) => !ended)).toEqual([]);
});
