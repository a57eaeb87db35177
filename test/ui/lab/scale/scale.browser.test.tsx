/** The scale page in Chromium: figures of a real run, and what changing an input does. Not: the formulas (test/lab/scale). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { userEvent as keys } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { modes } from '#lab/modes';
import { RATES_SOURCE } from '#lab/scale/signature-rates';
import { numberText } from '../../../../src/ui/lab/scale/words';
import { unitFiguresNow } from '../../../lab/scale/fleet';
import { everything } from '../../../scale';
import { renderAt } from '../../render';

afterEach(cleanup);

/** The columns that the page opens with. */
const WAYS = modes.flatMap(({ id, scale }) =>
  scale.ways.filter(({ besides }) => !besides).map(({ label }) => ({ mode: id, label })),
);

const open = async () => {
  renderAt('/lab/scale');
  await userEvent.click(await screen.findByText('All figures as a table'));
  await screen.findByRole('table', { name: /^At 1,000 requests a second/u });
};
const row = (label: string) => {
  const table = screen.getByRole('table', { name: /^At .* requests a second/u });
  const header = within(table).getByRole('rowheader', { name: label });
  return [...(header.parentElement?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
};
const type = async (label: string, text: string) => {
  const box = screen.getByRole('textbox', { name: label });
  await userEvent.clear(box);
  await userEvent.type(box, text);
};

test('the figures are those of the run', async () => {
  await open();
  const figures = await unitFiguresNow();
  const bytes = (mode: string) => numberText(figures.find((each) => each.mode === mode)?.requestBytes ?? 0);
  expect(row('Bytes of a request, HTTP/1.1')).toEqual(WAYS.map(({ mode }) => bytes(mode)));
  expect(document.title).toMatch(/^Scale · /u);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What logins cost at scale');
});

test('what a page can’t measure is assumed, with its source, and can be changed', async () => {
  await open();
  await userEvent.click(screen.getByRole('tab', { name: 'Cores and stores' }));
  await userEvent.click(screen.getByText('More choices'));
  expect(screen.getByText(/A page can’t measure a server/u).textContent).toContain(RATES_SOURCE.says);
  const before = row('Cores for both, RS256 as assumed');
  // The gateway of a session signs for each request, which costs more than a check.
  expect(Number(before[1])).toBeGreaterThan(Number(before[2]));
  await type('RS256 signatures that a core checks (per second)', '1000');
  expect(row('Cores for both, RS256 as assumed')[2]).toBe('1');
});

test('ways are chosen: those besides come when asked for', async () => {
  await open();
  await userEvent.click(screen.getByText('More choices'));
  const columns = () => row('Calls to shared servers a second').length;
  const opened = columns();
  expect(document.querySelectorAll('[data-curve=hybrid-denylist]')).toHaveLength(0);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hybrid + denylist' }));
  expect(columns()).toBe(opened + 1);
  await waitFor(() => {
    expect(document.querySelectorAll('[data-curve=hybrid-denylist]').length).toBeGreaterThan(0);
  });
});

test('typing, sliding and resetting change the figures and the graphs', async () => {
  await open();
  // A look-up and the write that prolongs the session.
  expect(row('Calls to shared servers a second')[0]).toBe('2,000');
  await type('Requests of all users (per second)', '50');
  expect(row('Calls to shared servers a second')[0]).toBe('100');
  const calls = await screen.findByRole('region', {
    name: /^At 50 requests a second/u,
  });
  expect(calls.querySelector('[data-curve=session]')?.textContent).toContain('100');

  // Only a number within bounds counts; what was there stays.
  await type('Requests of all users (per second)', '0');
  expect(screen.getByText('A number from 0.01 to 1,000,000.')).toBeTruthy();
  expect(row('Calls to shared servers a second')[0]).not.toBe('0');

  screen.getByRole('slider', { name: 'Requests of all users, slider' }).focus();
  await keys.keyboard('{End}');
  expect(row('Calls to shared servers a second')[0]).toBe('2,000,000');

  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(row('Calls to shared servers a second')[0]).toBe('2,000');
});

test.runIf(everything)('a session that is not kept has no curve of its own', async () => {
  await open();
  await userEvent.click(screen.getByText('More choices'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Session + cache' }));
  await waitFor(() => {
    expect(document.querySelectorAll('[data-curve=session-kept]').length).toBeGreaterThan(0);
  });
  await type('A looked-up session is cached (seconds)', '0');
  expect(document.querySelectorAll('[data-curve=session-kept]')).toHaveLength(0);
});

test('one chart at a time, each under a sentence with its own figures', async () => {
  await open();
  for (const tab of screen.getAllByRole('tab')) {
    await userEvent.click(tab);
    const heading = within(screen.getByRole('tabpanel')).getByRole('heading', { level: 2 });
    const chart = heading.closest('section');
    expect(document.querySelectorAll('[data-curve]').length).toBe(
      chart?.querySelectorAll('[data-curve]').length,
    );
    // The sentence names the highest or the lowest curve with what the legend says of it.
    const said = [...(chart?.querySelectorAll('[data-curve]') ?? [])].filter((curve) =>
      heading.textContent?.includes(curve.querySelector('b')?.textContent ?? '?'),
    );
    expect(said.length).toBeGreaterThan(0);
    // Each curve has its name beside it.
    const names = [...(chart?.querySelectorAll('svg g > text') ?? [])].map(({ textContent }) => textContent);
    for (const curve of said)
      expect(names.some((name) => name !== '' && curve.textContent?.includes(name ?? '?'))).toBe(true);
  }
});

test('each graph says in a table what it draws', async () => {
  await open();
  const calls = screen.getByRole('region', { name: /^At 1,000 requests/u });
  await userEvent.click(within(calls).getByText('The values as a table'));
  const table = within(calls).getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['requests a second', ...WAYS.map(({ label }) => label)]);
  const here = table.querySelector('[data-here]');
  expect(here?.textContent).toMatch(/^1,0002,000/u);
});

test('the lab leads here', async () => {
  renderAt('/lab');
  await userEvent.click(await screen.findByRole('link', { name: 'What it costs at scale' }));
  expect(
    (await screen.findByRole('heading', { level: 1, name: 'What logins cost at scale' })).textContent,
  ).toBeTruthy();
});
