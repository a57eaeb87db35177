/** What was derived while the page was built is what the lab plays and the rules say. Not: how it is drawn (test/ui). */
import { afterAll, expect, test } from 'vitest';
import { direct } from '#http/message';
import { decisiveOf, playedFor } from '#lessons/decisive';
import { lessons } from '#lessons/lessons';
import { asksOf } from '#lessons/outline';
import { stillOf } from '#lessons/still';
import { rules } from '#lint/all-rules';
import { closeBrowser, open, UNKEPT } from './browser';

afterAll(closeBrowser);

test('every lesson’s picture shows what the lab plays', async () => {
  const { page, noted, close } = await open('/learn', UNKEPT);
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  for (const lesson of lessons) {
    const picture = page.locator(`[data-lesson="${lesson.id}"] [data-picture="veiled"]`);
    await picture.scrollIntoViewIfNeeded();
    await picture.locator('[data-mode]').first().waitFor();
    const shown = await picture.evaluate((element) => ({
      act: element.querySelector('strong')?.textContent,
      arrow: [...element.querySelectorAll<HTMLElement>('svg ~ span [data-credential]')].map(({ dataset }) =>
        Number(dataset['bytes']),
      ),
      lanes: [...element.querySelectorAll<HTMLElement>('[data-mode]')].map((lane) => ({
        mode: lane.dataset['mode'],
        held: [...lane.querySelectorAll<HTMLElement>('[data-place]')]
          .flatMap((place) =>
            [...place.querySelectorAll<HTMLElement>('[data-credential]')].map(
              ({ dataset }) => `${place.dataset['place']} ${dataset['credential']} ${dataset['bytes']}`,
            ),
          )
          .toSorted(),
        // Drawn, and not just there.
        isTall: lane.getBoundingClientRect().height > 20,
      })),
    }));
    const { scenes } = await stillOf(lesson, asksOf(lesson)[0], direct);
    const decisive = decisiveOf(lesson);
    const { forged } = decisive ? await playedFor(lesson, decisive, direct) : {};
    expect(shown).toEqual({
      act: decisive?.act,
      arrow: forged ? [forged.bytes] : [],
      lanes: scenes.map(({ mode, browsers }) => ({
        mode,
        held: browsers
          .filter(({ userAgent }) => userAgent !== 'attacker')
          .flatMap(({ places }) =>
            places.flatMap(({ kind, items }) =>
              items.map(({ credential }) => `${kind} ${credential.kind} ${credential.bytes}`),
            ),
          )
          .toSorted(),
        isTall: true,
      })),
    });
  }
  expect(files.filter((file) => /\/(?:lab|msw)-/u.test(file))).toEqual([]);
  expect([...noted.errors, ...noted.violations]).toEqual([]);
  await close();
});

test('the list of rules says what the rules say', async () => {
  const { page, noted, close } = await open('/rules', UNKEPT);
  await page.locator('section li a').first().waitFor();
  const shown = await page
    .locator('main section li')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  const told = shown.map((cells) => cells.slice(1).join(' '));
  expect(told.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    rules.map(({ id, says }) => `${id} ${says}`).toSorted((a, b) => (a < b ? -1 : 1)),
  );
  for (const { id, why } of [rules[0], rules.at(-1)].flatMap((rule) => rule ?? [])) {
    await page.getByRole('searchbox', { name: 'Find' }).fill(why);
    await page.getByRole('link', { name: id, exact: true }).waitFor();
  }
  expect([...noted.errors, ...noted.violations]).toEqual([]);
  await close();
});

test.each([
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
])('the lab’s picture is what the lab then shows, and where, %o', async (viewport) => {
  const { page, noted, close } = await open('/nowhere', { ...UNKEPT, viewport, reducedMotion: 'reduce' });
  // Without its carrier no run begins.
  let letGo = () => undefined;
  const held = new Promise<undefined>((resolve) => {
    letGo = () => {
      resolve(undefined);
      return undefined;
    };
  });
  await page.route(/\/msw-/u, async (route) => {
    await held;
    await route.continue();
  });
  const placed = () =>
    page.locator('main').evaluate((main) =>
      [
        ...main.querySelectorAll('button, select, [data-mode], [data-place], [data-credential], time'),
      ].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const text = element.matches('[data-credential]') ? '' : element.textContent;
        return width > 0 ? [`${text} ${[x, y, width, height].map(Math.round).join(' ')}`] : [];
      }),
    );
  await page.evaluate(() => {
    window.location.hash = '#/lab';
  });
  await page.locator('[inert] [data-mode]').first().waitFor({ state: 'attached' });
  const before = await placed();
  expect(before.length).toBeGreaterThan(30);
  letGo();
  await page.locator('main:not(:has([inert])) [data-mode]').first().waitFor({ state: 'attached' });
  expect(await placed()).toEqual(before);
  expect([...noted.errors, ...noted.violations]).toEqual([]);
  await close();
});
