/** axe finds nothing on any page, light and dark, wide and narrow. */
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CERTIFIED } from '../ui/inspect/offer/certified';
import { compact } from '../jose/tokens';
import { violationsIn } from './axe';
import { closeBrowser, open, type Opened } from './browser';

/** Most looks share a page, which goes from one address to the next as a person's does; loading it takes longer than axe. */
let shared: Opened;
beforeAll(async () => {
  shared = await open('/nowhere', { reducedMotion: 'reduce' });
});
afterAll(closeBrowser);

const SECRET = 'an HMAC secret of at least 32 bytes, for tests';
const EXPIRED = compact({ alg: 'HS256' }, { sub: 'ada', iat: 1, exp: 2 }, Buffer.from(SECRET));

const sample =
  (id: string) =>
  async ({ page }: Opened) => {
    await page.locator(`[data-sample=${id}]`).click();
    await page.locator('[data-verdict], [data-artifact]').first().waitFor();
  };

/** Opens what is folded, all at once. */
const unfold = (folds: Locator) =>
  folds.evaluateAll((all) => {
    for (const fold of all) (fold as HTMLDetailsElement).open = true;
  });

type Look = readonly [name: string, hash: string, prepare: (opened: Opened) => Promise<void>];

const PAGES: readonly Look[] = [
  ['inspect, empty', '/inspect', () => Promise.resolve()],
  ['inspect, a good token', '/inspect', sample('good')],
  ['inspect, an expired token', '/inspect', sample('expired')],
  ['inspect, private data', '/inspect', sample('private-data')],
  ['inspect, alg none', '/inspect', sample('none')],
  ['inspect, a cookie', '/inspect', sample('cookie')],
  [
    'inspect, broken',
    '/inspect',
    async ({ page }) => {
      await page.getByLabel('Token or text to inspect').fill('eyJhbGciOiJIUzI1NiJ9?.eyJzdWIiOiIx.AB=');
      await page.locator('[data-problem-at]').first().waitFor();
    },
  ],
  [
    'inspect, a token with its certificate',
    '/inspect',
    async ({ page }) => {
      await page.getByLabel('Token or text to inspect').fill(CERTIFIED);
      await page.getByRole('button', { name: 'Use this certificate' }).click();
      await page.locator('[data-reason=key-from-token]').waitFor();
      await page.getByRole('button', { name: 'Copy the decoded header' }).click();
    },
  ],
  [
    'inspect, an expired token signed again, from the address',
    EXPIRED,
    async ({ page }) => {
      await page.getByLabel('Key or secret').fill(SECRET);
      await page.getByRole('button', { name: 'Re-sign with +1 h' }).click();
      await page.locator('[data-renewed]').waitFor();
    },
  ],
  [
    'inspect, a secret that may be a public key',
    '/inspect',
    async ({ page }) => {
      await page.getByLabel('Token or text to inspect').fill(EXPIRED);
      await page.getByLabel('Key or secret').fill('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
      await page.locator('[data-doubt]').waitFor();
    },
  ],
  ['rules', '/rules', ({ page }) => page.locator('h1').waitFor()],
  ['a rule', '/rules/alg-none', ({ page }) => page.locator('pre').first().waitFor()],
  ['an unknown rule', '/rules/none-such', ({ page }) => page.locator('h1').waitFor()],
  ['an unknown address', '/nowhere', ({ page }) => page.locator('h1').waitFor()],
  [
    'a payload of one’s own',
    '/lab/payload',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Open the victim’s page' }).click();
      await page.locator('[data-to=attacker]').waitFor();
      await page.locator('[data-to=attacker] summary').click();
      await page.getByText('What is real here').click();
    },
  ],
  ['lab', '/lab', ({ page }) => page.locator('main:not(:has([inert])) [data-outcome]').first().waitFor()],
  ['lab, a projector', '/lab?present', ({ page }) => page.locator('[data-outcome]').first().waitFor()],
  [
    'lab, its record',
    '/lab?record&acts=log-in-wrong.log-in.read-orders',
    async ({ page }) => {
      await page.locator('#record [data-mode=session] ol > li').nth(2).waitFor();
      for (const lane of await page.locator('#record [data-mode]').all())
        await lane.locator('[data-exchange] button').first().click();
      await page.locator('#record table').nth(3).waitFor();
    },
  ],
  [
    'lab, an attack',
    '/lab?record&defences=secure&acts=log-in.xss-reads-storage',
    ({ page }) => page.locator('[data-attack-outcome]').first().waitFor({ state: 'attached' }),
  ],
  ...['Wait', 'Attack', 'Defenses', 'Custom', 'Scorecard', 'Export'].map((name): Look => [
    `lab, ${name}`,
    '/lab?record&acts=log-in',
    async ({ page }) => {
      await page.locator('[data-exchange]').first().waitFor();
      await page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
      if (name === 'Scorecard') await page.locator('[data-figure]').first().waitFor();
    },
  ]),
  ['learn', '/learn', ({ page }) => page.locator('[data-lesson]').first().waitFor()],
  [
    'a lesson, its last beat told',
    '/learn/kick-them-out?step=6',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Show without predicting' }).click();
      await page.locator('[data-toggle-outcome]').last().waitFor();
      await page.getByText('Evidence', { exact: true }).click();
      await page.getByRole('button', { name: 'Record' }).click();
      await page.getByText('Check it yourself, teach it, print it').click();
      await page.getByText('Transcript, with the answers').click();
      await page.getByText('For teachers').click();
    },
  ],
  [
    'a lesson of one’s own, with errors',
    '/learn/editor',
    async ({ page }) => {
      await page.locator('[data-examination=done]').waitFor();
      await page.getByRole('tab', { name: 'JSON' }).click();
      const box = page.getByRole('textbox', { name: 'The lesson as JSON' });
      await box.fill(
        (await box.inputValue()).replace('"suspend"', '"supend"').replace('tries it', 'gets 401 for'),
      );
      await page.getByRole('button', { name: /supend/u }).click();
      await page.getByText('Every name for a lesson').click();
    },
  ],
  ['no lesson of one’s own', '/learn/own', ({ page }) => page.locator('h1').waitFor()],
  [
    'a lesson, the menu of its links',
    '/learn/kick-them-out?step=2',
    async ({ page }) => {
      await page.locator('[data-mode]').first().waitFor();
      await page.getByRole('button', { name: /^Link/u }).click();
      await page.getByText('How to control it').click();
    },
  ],
  [
    'a lesson in another page, asking',
    '/learn/kick-them-out?step=4&embed',
    async ({ page }) => {
      await page.locator('[data-veiled]').first().waitFor();
      await page.getByText('Check it yourself, and sources').click();
    },
  ],
  [
    'a lesson in another page, its task',
    '/learn/kick-them-out?step=7&embed',
    ({ page }) => page.locator('[data-task=unsolved]').waitFor(),
  ],
  [
    'a course, closed',
    '/learn?course=theft-and-forgery',
    ({ page }) => page.locator('details[open]').first().waitFor(),
  ],
  ['choosing, asked', '/learn/choosing', ({ page }) => page.locator('[data-measured=yes]').waitFor()],
  [
    'choosing, argued',
    '/learn/choosing?end=minutes&services=40&callers=mobile&domains=yes&data=yes&script=yes',
    async ({ page }) => {
      await page.getByRole('radio', { name: 'JWT' }).click();
      await page.getByRole('button', { name: 'Lock in (sure)' }).click();
      await page.locator('[data-measured=yes]').waitFor();
      await unfold(page.locator('article details'));
    },
  ],
  ['attacks', '/attacks', ({ page }) => page.getByText('runs played in this page').waitFor()],
  [
    'an attack',
    '/attacks/csrf-form',
    ({ page }) => page.locator('td[data-outcome=succeeded]').first().waitFor(),
  ],
  [
    'scale',
    '/lab/scale',
    async ({ page }) => {
      await page.getByRole('tab', { name: 'Cores and stores' }).click();
      await page.locator('main figure, main svg').first().waitFor();
      await unfold(page.locator('details'));
    },
  ],
];

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
const WIDE_AND_LIGHT = { colorScheme: 'light', viewport: WIDE } as const;
const NARROW_AND_DARK = { colorScheme: 'dark', viewport: NARROW } as const;
/** What width and colours do together is contrast; every other rule has seen both after the first two. */
const LOOKS = [
  { ...WIDE_AND_LIGHT, contrastOnly: false },
  { ...NARROW_AND_DARK, contrastOnly: false },
  { colorScheme: 'light', viewport: NARROW, contrastOnly: true },
  { colorScheme: 'dark', viewport: WIDE, contrastOnly: true },
] as const;

