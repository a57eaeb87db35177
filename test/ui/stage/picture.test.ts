/** Pictures of the stage: every story's stills and every lesson's acts, whole, veiled and blank. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { framesOf, scenesOf } from '#lab/derive/frames';
import type { Scene } from '#lab/derive/scene/scene';
import { modeOf } from '#lab/modes';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { run } from '#lab/run/run';
import { setupOfStory, stories, storyOf } from '#lab/stories';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';
import { inProcess } from '#mock/msw';
import { everything } from '../../scale';
import { stagePicture } from '../../../src/ui/stage/picture/stage-picture';

const NUMBER = /^(?:width|height|x|y|x1|x2|y1|y2|rx)="([^"]*)"$/u;

/** Text that an SVG reader takes: every element is closed, nothing is active, every length is a number. */
const expectWhole = (svg: string) => {
  expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|href=|NaN|undefined/iu);
  const open: string[] = [];
  for (const [, closes, name = '', attributes = '', self] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu,
  )) {
    if (closes && open.at(-1) === name) open.pop();
    else if (closes) open.push(`/${name}`);
    else if (!self) open.push(name);
    for (const each of attributes.trim().split(/\s+(?=[\w:-]+=)/u)) {
      const length = NUMBER.exec(each)?.[1];
      expect(length === undefined || length.endsWith('%') || Number(length) >= 0).toBe(true);
    }
  }
  expect(open).toEqual([]);
};

const credentialsIn = (svg: string): string[] =>
  [...svg.matchAll(/data-credential="(\w+)" data-bytes="(\d+)"/gu)].map(
    ([, kind, bytes]) => `${kind} ${bytes}`,
  );

const placed = (scenes: readonly Scene[]): string[] =>
  scenes.flatMap(({ browsers }) =>
    browsers.flatMap(({ places }) =>
      places.flatMap(({ items }) => items.map(({ credential }) => `${credential.kind} ${credential.bytes}`)),
    ),
  );

const JUDGING =
  /attacker is in|locked out|logged in|rejected|script can read|code reads|left|expired|not accepted|look-up|usable|✓|✗/iu;

const check = (scenes: readonly Scene[]) => {
  const whole = stagePicture('a < b & "c"', scenes);
  expectWhole(whole);
  expect(whole).toContain('a &lt; b &amp; &quot;c&quot;');
  for (const { mode } of scenes) expect(whole).toContain(`>${modeOf(mode)?.label}<`);
  const drawn = credentialsIn(whole);
  for (const each of placed(scenes)) expect(drawn).toContain(each);
  const veiled = stagePicture('', scenes, { isVeiled: true });
  expectWhole(veiled);
  expect(veiled).not.toMatch(JUDGING);
  for (const each of placed(scenes)) expect(credentialsIn(veiled)).toContain(each);
  const blank = stagePicture('', scenes, { isBlank: true });
  expectWhole(blank);
  expect(credentialsIn(blank)).toEqual([]);
  expect(blank).not.toMatch(JUDGING);
  expect(blank).not.toMatch(/GET |POST /u);
};

test.for(stories.map((story) => [story.id, story] as const))('%s', async ([, story]) => {
  const played = await run(setupOfStory(story), direct);
  const frames = framesOf(played);
  expect(frames.length).toBeGreaterThan(3);
  // A quick run looks at every third still.
  for (const index of frames.keys())
    if (everything || index % 3 === 0) check(scenesOf(played, frames, index));
});

test.for(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', async ([, lesson]) => {
  const played = (await runsOf(setupOf(lesson), lesson, inProcess)).at(-1);
  if (!played) throw new Error('There is no run.');
  const frames = framesOf(played);
  const scenes = scenesOf(played, frames, frames.length - 1);
  expect(scenes.length).toBe(lesson.modes.length);
  check(scenes);
});

test('lengths are in the ratio of the bytes, in all lanes', async () => {
  const story = storyOf('xss-steals-token');
  if (!story) throw new Error('no story');
  const played = await run(setupOfStory(story), direct);
  const frames = framesOf(played);
  const svg = stagePicture('', scenesOf(played, frames, frames.length - 1));
  const shapes = [...svg.matchAll(/data-bytes="(\d+)">(.*?)<\/g>/gu)].map(([, bytes, marks = '']) => {
    const solid = [...marks.matchAll(/<rect ([^>]*)\/>/gu)].filter(
      ([, each = '']) => !each.includes('fill="none"'),
    );
    const length = solid.reduce((sum, [, each = '']) => sum + Number(/width="([\d.]+)"/u.exec(each)?.[1]), 0);
    return length / Number(bytes);
  });
  expect(shapes.length).toBeGreaterThan(3);
  for (const each of shapes) expect(each).toBeCloseTo(shapes[0] ?? 0, 3);
});

