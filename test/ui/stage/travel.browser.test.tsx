/** Credentials travel from still to still: they leave, they arrive, then the outcome is told; paused they stay where they are. Not: what travels (timeline.test.ts). */
import '../../../src/ui/theme/base.css';
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { direct } from '#http/message';
import { framesOf, scenesOf } from '#lab/derive/frames';
import type { Scene } from '#lab/derive/scene/scene';
import { run } from '#lab/run/run';
import { setupOfStory, storyOf } from '#lab/stories';
import { Stage } from '../../../src/ui/stage/stage';
import { withMotion } from '../motion';

beforeEach(async () => {
  await withMotion();
  await page.viewport(1280, 720);
});
afterEach(cleanup);

const stillsOf = async (id: string): Promise<Scene[][]> => {
  const story = storyOf(id);
  if (!story) throw new Error(`no story ${id}`);
  const played = await run(setupOfStory(story), direct);
  const frames = framesOf(played);
  return frames.map((_frame, index) => scenesOf(played, frames, index));
};

const isTravelling = (): boolean => document.querySelector('[data-travelling]') !== null;
const flyers = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-mode=jwt] [data-flyer] [data-credential]')].map(
    ({ dataset }) => dataset['credential'],
  );
const flying = (): Animation[] =>
  document.getAnimations().filter(({ effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return target?.hasAttribute('data-flyer');
  });
const outcome = (): string | undefined =>
  document.querySelector<HTMLElement>('[data-mode=jwt] [data-outcome]')?.dataset['outcome'];

test('the replay flies from the attacker to the shop before the attacker is in', async () => {
  const stills = await stillsOf('xss-steals-token');
  const at = stills.findIndex((scenes) => scenes[1]?.outcome.is === 'attacker-in');
  const [before, after] = [stills[at - 1] ?? [], stills[at] ?? []];
  const travelling = vi.fn<(is: boolean) => void>();
  const { rerender } = render(<Stage scenes={before} onTravelling={travelling} />);
  rerender(<Stage scenes={after} onTravelling={travelling} />);
  expect(isTravelling()).toBe(true);
  expect(flyers()).toEqual(['jwt']);
  expect(outcome()).not.toBe('attacker-in');
  await waitFor(() => {
    expect(outcome()).toBe('attacker-in');
  });
  expect(isTravelling()).toBe(false);
  expect(flyers()).toEqual([]);
  await waitFor(() => {
    expect(travelling.mock.calls).toEqual([[false], [true], [false]]);
  });
  expect(document.querySelector('[data-mode=jwt] [data-replay="200"]')).not.toBeNull();
});

test('paused it stays where it is; played on it arrives', async () => {
  const stills = await stillsOf('same-login');
  const at = stills.findIndex((scenes) =>
    scenes.every(({ moves }) => moves.some(({ why }) => why === 'sent')),
  );
  const second = stills[at] ?? [];
  const { rerender } = render(<Stage scenes={stills[at - 1] ?? []} paused />);
  rerender(<Stage scenes={second} paused />);
  expect(isTravelling()).toBe(true);
  expect(flying().length).toBe(3);
  expect(flying().map(({ playState }) => playState)).not.toContain('running');
  rerender(<Stage scenes={second} speed={4} />);
  await expect.poll(() => flying().every(({ playbackRate }) => playbackRate === 4)).toBe(true);
  await waitFor(() => {
    expect(isTravelling()).toBe(false);
  });
});

test('back, and further than one still, it is there at once', async () => {
  const stills = await stillsOf('same-login');
  const { rerender } = render(<Stage scenes={stills[0] ?? []} />);
  rerender(<Stage scenes={stills.at(-1) ?? []} />);
  expect(isTravelling()).toBe(false);
  rerender(<Stage scenes={stills.at(-2) ?? []} />);
  expect(isTravelling()).toBe(false);
});

test('each leg is within 200 and 500 ms at normal speed, and lanes begin together', async () => {
  const stills = await stillsOf('same-login');
  const at = stills.findIndex((scenes) =>
    scenes.every(({ moves }) => moves.some(({ why }) => why === 'sent')),
  );
  const { rerender } = render(<Stage scenes={stills[at - 1] ?? []} />);
  rerender(<Stage scenes={stills[at] ?? []} />);
  expect(flying().length).toBe(3);
  for (const { effect, startTime } of flying()) {
    expect(effect?.getComputedTiming().duration).toBeGreaterThanOrEqual(200);
    expect(effect?.getComputedTiming().duration).toBeLessThanOrEqual(500);
    expect(startTime).toBe(flying()[0]?.startTime);
  }
});

test('each move is told in a sentence', async () => {
  const stills = await stillsOf('xss-steals-token');
  render(
    <Stage scenes={stills.find((scenes) => scenes[1]?.moves.some(({ why }) => why === 'copied')) ?? []} />,
  );
  const said = document.querySelector('[aria-live=polite]')?.textContent;
  expect(said).toContain('JWT: A copy of the JWT reaches the attacker.');
});
