/** What is said of a recording that is broken, holds no login, or is given up, in Chromium; the text stays in its box. Not: the stage (watch.browser.test.tsx). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useRecorded } from '../../../src/ui/recording/recorded';
import oidc from '../../recordings/oidc-pkce.har?raw';
import { sanitized, truncated } from '../../recordings/dialects';
import { violationsIn } from '../axe';
import { paste } from '../inspect/actions';
import { renderAt } from '../render';

const { Worker: RealWorker } = globalThis;

afterEach(() => {
  cleanup();
  globalThis.Worker = RealWorker;
  useRecorded.setState(useRecorded.getInitialState());
});

const band = () => waitFor(() => screen.getByRole('region', { name: 'Recording', busy: false }));
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token or text to inspect' });

/** A HAR file whose requests carry no credential. */
const withoutLogin = (count: number): string => {
  const entry = {
    request: { method: 'GET', url: 'https://shop.example/', headers: [{ name: 'Accept', value: '*/*' }] },
    response: { status: 200, headers: [], content: { size: 3, mimeType: 'text/html', text: 'rye' } },
  };
  return JSON.stringify({ log: { version: '1.2', entries: Array.from({ length: count }, () => entry) } });
};

test.each([
  ['cut off', truncated(oidc), 'The file is cut off or damaged, so its end is missing.'],
  ['sanitized', sanitized(oidc), 'probably a sanitized export'],
])('a file that is %s is no all-clear', async (_, har, says) => {
  renderAt('/inspect');
  await paste(har);
  const region = await band();
  expect(region.dataset['flow']).toBe('code-pkce');
  expect(region.textContent).toContain(says);
  expect(region.textContent).toContain('No findings in what was recorded.');
  expect(region.textContent).not.toContain('✓');
  expect(await violationsIn(region)).toEqual([]);
  await userEvent.click(within(region).getByRole('button', { name: /Watch this login/u }));
  const page = await waitFor(() => {
    const found = document.querySelector('article[data-flow]');
    expect(found?.querySelector('[data-missing]')?.textContent).toContain(says);
    return found;
  });
  expect(page?.textContent).not.toContain('✓ No findings');
});

test.each([
  [1, 'No login found in 1 request.'],
  [3, 'No login found in 3 requests.'],
])('a file of %i requests without a login is answered with what to do', async (count, says) => {
  renderAt('/inspect');
  await paste(withoutLogin(count));
  const region = await band();
  expect(region.textContent).toContain(says);
  expect(region.textContent).toContain('Record from the login page on.');
  expect(within(region).queryByRole('button')).toBeNull();
  expect(box().value).toBe(withoutLogin(count));
});

test('reading that is cancelled leaves the text, and can begin again', async () => {
  let ended = 0;
  // One that never answers, so that there is time to press.
  globalThis.Worker = class {
    addEventListener(): void {}
    postMessage(): void {}
    terminate(): void {
      ended += 1;
    }
  } as unknown as typeof Worker;
  renderAt('/inspect');
  await paste(oidc);
  const region = await screen.findByRole('region', { name: 'Recording', busy: true });
  await userEvent.click(within(region).getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('You canceled reading the login.')).toBeTruthy();
  expect(ended).toBeGreaterThan(0);
  expect(box().value).toBe(oidc);
  globalThis.Worker = RealWorker;
  await userEvent.click(screen.getByRole('button', { name: 'Read the login' }));
  expect((await band()).dataset['flow']).toBe('code-pkce');
  expect(box().value).toBe(oidc);
});
