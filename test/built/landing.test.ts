/** A page opened with a token in its address: it shows the token, and the address has it no longer. Not: which addresses carry one (test/ui/inspect/landing). */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { segment } from './compact';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

afterAll(closeBrowser);

const TOKEN = `${segment({ alg: 'HS256' })}.${segment({ sub: 'ada', nonce: 'n-0S6_WzA2Mj' })}.c2lnbmF0dXJlLW9mLXRoZS1iYWtlcnktYW5kLW1vcmU`;
const JWE = `${segment({ alg: 'dir', enc: 'A256GCM' })}..bm9uY2U.Y2lwaGVydGV4dA.dGFn`;

const pasted = ({ page }: Opened) => page.getByLabel('Token or text to inspect').inputValue();

/** Everything in which a browser keeps what a page gives it. */
const kept = ({ page }: Opened) =>
  page.evaluate(async () =>
    JSON.stringify([
      location.href,
      history.state,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      document.title,
      (await indexedDB.databases()).map(({ name }) => name),
      (await caches.keys()).filter((name) => !name.includes('/assets/start-')),
    ]),
  );

describe.each([
  ['an ID token in the fragment', `id_token=${TOKEN}&state=xyz`, 'jws', 'fragment'],
  ['an access token in the fragment', `access_token=${TOKEN}&token_type=Bearer`, 'jws', 'fragment'],
  ['a token in the query', `?id_token=${TOKEN}`, 'jws', 'query'],
  ['a token alone', TOKEN, 'jws', 'fragment'],
  ['an encrypted token alone', JWE, 'jwe', 'fragment'],
  ['an SD-JWT alone', `${TOKEN}~${segment(['s', 'a', 1])}~`, 'sd-jwt', 'fragment'],
])('%s', (_, place, kind, from) => {
  test('is shown, and is gone from the address', async () => {
    const opened = await open(place);
    const { page, noted } = opened;
    await page.locator(`[data-artifact=${kind}]`).first().waitFor();
    expect(await pasted(opened)).toBe(place.replace(/^\?/u, ''));
    expect(await page.locator('[data-landed]').getAttribute('data-landed')).toBe(from);
    expect(page.url()).toBe(`${inject('page')}#/inspect`);
    // about:blank, and the page.
    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(await kept(opened)).not.toContain(TOKEN.slice(20, 40));
    await page.reload();
    await page.getByLabel('Token or text to inspect').waitFor();
    expect(await pasted(opened)).toBe('');
    expect(await page.locator('[data-landed]').count()).toBe(0);
    expect(noted).toEqual(NOTHING);
    await opened.close();
  });
});

test.each([
  ['?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz', 'This is an authorization code'],
  [
    '?error=access_denied&error_description=She%20said%20no',
    'refused: "access_denied". It says: "She said no"',
  ],
  ['error=login_required&state=xyz', 'refused: "login_required"'],
])('an answer without a token, %j, is explained', async (place, says) => {
  const opened = await open(place);
  const { page, noted } = opened;
  await page.locator('[data-nothing]').waitFor();
  expect(await page.locator('[data-nothing]').textContent()).toContain(says);
  expect(page.url()).toBe(`${inject('page')}#/inspect`);
  expect(await page.evaluate(() => history.length)).toBe(2);
  expect(noted).toEqual(NOTHING);
  await opened.close();
});

test('an answer that comes while the lab is open leads to the inspector; going back has no token', async () => {
  const opened = await open('/lab');
  const { page, noted } = opened;
  await page.locator('[data-outcome]').first().waitFor({ state: 'attached' });
  await page.evaluate((token) => {
    location.hash = `id_token=${token}`;
  }, TOKEN);
  await page.locator('[data-verdict]').waitFor();
  expect(page.url()).toBe(`${inject('page')}#/inspect`);
  await page.goBack();
  await page.locator('[data-outcome]').first().waitFor({ state: 'attached' });
  expect(page.url()).toBe(`${inject('page')}#/lab`);
  await page.goForward();
  expect(page.url()).toBe(`${inject('page')}#/inspect`);
  expect(noted).toEqual(NOTHING);
  await opened.close();
});

test('the line is gone once something else is in the box', async () => {
  const opened = await open(TOKEN);
  const { page } = opened;
  await page.locator('[data-landed]').waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await page.locator('[data-landed]').count()).toBe(0);
  await opened.close();
});
