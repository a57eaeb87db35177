/** Recordings that are no text, from file to band, in Chromium. Not: what is in them (test/recording/packed). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { takeText } from '../../../src/ui/inspect/found/large-text';
import { unpackedFile } from '../../../src/ui/inspect/found/unpacked';
import { useRecorded } from '../../../src/ui/recording/recorded';
import burp from '../../recordings/burp-session-careless.xml?url';
import flows from '../../recordings/mitmproxy-oidc-pkce.flows?url';
import before from '../../recordings/oidc-no-pkce.har?raw';
import trace from '../../recordings/playwright-oidc-pkce.zip?url';
import { violationsIn } from '../axe';
import { paste } from '../inspect/actions';
import { renderAt } from '../render';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  takeText('');
  useRecorded.setState(useRecorded.getInitialState());
});

const fileAt = async (address: string, name: string, bytes?: number): Promise<File> => {
  const answer = await fetch(address);
  const whole = await answer.blob();
  return new File([whole.slice(0, bytes)], name);
};
const flow = () => document.querySelector<HTMLElement>('[data-flow]')?.dataset['flow'];
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token or text to inspect' });

test.each([
  ['trace.zip', trace, 'a Playwright trace'],
  ['login.flows', flows, 'mitmproxy flows'],
])('%s is chosen: the box shows it as a HAR file, and the login is named', async (name, address, what) => {
  renderAt('/inspect');
  await userEvent.upload(screen.getByLabelText('Open a file'), await fileAt(address, name));
  await screen.findByRole('heading', { name: 'Authorization code with PKCE' });
  expect(flow()).toBe('code-pkce');
  expect(document.querySelector('[data-unpacked]')?.textContent).toBe(
    `Claimcheck read ${what} from ${name}. The box shows it as a HAR file.`,
  );
  expect(box().value).toMatch(/^\{"log":/u);
  expect(await violationsIn('main')).toEqual([]);
});

test('Burp Suite’s XML is read as a file and as a paste alike', async () => {
  renderAt('/inspect');
  const file = await fileAt(burp, 'login.xml');
  await userEvent.upload(screen.getByLabelText('Open a file'), file);
  await screen.findByRole('heading', { name: 'Password with session cookie' });
  const { value } = box();
  await paste(await file.text());
  await waitFor(() => {
    expect(document.querySelector('[data-unpacked]')?.textContent).toBe(
      'Claimcheck read a Burp Suite file from the pasted text. The box shows it as a HAR file.',
    );
  });
  expect(box().value).toBe(value);
  // The paste took the place of what was there, so it is read anew.
  await screen.findByRole('heading', { name: 'Password with session cookie' });
  expect(flow()).toBe('password-session');
});

test('a trace that is dropped anywhere is read', async () => {
  renderAt('/inspect');
  const dropped = new DataTransfer();
  dropped.items.add(await fileAt(trace, 'trace.zip'));
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
  );
  await screen.findByRole('heading', { name: 'Authorization code with PKCE' });
  expect(flow()).toBe('code-pkce');
});

test('a file that is cut off says at which byte, and the box stays free', async () => {
  renderAt('/inspect');
  await userEvent.upload(screen.getByLabelText('Open a file'), await fileAt(trace, 'trace.zip', 9000));
  await waitFor(() => {
    expect(document.querySelector('[data-failed=read]')?.textContent).toBe(
      '✖ This zip file is cut off: its directory is missing at byte 9,000. Copy it again.',
    );
  });
  expect(box().value).toBe('');
});

/** A file that the person moved or deleted after choosing it. */
const goneFile = async (): Promise<File> => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle('login.zip', { create: true });
  const file = await handle.getFile();
  await folder.removeEntry('login.zip');
  return file;
};

test.each([
  ['the file is gone', goneFile, undefined],
  ['workers are forbidden', () => fileAt(trace, 'trace.zip'), new Error('forbidden')],
])('where %s, unpacking ends and says so', async (_, file, refusal) => {
  if (refusal)
    vi.stubGlobal('Worker', () => {
      throw refusal;
    });
  const { signal } = new AbortController();
  expect(await unpackedFile(await file(), () => undefined, signal)).toEqual({
    says: 'The browser could not unpack it. Try a shorter recording, or a HAR file.',
  });
});

test('the second one of a comparison may be one, and a damaged one says so', async () => {
  renderAt('/inspect');
  await paste(before);
  await userEvent.click(await screen.findByRole('button', { name: /Watch this login/u }));
  await userEvent.click(await screen.findByRole('link', { name: 'Compare with another login' }));
  await userEvent.upload(
    await screen.findByLabelText('Open the second file'),
    await fileAt(trace, 'trace.zip', 9000),
  );
  expect((await screen.findByRole('alert')).textContent).toMatch(/^✖ This zip file is cut off/u);
  await userEvent.upload(screen.getByLabelText('Open the second file'), await fileAt(flows, 'login.flows'));
  await screen.findByRole('heading', { level: 1, name: /^Only [AB] has/u });
});
