/** The built page in other countries: another clock, another language, another direction of writing change no verdict, no figure and no word. Not: other time zones' own times (test/ui/inspect/time-zones.mocked.test.ts). */
import { afterAll, expect, test } from 'vitest';
import { segment } from './compact';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

afterAll(closeBrowser);

/** In Turkish, i and I are no pair; Arabic has digits of its own and is written from the right; Lord Howe's summer is half an hour. */
const PLACES = [
  { locale: 'en-GB', timezoneId: 'UTC' },
  { locale: 'tr-TR', timezoneId: 'Europe/Istanbul' },
  { locale: 'ar-EG', timezoneId: 'Africa/Cairo' },
  { locale: 'he-IL', timezoneId: 'Asia/Jerusalem' },
  { locale: 'en-AU', timezoneId: 'Australia/Lord_Howe' },
  { locale: 'en-US', timezoneId: 'America/New_York' },
];

/** The last second before clocks in Europe go forward, and an hour that Berlin and New York have twice. */
const BEFORE_SUMMER = Date.UTC(2026, 2, 29, 0, 59, 59) / 1000;
const TWICE = Date.UTC(2026, 9, 25, 0, 30) / 1000;

const token = `${segment({ alg: 'HS256', typ: 'JWT', kid: 'I' })}.${segment({
  iss: 'https://INTERNET.example',
  sub: 'ILI',
  jti: 'İı',
  iat: BEFORE_SUMMER,
  nbf: TWICE,
  exp: TWICE + 3600,
})}.${'A'.repeat(43)}`;

const PASTES = [
  token,
  `AUTHORIZATION: BEARER ${token}`,
  'Set-Cookie: SID=1; HTTPONLY; SAMESITE=NONE; PATH=/I',
  `curl -H 'authorization: bearer ${token}' https://INTERNET.example/I`,
];

const attributesOf = ({ page }: Opened, name: string) =>
  page
    .locator(`[data-${name}]`)
    .evaluateAll((all, attribute) => all.map((each) => each.getAttribute(`data-${attribute}`)), name);

/** Everything that is found, and every figure of the lab. */
const seenIn = async (opened: Opened) => {
  const { page } = opened;
  const found = [];
  const box = page.getByLabel('Token or text to inspect');
  for (const paste of PASTES) {
    await box.fill(paste);
    await page.locator('[data-rule]').first().waitFor();
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    found.push({
      artifacts: await attributesOf(opened, 'artifact'),
      verdicts: await attributesOf(opened, 'verdict'),
      states: await attributesOf(opened, 'state'),
      rules: (await attributesOf(opened, 'rule')).toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
    });
  }
  await page.goto(`${page.url().split('#')[0] ?? ''}#/lab?record`);
  await page.locator('[data-mode=hybrid] [data-exchange]').nth(1).waitFor();
  // What is measured after a revocation comes when the page has turns for it.
  await expect
    .poll(() => page.locator('main').innerText())
    .toMatch(/Accepted after revocation\s+Session\s+\d+ \w+/u);
  const lab = await page.locator('main').innerText();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return { found, lab, wide };
};

test('each place sees the same', async () => {
  let first: Awaited<ReturnType<typeof seenIn>> | undefined;
  for (const place of PLACES) {
    const opened = await open('/inspect', place);
    const seen = await seenIn(opened);
    first ??= seen;
    expect(first.found.flatMap(({ rules }) => rules).length).toBeGreaterThan(PASTES.length);
    expect({ place, ...seen }).toEqual({ place, ...first });
    expect(seen.wide).toBe(0);
    expect(opened.noted).toEqual(NOTHING);
    await opened.close();
  }
});

test('in one time zone, each language of the browser gets the same words', async () => {
  const texts = [];
  for (const locale of ['en-US', 'tr-TR', 'ar-EG', 'de-DE', 'fa-IR', 'th-TH']) {
    const opened = await open('/inspect', { locale, timezoneId: 'Asia/Kathmandu' });
    await opened.page.getByLabel('Token or text to inspect').fill(token);
    await opened.page.locator('[data-rule]').first().waitFor();
    await expect.poll(() => opened.page.locator('[aria-busy=true]').count()).toBe(0);
    texts.push(await opened.page.locator('article[data-artifact]').innerText());
    await opened.close();
  }
  expect(texts[0]).toContain('25 Oct 2026, 06:15:00 GMT+5:45');
  expect(new Set(texts).size).toBe(1);
});
