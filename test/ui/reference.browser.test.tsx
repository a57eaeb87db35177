/** The reference pages render the rules themselves. Not: whether the rules are right (test/lint). */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { libraries } from '#lint/code/libraries';
import { examplesOf } from '#lint/examples-of';
import { rules } from '#lint/all-rules';
import { vendorTokens } from '#lint/vendor-token';
import { everything } from '../scale';
import { violationsIn } from './axe';
import { renderAt } from './render';

afterEach(cleanup);

test('every rule is listed with a link to its page', async () => {
  renderAt('/rules');
  await screen.findByRole('heading', { level: 1, name: 'Rules' });
  for (const rule of rules) {
    expect(screen.getByRole('link', { name: rule.id }).getAttribute('href')).toBe(`#/rules/${rule.id}`);
  }
});

test('the packages and the kinds of token that rules know are listed, until somebody looks for a rule', async () => {
  renderAt('/rules');
  const packages = within(await screen.findByRole('table', { name: 'Packages' }));
  for (const { packages: names } of libraries)
    for (const name of names) expect(packages.getAllByText(name).length).toBeGreaterThan(0);
  const row = within(packages.getByRole('row', { name: /^jsonwebtoken / }));
  expect(
    row
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .slice(0, 3),
  ).toEqual(['sign()', 'verify()', 'decode()']);
  const kinds = within(screen.getByRole('table', { name: 'Kinds of token' }));
  for (const { says, source } of vendorTokens) {
    const told = within(kinds.getByRole('row', { name: (name) => name.startsWith(says) }));
    expect(told.getByRole('link').getAttribute('href')).toBe(source.href);
  }
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find' }), 'cookie');
  expect(screen.queryByRole('table', { name: 'Packages' })).toBeNull();
});

test('rules are found by words and by severity', async () => {
  renderAt('/rules');
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find' }), 'cookie httponly');
  const severities = screen.getByRole('combobox', { name: 'Severity' });
  await userEvent.selectOptions(severities, screen.getByRole('option', { name: /^error \(\d+\)$/u }));
  expect(screen.getByRole('link', { name: 'cookie-no-httponly' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'alg-none' })).toBeNull();
});

// A quick run shows a page of each kind; that every rule does what its examples say, test/lint sees.
const shown = rules.filter(
  ({ on }, index) => everything || rules.findIndex((rule) => rule.on === on) === index,
);
test.each(shown.map((rule) => [rule.id, rule] as const))('%s shows its examples, run', async (id, rule) => {
  // The parser of examples that are code loads while React renders, which has to be waited for.
  await act(async () => {
    renderAt(`/rules/${id}`);
    await Promise.resolve();
  });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain(id);
  // What some rules ask for takes a promise each.
  await waitFor(() => {
    expect(screen.queryAllByText('Looking …')).toEqual([]);
  });
  const silent = screen.getAllByText('No finding.').length;
  expect(silent).toBe(examplesOf(rule.id).good.length);
  expect(document.querySelectorAll('mark').length).toBeGreaterThanOrEqual(examplesOf(rule.id).bad.length);
});

test('rules are found by group, each choice saying how many it would leave', async () => {
  renderAt('/rules');
  const groups = await screen.findByRole('combobox', { name: 'Group' });
  const cookies = rules.filter(({ on }) => on === 'set-cookie').length;
  await userEvent.selectOptions(groups, `Set-Cookie fields (${cookies})`);
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('status').textContent).toBe(`${cookies} of ${rules.length}`);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(`Set-Cookie fields (${cookies})`);
  const errors = rules.filter(({ on, severity }) => on === 'set-cookie' && severity === 'error').length;
  expect(screen.getByRole('option', { name: `error (${errors})` })).toBeTruthy();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find' }), 'no such words');
  expect(screen.getByText(/^No rule matches/u)).toBeTruthy();
  expect((await violationsIn(document.body)).map(({ id }) => id)).toEqual([]);
});

test('an example is changed and findings go and come at their place; reset brings it back', async () => {
  renderAt('/rules/cookie-no-httponly');
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Reported, example 1' });
  const example = box.value;
  const item = within(box.closest('li') ?? document.body);
  expect(box.closest('li')?.querySelector('mark')?.textContent).toBe('sid');
  expect(item.getByRole<HTMLButtonElement>('button', { name: /^Reset/u }).disabled).toBe(true);
  await userEvent.type(box, '; HttpOnly');
  expect(item.getByText('No finding.')).toBeTruthy();
  expect(box.closest('li')?.querySelector('mark')).toBeNull();
  await userEvent.click(item.getByRole('button', { name: /^Reset/u }));
  expect(box.value).toBe(example);
  expect(item.queryByText('No finding.')).toBeNull();
  expect((await violationsIn(document.body)).map(({ id }) => id)).toEqual([]);
});

test('a threshold is set on the page of its rule, and its examples follow', async () => {
  renderAt('/rules/token-oversize');
  const [field] = await screen.findAllByRole('textbox', { name: 'most that a request field may hold' });
  if (!field) throw new Error('no field');
  const silent = () => screen.queryAllByText('No finding.').length;
  const before = silent();
  await userEvent.clear(field);
  await userEvent.type(field, '1000000{Enter}');
  expect(silent()).toBeGreaterThan(before);
  await userEvent.click(screen.getByRole('button', { name: /^Back to 8192 bytes/u }));
  expect(silent()).toBe(before);
});

test('an unknown rule gets a plain notice', async () => {
  renderAt('/rules/no-such-rule');
  const main = within(screen.getByRole('main'));
  expect((await main.findByRole('status')).textContent).toContain('no-such-rule');
});

test('a rule names the lessons that show it', async () => {
  renderAt('/rules/refresh-no-rotation');
  const links = await screen.findAllByRole('link', { name: /^\d+\. /u });
  expect(links.map((link) => link.getAttribute('href'))).toContain('#/learn/refresh-rotation-reuse');
  cleanup();
  renderAt('/rules/alg-none');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText('Lessons')).toBeNull();
});
