/** A run as long as an address allows, with thousands of exchanges. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { everything } from '../../scale';
import { renderAt } from '../render';

const acts = (count: number) => Array.from({ length: count }, () => 'partner').join('.');
const shown = () => [...document.querySelectorAll('#record [data-mode=session] ol > li')];
const count = () => document.querySelectorAll('[data-exchange]').length;
const labels = () =>
  [...document.querySelectorAll('#record [data-mode=session] ol > li')].map(
    (each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent.split(' ')[0],
  );
const at = (step: number) =>
  waitFor(() => {
    expect(document.querySelector('[aria-busy=false]')).not.toBeNull();
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(new RegExp(`^${step} of`, 'u'));
  });

// The first of all tests here would wait for every module of the lab.
beforeAll(async () => {
  await import('../../../src/ui/lab/lab-page');
});
beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

test.runIf(everything)('the last acts are shown, the first are folded until one asks for them', async () => {
  renderAt(`/lab?record&acts=${acts(60)}`);
  await screen.findByRole('slider');
  await at(60);
  const before = shown().length;
  expect(before).toBeLessThan(60);
  expect(labels().at(-1)).toBe('60');
  expect(screen.getByText(`The first ${60 - before} acts are folded.`, { exact: false })).toBeTruthy();
  const exchanges = count();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(count()).toBeGreaterThan(exchanges);
  expect(labels().at(-1)).toBe('60');
});

test.runIf(everything)('a step changes the last act alone, and a short run is not folded', async () => {
  renderAt(`/lab?record&acts=${acts(10)}`);
  await screen.findByRole('slider');
  await at(10);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  const rows = shown();
  await userEvent.click(screen.getByRole('button', { name: /^9 / }));
  await at(9);
  expect(shown().map((row) => rows.indexOf(row))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(labels()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
});