/** What axe complains about on the page as it is, and by how many pixels anything is wider than it. */
const complaints = async ({ page }: Opened, contrastOnly = false) => {
  // A frame for the new width, one for what it leads to. What a lesson's bar covers can be scrolled from under it.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const bar = document.querySelector<HTMLElement>('[aria-label="Steps of the lesson"]');
        if (bar) bar.style.position = 'static';
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  const violations = await violationsIn(
    page,
    contrastOnly
      ? "{ runOnly: ['color-contrast'] }"
      : "{ rules: { region: { enabled: true }, 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } } }",
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return {
    overflow,
    violations: violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => [node.html, node.failureSummary]),
    })),
  };
};
const NONE = { overflow: 0, violations: [] };

/** What a person pasted or wrote stays in the tab, so these places get a page of their own. */
const KEEPS_TEXT = /^(?!\/)|^\/(?:inspect|learn\/editor)/u;

/** The page at a place, with nothing of the place before. */
const at = async (place: string): Promise<Opened> => {
  if (KEEPS_TEXT.test(place)) return await open(place, { reducedMotion: 'reduce' });
  const { page } = shared;
  const isNowhere = page.getByRole('heading', { name: 'There is no page at this address' });
  const go = (to: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, to);
  await page.setViewportSize(WIDE);
  await go('/nowhere');
  await isNowhere.waitFor();
  await go(place);
  if (place !== '/nowhere') await isNowhere.waitFor({ state: 'detached' });
  return { ...shared, close: () => Promise.resolve() };
};

