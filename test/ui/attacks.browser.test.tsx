/** The attack matrix as pages. Not: whether its outcomes are right (test/lab/matrix). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run } from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attacks } from '#lab/attacks';
import { LANES } from '#lab/measures/matrix';
import { renderAt } from './render';

beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

const outcomesOf = (row: string): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>(`${row} td`)].map(({ dataset }) => dataset['outcome']);

test(
  'every attack has a row, every cell is played, and each opens its run',
  { timeout: 60_000 },
  async () => {
    renderAt('/attacks');
    await screen.findByText(/runs played in this page/u, {}, { timeout: 50_000 });
    for (const { id } of attacks) {
      const outcomes = outcomesOf(`[data-attack=${id}]`);
      expect(outcomes).toHaveLength(LANES.length);
      expect(outcomes).not.toContain(undefined);
    }
    const link = document.querySelector('[data-attack=csrf-form] [data-outcome=succeeded] a');
    expect(link?.getAttribute('href')).toMatch(/^#\/lab\?.*acts=.*csrf-form/u);
    expect((await run(document.body)).violations).toEqual([]);
  },
);

test('playing can be stopped and goes on', async () => {
  renderAt('/attacks/csrf-form');
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(screen.getByText(/^Stopped after/u)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByText(/runs played in this page/u, {}, { timeout: 20_000 });
});

test('an attack’s page shows which defence alone stops it', { timeout: 30_000 }, async () => {
  renderAt('/attacks/xss-reads-storage');
  await screen.findByText(/runs played in this page/u, {}, { timeout: 25_000 });
  const session = LANES.findIndex(({ mode }) => mode === 'session');
  const at = (defence: string) => outcomesOf(`[data-defence=${defence}]`)[session];
  await waitFor(() => {
    expect(at('none')).toBe('succeeded');
  });
  expect(at('http-only')).toBe('failed');
  expect(at('secure')).toBe('succeeded');
  expect((await run(document.body)).violations).toEqual([]);
});

test('an unknown attack is said to be none', async () => {
  renderAt('/attacks/constructor');
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(document.querySelector('table')).toBeNull();
});