test('an authorization code is a ticket: dashes, as long as its bytes, and no bar', async () => {
  const played = await run({ ...DEFAULT_SETUP, acts: ['log-in', 'partner'] }, direct);
  const pictures = framesOf(played).map((_frame, index, frames) =>
    stagePicture('', scenesOf(played, frames, index)),
  );
  const tickets = pictures.flatMap((svg) => [
    ...svg.matchAll(/data-credential="code" data-bytes="(\d+)">(.*?)<\/g>/gu),
  ]);
  expect(tickets.length).toBeGreaterThan(3);
  for (const [, bytes, marks = ''] of tickets) {
    expect(marks).toMatch(/^<line [^>]*stroke-dasharray="5 2"\/>/u);
    const [from, to] = ['x1', 'x2'].map((end) =>
      Number(new RegExp(`${end}="([\\d.]+)"`, 'u').exec(marks)?.[1]),
    );
    expect(Number(bytes)).toBeGreaterThan(0);
    expect((to ?? 0) - (from ?? 0)).toBeGreaterThan(0);
  }
  // No other kind is one.
  const others = pictures.flatMap((svg) => [
    ...svg.matchAll(/data-credential="(?!code)\w+" data-bytes="\d+">(.*?)<\/g>/gu),
  ]);
  expect(others.length).toBeGreaterThan(3);
  for (const [, marks = ''] of others) expect(marks).not.toContain('<line');
});

const PAIRS = new Map(
  [
    ...readFileSync(new URL('../../../src/ui/theme/base.css', import.meta.url), 'utf8').matchAll(
      /(?<!-fill: )light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gu,
    ),
  ].map(([, light = '', dark = '']) => [light, dark]),
);
/** Each of the theme's light colours as its dark one. A fill of the page has white on it, and a picture has none. */
const inDark = (picture: string): string =>
  picture.replaceAll(/#[\da-f]{6}/gu, (light) => {
    const dark = PAIRS.get(light);
    if (dark === undefined) throw new Error(`The theme has no colour ${light}`);
    return dark;
  });

test('what a picture looks like', async () => {
  const story = storyOf('xss-steals-token');
  if (!story) throw new Error('no story');
  const played = await run(setupOfStory(story), direct);
  const frames = framesOf(played);
  const scenes = scenesOf(played, frames, frames.length - 1);
  await expect(stagePicture(story.title, scenes)).toMatchFileSnapshot('goldens/xss-steals-token.svg');
  // The inspector shows the lane of the theft before anything is pasted.
  const stolen = stagePicture(
    story.title,
    scenes.filter(({ mode }) => mode === 'jwt'),
  );
  await expect(stolen).toMatchFileSnapshot('../../../src/ui/inspect/paste/stolen-token.svg');
  await expect(inDark(stolen)).toMatchFileSnapshot('../../../src/ui/inspect/paste/stolen-token-dark.svg');
});

/** Seconds that a still of the moving picture stays; the outcome stays as long as two. */
const STAY = 2.5;

/**
 * One picture that shows still after still. CSS moves it, since a script in a picture does not run.
 * @param stills whole pictures, in their order
 */
const inMotion = (stills: readonly string[]): string => {
  const [width, height] = [1, 2].map((at) =>
    Math.max(...stills.map((still) => Number(/^<svg [^>]*?width="(\d+)" height="(\d+)"/u.exec(still)?.[at]))),
  );
  const seconds = (stills.length + 1) * STAY;
  const percent = (index: number): string => `${((100 * index * STAY) / seconds).toFixed(2)}%`;
  const rules = stills.map((_still, index) => {
    const isLast = index === stills.length - 1;
    const ends = isLast ? '' : `${percent(index + 1)}{visibility:hidden}`;
    return `@keyframes s${index}{0%{visibility:${index === 0 ? 'visible' : 'hidden'}}${
      index === 0 ? '' : `${percent(index)}{visibility:visible}`
    }${ends}}
.s${index}{visibility:${isLast ? 'visible' : 'hidden'};animation:s${index} ${seconds}s step-end infinite}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<style>${rules.join('\n')}
@media (prefers-reduced-motion:reduce){svg *{animation:none!important}}</style>
${stills.map((still, index) => still.replace('<svg ', `<svg class="s${index}" `)).join('\n')}
</svg>
`;
};

test('README shows a story in motion, in light and dark', async () => {
  const story = storyOf('xss-steals-token');
  if (!story) throw new Error('no story');
  const played = await run(setupOfStory(story), direct);
  const frames = framesOf(played);
  const moving = inMotion(
    [...frames.keys()].map((index) => stagePicture(story.title, scenesOf(played, frames, index))),
  );
  await expect(moving).toMatchFileSnapshot('../../../docs/stage.svg');
  await expect(inDark(moving)).toMatchFileSnapshot('../../../docs/stage-dark.svg');
});
