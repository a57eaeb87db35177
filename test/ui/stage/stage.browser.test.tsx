/** The stage by itself: what its props hide, say and lead to. Not: the lab around it (test/ui/lab). */
import '../../../src/ui/theme/base.css';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { direct } from '#http/message';
import { sceneAt, type Scene } from '#lab/derive/scene/scene';
import { run } from '#lab/run/run';
import { setupOfStory, storyOf } from '#lab/stories';
import { Stage } from '../../../src/ui/stage/stage';

beforeEach(() => page.viewport(1280, 720));
afterEach(cleanup);

/** The last still of a story. */
const lastOf = async (id: string): Promise<Scene[]> => {
  const story = storyOf(id);
  if (!story) throw new Error(`no story ${id}`);
  const setup = setupOfStory(story);
  const { traces } = await run(setup, direct);
  return traces.map((trace) => sceneAt(setup, trace, trace.steps.length - 1));
};

const laneOf = (mode: string): HTMLElement => {
  const lane = document.querySelector<HTMLElement>(`article[data-mode="${mode}"]`);
  if (!lane) throw new Error(`no lane ${mode}`);
  return lane;
};

test('veiled: nothing says what came of it or who can read what; credentials and messages stay', async () => {
  const scenes = await lastOf('xss-steals-token');
  const { rerender } = render(<Stage scenes={scenes} />);
  const judging =
    /attacker is in|locked out|logged in|rejected|script can read|own code|left|expired|not accepted|look-up|usable|✓|✗/iu;
  expect(document.body.textContent).toMatch(judging);
  const drawn = () =>
    [...document.querySelectorAll<HTMLElement>('[data-credential]')].map(
      ({ dataset }) => `${dataset['credential']} ${dataset['bytes']}`,
    );
  const before = drawn();
  rerender(<Stage scenes={scenes} veiled />);
  expect(document.querySelector('[data-veiled]')).not.toBeNull();
  expect(document.body.textContent).not.toMatch(judging);
  expect(document.querySelector('[data-outcome], [data-readable], [data-row], [data-life]')).toBeNull();
  expect(drawn().toSorted()).toEqual(before.toSorted());
});

test('a changed setting leaves what was before, where it changed the outcome', async () => {
  const scenes = await lastOf('xss-http-only');
  const was = { session: 'attacker-out', jwt: 'attacker-in', hybrid: 'attacker-out' } as const;
  render(<Stage scenes={scenes} was={was} because="HttpOnly cookie" />);
  expect(laneOf('jwt').textContent).toContain('Was: attacker is in. Now locked out, because HttpOnly cookie');
  expect(laneOf('session').textContent).not.toContain('Was:');
});

test('the proof of an outcome leads to its step', async () => {
  const scenes = await lastOf('xss-steals-token');
  const steps: [string, number][] = [];
  render(<Stage scenes={scenes} onStep={(mode, step) => void steps.push([mode, step])} />);
  await userEvent.click(screen.getByRole('button', { name: /got the victim’s orders/u }));
  expect(steps).toEqual([['jwt', scenes[1]?.outcome.step]]);
});

test('big: 18 px at the least, outcomes of 40 px', async () => {
  const scenes = await lastOf('xss-steals-token');
  render(<Stage scenes={scenes} big />);
  const sizes = [...document.querySelectorAll('article *')].flatMap((each) =>
    each.textContent && each.children.length === 0 ? [parseFloat(getComputedStyle(each).fontSize)] : [],
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  for (const each of document.querySelectorAll('[data-outcome] strong')) {
    expect(parseFloat(getComputedStyle(each).fontSize)).toBeGreaterThanOrEqual(40);
  }
});
