/** A story on the stage: it plays, is stepped, keeps the page's contract and shows what its acts come to. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { stories } from '#lab/stories';
import { renderAt } from '../render';

// The first of all tests here would wait for every module of the lab.
beforeAll(async () => {
  await import('../../../src/ui/lab/lab-page');
}, 60_000);
afterEach(cleanup);

const outcomes = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('article[data-mode]')].map((lane) => [
      lane.dataset['mode'] ?? '',
      lane.querySelector<HTMLElement>('[data-outcome]')?.dataset['outcome'] ?? '',
    ]),
  );

const toTheEnd = async () => {
  await waitFor(() => {
    expect(Object.keys(outcomes()).length).toBeGreaterThan(1);
  });
  for (;;) {
    const next = await screen.findByRole('button', { name: 'Next still' });
    if (next.hasAttribute('disabled')) return;
    await userEvent.click(next);
  }
};

test.for(stories.map((story) => [story.id, story] as const))(
  '%s shows what it promises',
  async ([id, story]) => {
    await page.viewport(1280, 720);
    renderAt(`/lab?story=${id}`);
    await waitFor(() => {
      expect(Object.keys(outcomes())).toEqual(Object.keys(story.promises));
    });
    await toTheEnd();
    expect(outcomes()).toEqual(story.promises);
    expect(document.querySelector(`[data-story="${id}"]`)?.getAttribute('aria-current')).toBe('true');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(
      violations.map(
        (each) =>
          `${each.id}: ${each.nodes.map(({ html, failureSummary }) => html.slice(0, 90) + (failureSummary ?? '')).join(' | ')}`,
      ),
    ).toEqual([]);
  },
);

test('a JWT is drawn in three parts that fill it, and each credential says its bytes', async () => {
  renderAt('/lab?story=same-login');
  await screen.findByRole('button', { name: 'Next still' });
  await toTheEnd();
  const shapes = [...document.querySelectorAll<HTMLElement>('[data-agent=victim] [data-credential]')];
  const jwts = shapes.filter(({ dataset }) => dataset['credential'] === 'jwt');
  expect(jwts.length).toBeGreaterThan(0);
  for (const jwt of jwts) {
    expect([...jwt.querySelectorAll('[data-part-of]')].length).toBe(3);
    const width = jwt.getBoundingClientRect().width;
    const parts = [...jwt.children].map((part) => part.getBoundingClientRect().width);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(width, 0);
  }
  expect(shapes.find(({ dataset }) => dataset['credential'] === 'session')?.dataset['bytes']).toBe('43');
});

test('it plays by itself once it is pressed, and can be paused', async () => {
  renderAt('/lab?story=revoke');
  await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(screen.getByRole('button', { name: 'Play' })).toBeDefined();
});

test('390 px: four acts fit below the stage', async () => {
  await page.viewport(390, 844);
  renderAt('/lab?story=same-login');
  await toTheEnd();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 720);
});

test('390 px: one lane, and all outcomes above it', async () => {
  await page.viewport(390, 844);
  renderAt('/lab?story=xss-steals-token');
  await screen.findByRole('list', { name: 'Outcomes' });
  await toTheEnd();
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('article[data-mode]')]
      .filter((lane) => lane.checkVisibility())
      .map(({ dataset }) => dataset['mode']);
  expect(shown()).toEqual(['session']);
  await userEvent.click(screen.getByRole('tab', { name: 'JWT' }));
  expect(shown()).toEqual(['jwt']);
  expect(
    [...document.querySelectorAll<HTMLElement>('[data-is]')].map(({ dataset }) => dataset['is']),
  ).toEqual(['attacker-out', 'attacker-in', 'attacker-out']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 720);
});

test('the lab’s first screen offers every story', async () => {
  renderAt('/lab');
  const links = await waitFor(() => {
    const found = [...document.querySelectorAll<HTMLButtonElement>('button[data-story]')];
    expect(found.length).toBe(stories.length);
    return found;
  });
  expect(links.map(({ dataset }) => dataset['story'])).toEqual(stories.map(({ id }) => id));
});
