/** The reference pages render the rules themselves. Not: whether the rules are right (test/lint). */
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { rules } from '#lint/lint';
import { renderAt } from './render';

afterEach(cleanup);

test('every rule is listed with a link to its page', async () => {
  renderAt('/rules');
  await screen.findByRole('heading', { level: 1, name: 'Rules' });
  for (const rule of rules) {
    expect(screen.getByRole('link', { name: rule.id }).getAttribute('href')).toBe(`#/rules/${rule.id}`);
  }
});

test('rules are found by words and by severity', async () => {
  renderAt('/rules');
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find' }), 'cookie httponly');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Severity' }), 'error');
  expect(screen.getByRole('link', { name: 'cookie-no-httponly' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'alg-none' })).toBeNull();
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s shows its examples, run', async (id, rule) => {
  renderAt(`/rules/${id}`);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain(id);
  const silent = screen.getAllByText('The rule is silent.').length;
  expect(silent).toBe(rule.examples.good.length);
  expect(document.querySelectorAll('mark').length).toBeGreaterThanOrEqual(rule.examples.bad.length);
});

test('an unknown rule gets a plain notice', async () => {
  renderAt('/rules/no-such-rule');
  expect((await screen.findByRole('status')).textContent).toContain('no-such-rule');
});
