/** Nothing around the box moves while one types a token and its key, and the answer to a whole one needs no scrolling. */
import { afterAll, expect, test } from 'vitest';
import { compact } from '../jose/tokens';
import { closeBrowser, open } from './browser';

afterAll(closeBrowser);

const SECRET = 'an HMAC secret of at least 32 bytes';
const TOKEN = compact(
  { alg: 'HS256', typ: 'at+jwt' },
  { iss: 'https://auth.shop.example', sub: 'ada', iat: 1_795_000_000, exp: 1_795_000_900 },
  Buffer.from(SECRET),
);

/** With the claims of RFC 9068 section 2.2. */
const WHOLE = compact(
  { alg: 'HS256', typ: 'at+jwt', kid: '2026-11' },
  {
    iss: 'https://auth.shop.example',
    sub: 'ada',
    aud: 'https://api.shop.example',
    client_id: 'web',
    iat: 1_795_000_000,
    exp: 1_795_000_900,
    jti: 'a8f1',
    scope: 'orders:read orders:write',
  },
  Buffer.from(SECRET),
);

interface Moved {
  readonly what: string;
  readonly by: number;
}

test.each([
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
])('a token and its key typed, %o', async (viewport) => {
  const { page, close } = await open('/inspect', { viewport, reducedMotion: 'reduce' });
  await page.locator('#paste').focus();
  // What appears with the first recognised characters appears; from then on the frame stays.
  await page.keyboard.type(TOKEN.slice(0, 44));
  await page.locator('[data-verdict]').waitFor();
  await page.evaluate(() => {
    const moved: Moved[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      // The DOM's own types do not have layout shifts yet.
      const entries = list.getEntries() as unknown as {
        readonly sources: readonly {
          readonly node: Node | null;
          readonly previousRect: DOMRect;
          readonly currentRect: DOMRect;
        }[];
      }[];
      for (const { node, previousRect, currentRect } of entries.flatMap(({ sources }) => sources)) {
        const element = node instanceof Element ? node : node?.parentElement;
        const isDown = previousRect.y !== currentRect.y && previousRect.height > 0 && currentRect.height > 0;
        // Within them, lines come and go; the line of a token's life draws its times.
        if (!element || !isDown || element.closest('[data-scrolls] > *, figure, pre, #key-read')) continue;
        moved.push({ what: element.outerHTML.slice(0, 80), by: Math.round(currentRect.y - previousRect.y) });
      }
    }).observe({ type: 'layout-shift' });
  });
  for (const character of TOKEN.slice(44)) await page.keyboard.type(character, { delay: 20 });
  await page.locator('#key').focus();
  for (const character of SECRET) await page.keyboard.type(character, { delay: 20 });
  await page.locator('[data-verdict=valid]').waitFor();
  expect(await page.evaluate(() => (window as unknown as { moved: Moved[] }).moved)).toEqual([]);
  await page.locator('#paste').fill(WHOLE);
  await page.locator('[data-part=payload] > :nth-child(9)', { hasText: 'scope' }).waitFor();
  await page.locator('[data-verdict=valid]').waitFor();
  const ends = await page
    .locator('[data-verdict], figure, [data-segment] h2, [data-part=payload] > *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
  expect(ends.length).toBeGreaterThan(13);
  expect(Math.max(...ends)).toBeLessThanOrEqual(viewport.height);
  await close();
});
