/** A story is chosen between the lab's being asked for and its picture's being drawn: the lab comes without the picture. Not: the picture (built/landing.test.ts). */
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type * as Address from '../../../src/ui/address';
import { everything } from '../../scale';
import { renderAt } from '../render';

// What the lab's file is asked for by; the page itself is drawn by what wouter reads.
vi.mock('../../../src/ui/address', async (original) => ({
  ...(await original<typeof Address>()),
  queryNow: () => '',
}));

afterEach(cleanup);

test.runIf(everything)('the lab does not wait for a picture that is never drawn', async () => {
  await page.viewport(1280, 720);
  renderAt('/lab?story=same-login&step=2');
  await waitFor(() => {
    expect(document.querySelector('[data-story=same-login]')?.getAttribute('aria-current')).toBe('true');
  });
});
