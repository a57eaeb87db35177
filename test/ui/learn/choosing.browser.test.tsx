/** The closing sheet and the courses' closing in Chromium. Not: whether a judgement is right (test/lessons/choosing). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromQuery } from '#lab/derive/lab-address';
import { modes } from '#lab/modes';
import { lessons } from '#lessons/lessons';
import { violationsUnlessBuilt } from '../axe';
import { useProgress } from '../../../src/ui/learn/progress';
import { progressJson } from '../../../src/ui/learn/progress-format';
import { everything } from '../../scale';
import { renderAt } from '../render';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name });
const value = (figure: string, column: number) =>
  document.querySelectorAll<HTMLElement>(`[data-figure=${figure}] td`)[column]?.dataset;
const told = () =>
  waitFor(() => {
    expect(document.querySelectorAll('[data-argument]')).toHaveLength(modes.length);
    expect(document.querySelector('[data-measured=yes]')).not.toBeNull();
  });

beforeEach(() => page.viewport(1440, 900));
afterEach(() => {
  cleanup();
  useProgress.getState().clear();
});

test('asks first, then argues for the situation of the address', async () => {
  renderAt('/learn/choosing?end=minutes&services=40');
  await screen.findByRole('group', { name: 'Which would you pick?' });
  expect(radio('Logout must take effect', 'within minutes').checked).toBe(true);
  expect(document.querySelector('[data-situation]')?.textContent).toContain('must know who asks: 40.');
  expect(document.querySelector('[data-argument]')).toBeNull();
  expect(document.querySelector('[data-tension]')).toBeNull();
  await userEvent.click(radio('Which would you pick?', 'JWT'));
  await userEvent.type(screen.getByRole('textbox'), 'no table to share');
  await userEvent.click(button('Lock in (sure)'));
  await told();
  const picked = document.querySelector('[data-picked=jwt]')?.textContent;
  expect(picked).toContain('“no table to share”');
  expect(picked).toContain('A revoked login still works for 1 hour');
  expect(localStorage).toHaveLength(0);
  expect(value('log-out', 0)).toMatchObject({ value: '0', side: 'for' });
  expect(value('log-out', 1)).toMatchObject({ value: '3600', side: 'against' });
  expect(value('central', 0)).toMatchObject({ side: 'against' });
  // A card says one sentence and draws the five figures of all the others, longest where the figure is largest.
  const cards = [...document.querySelectorAll('[data-argument]')];
  const drawn = cards.map((card) =>
    [...card.querySelectorAll<HTMLElement>('[data-bar]')].map(({ dataset }) => dataset['bar']),
  );
  expect(drawn[0]).toHaveLength(5);
  for (const each of drawn) expect(each).toEqual(drawn[0]);
  const bars = document.querySelectorAll<HTMLElement>('[data-bar=log-out] span');
  expect([...bars].slice(0, 2).map(({ style }) => style.inlineSize)).toEqual(['0%', '100%']);
  // Reasons, sources and figures are a press away.
  expect(
    [...document.querySelectorAll('article details')].every((each) => !(each as HTMLDetailsElement).open),
  ).toBe(true);
  const seen = document.querySelector('article')?.innerText.split(/\s+/u).length;
  expect(seen).toBeLessThan(600);
  const denylist = document.querySelector('[data-argument=jwt] [data-remedy=denylist]');
  expect(denylist?.querySelectorAll('[data-criterion=log-out]')).toHaveLength(1);
  expect(denylist?.querySelectorAll('[data-criterion=look-ups]')).toHaveLength(1);
  await waitFor(() => {
    expect(screen.queryByText(/Not measured yet/u)).toBeNull();
  });
  expect(await violationsUnlessBuilt(document.body)).toEqual([]);
});

test.runIf(everything)(
  'controls and presets set the address, and only it; the argument follows',
  async () => {
    renderAt('/learn/choosing');
    await screen.findByRole('group', { name: 'Which would you pick?' });
    await userEvent.click(button('Show without picking'));
    await told();
    expect(document.querySelector('[data-picked]')).toBeNull();
    await userEvent.click(radio('Pages of other domains call', 'yes'));
    expect(window.location.hash).toBe('#/learn/choosing?domains=yes');
    await told();
    expect(value('other-domain', 0)).toMatchObject({ side: 'against' });
    await userEvent.click(screen.getByRole('link', { name: 'A bank' }));
    expect(radio('Services need regulated personal data', 'yes').checked).toBe(true);
    expect(screen.getByRole('link', { name: 'A bank' }).getAttribute('aria-current')).toBe('true');
    await told();
    expect(value('personal', 1)).toMatchObject({ side: 'against' });
  },
);

test.runIf(everything)(
  'measuring can be stopped and gone on with; every link of the argument leads to a run that the lab can read, or to a lesson',
  async () => {
    renderAt('/learn/choosing?services=6&domains=yes&data=yes&script=yes');
    await screen.findByRole('group', { name: 'Which would you pick?' });
    await userEvent.click(await screen.findByRole('button', { name: 'Stop measuring' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Continue measuring' }));
    await userEvent.click(button('Show without picking'));
    await told();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('article a')].map(({ hash }) => hash);
    const labs = links.filter((hash) => hash.startsWith('#/lab?'));
    expect(labs.length).toBeGreaterThan(20);
    for (const hash of labs) expect([hash, fromQuery(hash.split('?')[1] ?? '').notices]).toEqual([hash, []]);
    for (const hash of links.filter((each) => /^#\/learn\/[^?]+$/u.test(each))) {
      const id = hash.slice('#/learn/'.length);
      expect(id === 'choosing' || lessons.some((lesson) => lesson.id === id)).toBe(true);
    }
  },
);

test('a course is closed with what one said, the sure errors first', async () => {
  const { see, predict } = useProgress.getState();
  see('kick-them-out');
  predict('kick-them-out', 6, { option: 'nobody', sure: true });
  predict('kick-them-out', 4, { option: 'nobody', sure: false });
  predict('demoted', 4, { option: 'none', sure: true });
  renderAt('/learn?course=revocation-and-refresh');
  await waitFor(() => {
    expect(document.querySelectorAll('[data-recap]')).toHaveLength(3);
  });
  const recap = [...document.querySelectorAll<HTMLElement>('[data-recap]')].map((item) => [
    item.dataset['recap'],
    item.querySelector('a')?.hash,
  ]);
  expect(recap).toEqual([
    ['otherwise', '#/learn/demoted?step=4'],
    ['otherwise', '#/learn/kick-them-out?step=4'],
    ['as-predicted', '#/learn/kick-them-out?step=6'],
  ]);
  expect(document.querySelector('[data-course="revocation and refresh"] h2')?.textContent).toContain(
    '1 of 4 seen',
  );
  // No lesson of the others was seen.
  expect(document.querySelectorAll('[data-course] details, main details')).toHaveLength(1);
  expect(await violationsUnlessBuilt(document.body)).toEqual([]);
});

test('the last lesson of a course leads to its closing, the last of all to the sheet', async () => {
  renderAt('/learn/refresh-rotation-reuse');
  const close = await screen.findByRole('link', { name: 'Close the course: Revocation and refresh' });
  expect(close.getAttribute('href')).toBe('#/learn?course=revocation-and-refresh');
  expect(screen.getByRole('link', { name: /^Next lesson/u })).toBeTruthy();
  cleanup();
  renderAt(`/learn/${lessons.at(-1)?.id}`);
  const sheet = await screen.findByRole('link', { name: 'Closing sheet: Choosing' });
  expect(sheet.getAttribute('href')).toBe('#/learn/choosing');
});

test('a file of progress is read, a wrong one is told of, and clearing can be undone', async () => {
  renderAt('/learn');
  const input = await screen.findByLabelText<HTMLInputElement>('Import a file');
  const file = (text: string) => new File([text], 'progress.json', { type: 'application/json' });
  await userEvent.upload(
    input,
    file(progressJson(new Map([['weight', { seen: true, solved: true, predictions: new Map() }]]))),
  );
  await screen.findByText(/Lessons read from the file: 1\./u);
  const mark = () => document.querySelector('[data-lesson=weight] [data-progress]')?.textContent;
  expect(mark()).toBe('✓ solved');
  await userEvent.upload(input, file('nothing of ours'));
  await screen.findByText(/not JSON/u);
  expect(mark()).toBe('✓ solved');
  await userEvent.click(button('Clear progress'));
  expect(mark()).toBe('');
  await userEvent.click(button('Undo clearing'));
  expect(mark()).toBe('✓ solved');
  expect(localStorage).toHaveLength(0);
});
