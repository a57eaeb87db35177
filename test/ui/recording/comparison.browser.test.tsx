/** Two recorded logins side by side, in Chromium. Not: what differs between which (differences.test.ts). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent as hands } from 'vitest/browser';
import { useRecorded } from '../../../src/ui/recording/recorded';
import before from '../../recordings/oidc-no-pkce.har?raw';
import after from '../../recordings/oidc-pkce.har?raw';
import { violationsIn } from '../axe';
import { paste } from '../inspect/actions';
import { renderAt } from '../render';

afterEach(() => {
  cleanup();
  useRecorded.setState(useRecorded.getInitialState());
});

const compare = async () => {
  renderAt('/inspect');
  await paste(before);
  await userEvent.click(await screen.findByRole('button', { name: /Watch this login/u }));
  await userEvent.click(await screen.findByRole('link', { name: 'Compare with another login' }));
  await screen.findByRole('heading', { name: 'Compare two logins' });
};

const asFile = (text: string, name: string) => new File([text], name, { type: 'application/json' });

const open = (file: File) => userEvent.upload(screen.getByLabelText('Open the second file'), file);

test('a second file is shown beside the first, and what differs is said first', async () => {
  await page.viewport(1280, 720);
  await compare();
  await open(asFile(after, 'after.har'));
  await screen.findByRole('heading', {
    level: 1,
    name: 'Only A has 1 finding. Only B has 3 kinds of credentials.',
  });
  const sides = [...document.querySelectorAll<HTMLElement>('[data-side]')];
  expect(sides.map((side) => [side.dataset['side'], side.dataset['flow'], side.textContent])).toEqual([
    ['A', 'code', 'AThe pasted text: Authorization code without PKCE'],
    ['B', 'code-pkce', 'Bafter.har: Authorization code with PKCE'],
  ]);
  const lanes = within(screen.getByRole('region', { name: 'Both logins on the stage' })).getAllByRole(
    'article',
  );
  expect(lanes.map((lane) => lane.ariaLabel)).toEqual(['A: The pasted text', 'B: after.har']);
  const panel = screen.getByRole('tabpanel', { name: 'Differences' });
  expect(
    [...panel.querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => dataset['rule']),
  ).toEqual(['flow-deprecated']);
  expect(panel.textContent).toContain('PKCE verifier');
  expect(await violationsIn('main')).toEqual([]);
});

test('the axis is walked by keyboard; who lacks a step stands still', async () => {
  await page.viewport(1280, 720);
  await compare();
  await hands.click(screen.getByLabelText('Paste the second recording', { exact: false }));
  await userEvent.paste(after);
  const slider = await screen.findByRole('slider', { name: 'Steps shown' });
  slider.focus();
  expect(slider.getAttribute('aria-valuetext')).toBe('A: GET app.example/. B: GET app.example/');
  await hands.keyboard('{End}');
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^A: no such step\. B: GET/u);
  const stage = screen.getByRole('region', { name: 'Both logins on the stage' });
  await waitFor(() => {
    expect(stage.querySelector('[data-mode="a"]')?.textContent).toContain('This recording has no such step.');
  });
  await userEvent.click(screen.getByRole('tab', { name: /^Steps: / }));
  const row = document.querySelector('tr[aria-current="step"]');
  expect(row?.textContent).toContain('– not in A');
  await userEvent.click(
    screen.getAllByRole('button', { name: /^POST id\.example\/token/u })[0] as HTMLElement,
  );
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^A: POST id\.example\/token\. B: POST/u);
  expect(await violationsIn('main')).toEqual([]);
});

test('A and B change places, and another B can be chosen', async () => {
  await page.viewport(1280, 720);
  await compare();
  await open(asFile(after, 'after.har'));
  await userEvent.click(await screen.findByRole('button', { name: 'Swap A and B' }));
  await screen.findByRole('heading', {
    level: 1,
    name: 'Only A has 3 kinds of credentials. Only B has 1 finding.',
  });
  await userEvent.click(screen.getByRole('button', { name: 'Choose another B' }));
  await screen.findByRole('heading', { name: 'Compare two logins' });
  expect(screen.getByText('after.har', { exact: false })).toBeTruthy();
});

test('a text without a login says so, and another can be given', async () => {
  await compare();
  await open(asFile('no recording', 'notes.txt'));
  await screen.findByText(/^✖ No login found in it\./u);
  await open(asFile(after, 'after.har'));
  expect(await screen.findByRole('heading', { level: 1, name: /^Only A has/u })).toBeTruthy();
});

test('on a phone one lane at a time, without sideways scrolling', async () => {
  await page.viewport(390, 844);
  await compare();
  await open(asFile(after, 'after.har'));
  await userEvent.click(await screen.findByRole('tab', { name: /^B: after\.har/u }));
  expect(document.documentElement.scrollWidth).toBe(390);
  expect(await violationsIn('main')).toEqual([]);
});