for (const [name, hash, prepare] of PAGES) {
  test(`${name}: axe finds nothing, and nothing is wider than the page`, async () => {
    // Loaded once: the looks follow from media and width, which change under the open page.
    const opened = await at(hash);
    await prepare(opened);
    for (const { colorScheme, viewport, contrastOnly } of LOOKS) {
      await opened.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await opened.page.setViewportSize(viewport);
      const look = { colorScheme, viewport };
      expect({ look, ...(await complaints(opened, contrastOnly)) }).toEqual({ look, ...NONE });
    }
    await opened.close();
  });
}

test('every tool of a token: axe finds nothing, and nothing is wider than the page', async () => {
  const opened = await open('/inspect', { reducedMotion: 'reduce' });
  const { page } = opened;
  await sample('good')(opened);
  const tools = page.locator('[data-tab]');
  for (let index = 0; index < (await tools.count()); index += 1) {
    const tool = await tools.nth(index).getAttribute('data-tab');
    await tools.nth(index).click();
    await page.locator(`[role=tabpanel][aria-labelledby=tool-tab-${tool}]`).waitFor();
    await page.getByText('Loading …', { exact: true }).waitFor({ state: 'detached' });
    for (const { colorScheme, viewport } of [WIDE_AND_LIGHT, NARROW_AND_DARK]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      expect({ tool, viewport, ...(await complaints(opened)) }).toEqual({ tool, viewport, ...NONE });
    }
  }
  await opened.close();
});
