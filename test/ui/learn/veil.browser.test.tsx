/** The steps up to a vote are veiled. Not: the vote itself, of any lesson (test/built/lessons.test.ts), what is said after it (learn.browser.test.tsx). */
import { cleanup, waitFor } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { renderAt } from '../render';

// The first of all tests here would wait for every module of a lesson.
beforeAll(async () => {
  await import('../../../src/ui/learn/lesson-page');
});
beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(() => {
  cleanup();
});

test('before a vote the stage is veiled from the start, and the steps between are too', async () => {
  for (const step of [0, 1, 2, 3, 5]) {
    renderAt(`/learn/kick-them-out?step=${step}`);
    await waitFor(() => {
      expect(document.querySelectorAll('[data-veiled] [data-mode]')).toHaveLength(3);
    });
    expect(document.querySelector('[data-outcome]')).toBeNull();
    cleanup();
  }
});
