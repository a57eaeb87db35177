/** A text that would hold up the page is read in the worker: progress, the next paste, typing, and no worker at all. Not: what is too large for the box (found.browser.test.tsx). */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { encodeUtf8 } from '#text/utf8';
import { useChoices } from '../../../../src/ui/choices';
import { everything } from '../../../scale';
import { AT_ONCE } from '../../../../src/ui/inspect/found/use-reading';
import { renderAt } from '../../render';

const SECRET = encodeUtf8('an HMAC secret of at least 32 bytes, for tests');
const token = (sub: string) => signJws({ alg: 'HS256', typ: 'JWT' }, JSON.stringify({ sub }), SECRET);
const [ADA, BEN] = await Promise.all([token('ada'), token('ben')]);
const LINES = 'lorem ipsum dolor sit amet\n'.repeat(Math.ceil(AT_ONCE / 20));
const longWith = (each: string) => `${LINES}id_token=${each}\n`;

const paste = (text: string) => {
  act(() => {
    useChoices.getState().paste(text);
  });
};
const payload = () => document.querySelector('[data-part=payload]')?.textContent ?? '';
const shows = (sub: string) =>
  waitFor(() => {
    expect(payload()).toContain(`"${sub}"`);
  });
const progress = () => screen.queryByRole('progressbar', { name: 'Reading' });

const RealWorker = globalThis.Worker;
/** Workers that were started, and those that were ended. */
const workers = { started: 0, ended: 0 };

beforeEach(() => {
  Object.assign(workers, { started: 0, ended: 0 });
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (String(address).includes('read-worker')) workers.started += 1;
      }
      override terminate() {
        workers.ended += 1;
        super.terminate();
      }
    },
  );
  renderAt('/inspect');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a long text is in the box, its size is told while it is read, and what it holds is shown', async () => {
  const text = longWith(ADA);
  paste(text);
  await waitFor(() => {
    expect(progress()).not.toBeNull();
  });
  expect(screen.getByText(`Reading ${Math.round(text.length / 1000)} kB …`)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token or text to inspect' }).value).toBe(
    text,
  );
  await shows('ada');
  expect(progress()).toBeNull();
  expect(workers.started).toBe(1);
}, 90_000);

test('a short text needs no worker', async () => {
  paste(`id_token=${ADA}\n`);
  await shows('ada');
  expect(workers.started).toBe(0);
});

test('the next paste ends the reading of the one before, and nothing of it is shown', async () => {
  const seen: string[] = [];
  const observer = new MutationObserver(() => seen.push(payload()));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  paste(longWith(ADA));
  await waitFor(() => {
    expect(workers.started).toBe(1);
  });
  paste(longWith(BEN));
  await shows('ben');
  observer.disconnect();
  expect(workers).toEqual({ started: 2, ended: 2 });
  expect(seen.some((each) => each.includes('"ada"'))).toBe(false);
});

test('Clear ends the reading', async () => {
  paste(longWith(ADA));
  await waitFor(() => {
    expect(workers.started).toBe(1);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  await waitFor(() => {
    expect(workers.ended).toBe(1);
  });
  expect(progress()).toBeNull();
  expect(document.querySelector('[data-artifact], [data-nothing]')).toBeNull();
});

test('what was found stays while somebody types, until the text is read again', async () => {
  const text = longWith(ADA);
  paste(text);
  await shows('ada');
  const gone = vi.fn<() => void>();
  const observer = new MutationObserver(() => {
    if (payload() === '') gone();
  });
  observer.observe(document.body, { subtree: true, childList: true });
  paste(`${text}x`);
  await waitFor(() => {
    expect(workers.started).toBe(2);
  });
  await waitFor(() => {
    expect(progress()).toBeNull();
  });
  observer.disconnect();
  expect(gone).not.toHaveBeenCalled();
});

test('a long text with nothing in it says so', async () => {
  paste(LINES);
  await waitFor(() => {
    expect(document.querySelector('[data-nothing]')?.textContent).toContain('Expected here: a token');
  });
});

test.each([
  [
    'forbids workers',
    function Forbidden() {
      throw new DOMException('forbidden', 'SecurityError');
    },
  ],
  [
    'does not get the worker’s file',
    class extends RealWorker {
      constructor() {
        super('/no-such-file.js', { type: 'module' });
      }
    },
  ],
])('where the browser %s, the page reads the text itself', async (_, Broken) => {
  vi.stubGlobal('Worker', Broken);
  paste(longWith(ADA));
  await shows('ada');
  expect(document.querySelector('[data-failed="recogniser"], [data-failed="read"]')).toBeNull();
});

test.runIf(everything)(
  'of very many things, the first 200 are listed, and the others on request',
  async () => {
    const tokens = await Promise.all(Array.from({ length: 230 }, (_, index) => token(`u${index}`)));
    paste(tokens.join('\n'));
    expect(await screen.findByRole('heading', { name: 'Found: 230' })).toBeTruthy();
    const rows = () => document.querySelectorAll('tbody tr').length;
    const all = await screen.findByRole('button', { name: 'Show all 230' });
    expect(rows()).toBe(200);
    expect(screen.getByText('200 of 230 shown')).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), 'u229');
    await waitFor(() => {
      expect(rows()).toBe(1);
    });
    await userEvent.clear(screen.getByRole('searchbox', { name: 'Filter' }));
    await waitFor(() => {
      expect(rows()).toBe(200);
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Show all 230' }));
    expect(rows()).toBe(230);
    expect(all.isConnected).toBe(false);
  },
);
