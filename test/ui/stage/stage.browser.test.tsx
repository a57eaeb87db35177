/** The stage by itself: what its props hide, say and lead to. Not: the lab around it (test/ui/lab). */
import '../../../src/ui/theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { direct } from '#http/message';
import { sceneAt, type Scene } from '#lab/derive/scene/scene';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { run } from '#lab/run/run';
import { setupOfStory, storyOf } from '#lab/stories';
import { createQueryClient } from '../../../src/ui/query-client';
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

test('a line leads from the browser to the attacker where a copy went that way, and nowhere else', async () => {
  const tapped = async (id: string) => {
    const { unmount } = render(<Stage scenes={await lastOf(id)} />);
    const lanes = [...document.querySelectorAll<HTMLElement>('[data-tap]')].map(
      (line) => line.closest<HTMLElement>('[data-mode]')?.dataset['mode'],
    );
    unmount();
    return lanes;
  };
  expect(await tapped('xss-steals-token')).toEqual(['jwt']);
  expect(await tapped('xss-http-only')).toEqual([]);
  // What the attacker made came from nobody's browser.
  expect(await tapped('alg-none')).toEqual([]);
});

test.each([1280, 390])(
  '%i px: the line of a theft ends at the attacker, the replay’s at the shop, and words say what was copied',
  async (width) => {
    await page.viewport(width, 844);
    const { unmount } = render(<Stage scenes={await lastOf('xss-steals-token')} lane="jwt" />);
    const lane = laneOf('jwt');
    const box = (selector: string) => {
      const found = lane.querySelector(selector);
      if (!found?.checkVisibility()) throw new Error(`${selector} is not shown`);
      return found.getBoundingClientRect();
    };
    const line = box('[data-tap]');
    const attacker = box('[data-spot=attacker]');
    const shop = box('[data-spot="https://shop.example"]');
    expect(line.height).toBeGreaterThan(8);
    // From the browser's lower edge to the attacker's upper one, past the shop.
    expect(Math.abs(line.top - box('[data-agent=victim]').bottom)).toBeLessThan(2);
    expect(Math.abs(line.bottom - attacker.top)).toBeLessThan(2);
    expect(line.left).toBeGreaterThan(Math.max(attacker.left, shop.right));
    expect(line.left).toBeLessThan(attacker.right);
    const replay = lane.querySelector('[data-replay]');
    if (!replay) throw new Error('no replay');
    const arrow = getComputedStyle(replay, '::after');
    expect([arrow.content, arrow.display]).toEqual(['"▴" / ""', 'block']);
    const at = replay.getBoundingClientRect().left + parseFloat(arrow.insetInlineStart);
    expect(at).toBeGreaterThan(shop.left);
    expect(at).toBeLessThan(shop.right);
    expect(screen.getByText('JWT copied by a script on shop.example').checkVisibility()).toBe(true);
    unmount();
    // Malware copies what lies in the browser; no script does.
    render(<Stage scenes={await lastOf('stolen-for-30-days')} />);
    expect(laneOf('jwt').textContent).toContain('JWT copied from Web Storage');
  },
);

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

test('length is bytes: one scale over all lanes and places', async () => {
  for (const id of ['same-login', 'stolen-for-30-days', 'alg-none']) {
    render(<Stage scenes={await lastOf(id)} />);
    const shapes = [...document.querySelectorAll<HTMLElement>('[data-credential]')].map((each) => ({
      bytes: Number(each.dataset['bytes']),
      width: each.getBoundingClientRect().width,
    }));
    const places = new Set(shapes.map(({ bytes }) => bytes));
    expect(places.size).toBeGreaterThan(2);
    const [one] = shapes;
    // A browser rounds lengths to a 64th of a pixel.
    for (const { bytes, width } of shapes) {
      expect(Math.abs(width - (bytes / (one?.bytes ?? 1)) * (one?.width ?? 0))).toBeLessThan(0.25);
    }
    cleanup();
  }
});

test('pointing at a credential lights it up everywhere; a press opens it', async () => {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Stage scenes={await lastOf('xss-steals-token')} />
    </QueryClientProvider>,
  );
  const jwts = [...laneOf('jwt').querySelectorAll<HTMLElement>('[data-credential=jwt]')];
  expect(jwts.length).toBeGreaterThan(2);
  await userEvent.hover(jwts[0] as HTMLElement);
  expect(jwts.every((each) => each.hasAttribute('data-lit'))).toBe(true);
  expect(laneOf('hybrid').querySelector('[data-lit]')).toBeNull();
  await userEvent.click(jwts[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog', { name: /^JWT, \d+ B$/u });
  expect(dialog.querySelector('[data-part=payload]')?.textContent).toContain('alice');
});

test('an exchange’s name says lane, direction, what travels and what came of it', async () => {
  render(<Stage scenes={await lastOf('revoke')} />);
  expect(
    screen.getByRole('group', {
      name: /^Session: Alice’s browser to shop\.example, GET \/orders, carries session identifier of 43 B, answered 401/u,
    }),
  ).toBeDefined();
});

test('each kind of credential has its own shape: a code is torn at its start, an identifier round', async () => {
  const setup = { ...DEFAULT_SETUP, acts: ['log-in', 'partner'] };
  const { traces } = await run(setup, direct);
  const scenes = traces.map((trace) => {
    const carries = trace.steps.findIndex((_step, at) =>
      sceneAt(setup, trace, at).message?.got.some(({ credential }) => credential.kind === 'code'),
    );
    return sceneAt(setup, trace, carries);
  });
  render(<Stage scenes={scenes} />);
  const shape = (kind: string) => {
    const drawn = document.querySelector(`[data-credential=${kind}]`);
    if (!drawn) throw new Error(`no ${kind}`);
    const { borderInlineStartStyle, borderStartStartRadius, borderStartEndRadius } = getComputedStyle(drawn);
    return [borderInlineStartStyle, borderStartStartRadius === borderStartEndRadius];
  };
  expect(shape('code')).toEqual(['dotted', false]);
  expect(shape('session')).toEqual(['none', true]);
  expect(shape('jwt')).toEqual(['none', true]);
});
