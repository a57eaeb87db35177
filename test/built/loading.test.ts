/** How many files a page comes in, and how often it waits for one to ask for another. Not: how long that takes (npm run bench:page). */
import { createHmac } from 'node:crypto';
import { afterAll, afterEach, expect, test } from 'vitest';
import { recordRequests } from '../../scripts/bench-page/requests.js';
import { CERTIFIED } from '../ui/inspect/offer/certified';
import { segment, token } from './compact';
import { closeBrowser, open, type Opened, UNKEPT } from './browser';

let opened: Opened | undefined;
afterEach(async () => {
  await opened?.close();
});
afterAll(closeBrowser);

const PASTED = token({ alg: 'HS256', typ: 'JWT' }, { sub: 'customer-1842', email: 'alice@bakery.example' });

/** The files that a visit asks for, the page itself included. */
const filesOf = async (visit: (opened: Opened) => Promise<void>): Promise<string[]> => {
  opened = await open('/nowhere');
  const { page } = opened;
  const session = await page.context().newCDPSession(page);
  const requests = await recordRequests(session);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await visit(opened);
  await page.waitForLoadState('networkidle');
  // What the lab sends to its simulated servers is no file.
  return [...new Set(requests.map(({ url }) => url))].filter((url) => !url.includes('/-/'));
};

/** Another query makes it another document. */
const visit = async ({ page }: Opened, hash: string) => {
  await page.goto(`${page.url().replace(/#.*/u, '')}?again#${hash}`);
};

test('the first stylesheet names the layers in their order, which later ones cannot change', async () => {
  opened = await open('/nowhere');
  const { page } = opened;
  const order = await page.evaluate(() => {
    const named = [...(document.styleSheets[0]?.cssRules ?? [])].flatMap((rule) =>
      rule instanceof CSSLayerBlockRule
        ? [rule.name]
        : rule instanceof CSSLayerStatementRule
          ? [...rule.nameList]
          : [],
    );
    return [...new Set(named)];
  });
  expect(order).toEqual(['base', 'parts', 'pages']);
});

test('a first paste with its findings: 12 files at most', async () => {
  const files = await filesOf(async (at) => {
    await visit(at, '/inspect');
    await at.page.getByLabel('Token or text to inspect').fill(PASTED);
    await at.page.locator('[data-rule]').first().waitFor();
    await at.page.locator('[data-verdict]').waitFor();
  });
  expect(files.length).toBeGreaterThan(4);
  expect(files.length).toBeLessThanOrEqual(12);
});

test('the lab with its first run: 25 files at most', async () => {
  const files = await filesOf(async (at) => {
    await visit(at, '/lab?record');
    await at.page.locator('[data-mode=hybrid] [data-exchange]').nth(1).waitFor();
  });
  expect(files.length).toBeGreaterThan(8);
  expect(files.length).toBeLessThanOrEqual(25);
});

test('a first paste shows its findings after two rounds of files: it waits for no file that one of the second asks for', async () => {
  opened = await open('/nowhere');
  const { page } = opened;
  const named = new Set(
    await page
      .locator('link[href], script[src], img[src]')
      .evaluateAll((elements) =>
        elements.map(
          (each) =>
            new URL(each.getAttribute('href') ?? each.getAttribute('src') ?? '', document.baseURI).href,
        ),
      ),
  );
  let isSecondThere = false;
  let asked = 0;
  const held: string[] = [];
  let paste = () => {};
  const pasted = new Promise<void>((resolve) => {
    paste = resolve;
  });
  /** Until the page has asked for all that it asks for together: it is idle, and no further request came. */
  const together = async () => {
    await pasted;
    for (let before = 0; before < asked;) {
      before = asked;
      await page.waitForTimeout(500);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    }
  };
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (route.request().resourceType() === 'document' || named.has(url)) {
      await route.continue();
    } else if (isSecondThere) {
      // Never answered: what needs it is never shown.
      held.push(url);
    } else {
      asked += 1;
      await together();
      isSecondThere = true;
      await route.continue();
    }
  });
  // The rest of its load waits for the paste.
  await page.goto(`${page.url().replace(/#.*/u, '')}?again#/inspect`, { waitUntil: 'commit' });
  await page.getByLabel('Token or text to inspect').fill(PASTED);
  paste();
  await page.locator('[data-rule]').first().waitFor();
  await page.locator('[data-verdict]').waitFor();
  // Something was held back, so that the wait would have shown.
  await expect.poll(() => held.length).toBeGreaterThan(0);
});

test('while what shows the certificate of a token is on its way, the page says so', async () => {
  opened = await open('/nowhere', UNKEPT);
  const { page } = opened;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/forms-[^/]*\.js$/u, async (route) => {
    await released;
    await route.continue();
  });
  await visit(opened, '/inspect');
  await page.getByLabel('Token or text to inspect').fill(CERTIFIED);
  await page.getByText('Reading the keys in the paste …').waitFor();
  release();
  await page.getByText('CN=oven.bakery.example').first().waitFor();
  expect(await page.locator('[aria-busy=true]').count()).toBe(0);
});

test('the first key is read, though what reads keys comes only then', async () => {
  opened = await open('/inspect');
  const { page } = opened;
  const input = `${segment({ alg: 'HS256' })}.${segment({ sub: 'customer-1842' })}`;
  const secret = 'a shared secret, which nobody has published anywhere!';
  const signature = createHmac('sha256', secret).update(input).digest('base64url');
  await page.getByLabel('Token or text to inspect').fill(`${input}.${signature}`);
  await page.locator('[data-verdict=unverified]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Key or secret').fill(secret);
  const answer = page.locator('[data-verdict]');
  await expect.poll(() => answer.getAttribute('data-verdict'), { timeout: 60_000 }).toBe('valid');
});
