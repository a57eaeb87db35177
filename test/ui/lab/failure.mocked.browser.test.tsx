/** A run that cannot be made: said in words, and tried again on request. Not: any other run (lab.browser.test.tsx). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { startTransport as Start } from '#mock/transport';
import { renderAt } from '../render';

const { startTransport } = vi.hoisted(() => ({ startTransport: vi.fn<typeof Start>() }));
vi.mock('#mock/transport', () => ({ startTransport }));

// The first of all tests here would wait for every module of the lab.
beforeAll(async () => {
  await import('../../../src/ui/lab/lab-page');
});
afterEach(cleanup);

test('the message and a way on', async () => {
  startTransport.mockResolvedValue({
    kind: 'in-process',
    transport: () => () => Promise.reject(new Error('the line is dead')),
  });
  renderAt('/lab?record');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The run failed: the line is dead');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(screen.getByRole('alert').textContent).toContain('the line is dead');
  });
  expect(document.querySelector('[data-exchange]')).toBeNull();
});

test('a second try that works shows the run', async () => {
  let broken = true;
  startTransport.mockResolvedValue({
    kind: 'in-process',
    transport: (origin) => (request) =>
      broken ? Promise.reject(new Error('the line is dead')) : origin(request),
  });
  renderAt('/lab?record');
  await screen.findByRole('alert');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(document.querySelectorAll('[data-mode=jwt] [data-exchange]')).toHaveLength(2);
  });
  expect(screen.queryByRole('alert')).toBeNull();
});
