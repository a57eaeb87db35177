/** What a recorded login loses, and what of it is passed on, in Chromium. Not: each outcome (test/lab). */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useRecorded } from '../../../src/ui/recording/recorded';
import apiKey from '../../recordings/api-key-careless.har?raw';
import careless from '../../recordings/session-careless.har?raw';
import { violationsIn } from '../axe';
import { paste } from '../inspect/actions';
import { renderAt } from '../render';

afterEach(() => {
  cleanup();
  useRecorded.setState(useRecorded.getInitialState());
});

const watch = async (recording = careless) => {
  await page.viewport(1280, 720);
  renderAt('/inspect');
  await paste(recording);
  await userEvent.click(await screen.findByRole('button', { name: /Watch this login/u }));
};

/** What is saved as a file while something is done. */
const saved = async (act: () => Promise<void>): Promise<{ name: string; text: string }> => {
  const files: { name: string; text: Promise<string> }[] = [];
  const createObjectURL = URL.createObjectURL.bind(URL);
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  const take = (event: MouseEvent) => {
    const link = event.target as HTMLAnchorElement;
    event.preventDefault();
    files.push({ name: link.download, text: blobs.get(link.href)?.text() ?? Promise.resolve('') });
  };
  // Put back as it was; it is called on links alone.
  // oxlint-disable-next-line typescript/unbound-method
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function clicked() {
    this.addEventListener('click', take);
    this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
  }
  return { name: files[0]?.name ?? '', text: await (files[0]?.text ?? '') };
};

const press = (name: string) => () => userEvent.click(screen.getByRole('button', { name }));

test('every attack is played on the recording’s setup, and saved as Markdown and SARIF', async () => {
  await watch();
  await userEvent.click(await screen.findByRole('link', { name: 'Try attacks on this setup' }));
  await screen.findByText(/^\d+ of \d+ attacks break this login\.$/u);
  const broken = screen.getByRole('table', { name: /^Broken: / });
  // The cookie is open to script, and the identifier is not renewed.
  expect(within(broken).getByRole('link', { name: 'Session fixation' })).toBeTruthy();
  expect(screen.getByText('The login does not renew the session identifier.')).toBeTruthy();
  expect(screen.getByText('Script injection', { exact: false })).toBeTruthy();
  const markdown = await saved(press('Save Markdown'));
  expect(markdown.name).toBe('what-your-login-loses.md');
  expect(markdown.text).toContain('**broken** Session fixation');
  const sarif = await saved(press('Save SARIF'));
  const { runs } = JSON.parse(sarif.text) as { runs: { results: { ruleId: string }[] }[] };
  expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['login-logout-ends-nothing', 'attack/session-fixation']),
  );
  expect(await violationsIn('main')).toEqual([]);
});

test('what is replaced is shown before the file is saved, and the file has none of it', async () => {
  await watch();
  const secrets = useRecorded
    .getState()
    .login?.flow.credentials.filter(({ kind }) => kind !== 'unknown')
    .map(({ value }) => value);
  await userEvent.click(await screen.findByRole('button', { name: 'Save without secrets' }));
  const dialog = screen.getByRole('dialog', { name: 'Save without secrets' });
  expect(
    [...dialog.querySelectorAll<HTMLElement>('[data-replaced]')].map(({ dataset }) => dataset['replaced']),
  ).toEqual(expect.arrayContaining(['session', 'csrf-token', 'password']));
  expect(await violationsIn(dialog)).toEqual([]);
  const { name, text } = await saved(press('Save the file'));
  expect(name).toBe('recording-without-secrets.har');
  expect(secrets?.length).toBe(3);
  for (const secret of secrets ?? []) expect(text).not.toContain(secret);
});

test('of what the lab has no like, nothing is played', async () => {
  await watch(apiKey);
  await screen.findByRole('tab', { name: 'Findings: 3' });
  expect(screen.queryByRole('link', { name: 'Try attacks on this setup' })).toBeNull();
  location.hash = '#/inspect/recording/losses';
  await screen.findByText('The lab has no such login, so no attack was played.');
  expect(screen.getByRole('heading', { name: 'Seen in the recording: 3' }).tagName).toBe('H2');
  expect(document.querySelector('[data-attack]')).toBeNull();
});
