/** Hostile text in the built page: shown as text, with no violation, no request and no dialog. */
import { afterAll, afterEach, expect, test } from 'vitest';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { segment, token } from './compact';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

let opened: Opened | undefined;
afterEach(async () => {
  await opened?.close();
});
afterAll(closeBrowser);

const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script><svg onload=alert(3)>';
const HEADER = { alg: 'HS256', typ: 'JWT' };

const HOSTILE: readonly [name: string, text: string, shown: readonly string[]][] = [
  ['markup in a claim', token(HEADER, { name: MARKUP }), ['<img src=x onerror=']],
  ['markup in a claim name', token(HEADER, { [MARKUP]: 1 }), ['<svg onload=alert(3)>']],
  [
    'addresses in header and claims',
    token(
      {
        ...HEADER,
        jku: 'https://attacker.example/jwks.json',
        x5u: 'https://attacker.example/x5u',
        kid: 'javascript:alert(4)',
      },
      { iss: 'javascript:alert(5)', picture: 'https://attacker.example/p.png' },
    ),
    ['https://attacker.example/jwks.json', 'javascript:alert(5)'],
  ],
  ['bidi controls in a claim', token(HEADER, { name: 'admin\u202Egnp.exe\u2066x' }), ['\\u202e', '\\u2066']],
  ['a prototype', token(HEADER, { ['__proto__']: { admin: true }, constructor: 'x' }), ['__proto__']],
];

test.each(HOSTILE)('%s is inert text', async (_name, text, shown) => {
  opened = await open('/inspect');
  const { page, noted } = opened;
  await page.getByLabel('Token or text to inspect').fill(text);
  await page.locator('[data-verdict]').waitFor();
  const decoded =
    (await page.locator('[data-part=header]').textContent()) +
    String(await page.locator('[data-part=payload]').textContent());
  for (const piece of shown) expect(decoded).toContain(piece);
  // Every claim is pointed at, so that whatever an element does on hover or focus has been done.
  for (const row of await page.locator('[data-part] [tabindex]').all()) {
    await row.hover();
    await row.focus();
  }
  expect(await page.locator('main img, main script, main iframe, main object').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:"], a[href*="attacker.example"]').count()).toBe(0);
  expect(noted).toEqual(NOTHING);
});

const BROKEN: readonly [name: string, text: string][] = [
  ['markup', MARKUP],
  ['control characters', '\u0000\u0001\u0007\u001b[31meyJhbGciOiJIUzI1NiJ9.\u0000.\u202e'],
  ['a lone surrogate', '\ud800eyJhbGciOiJIUzI1NiJ9.\udfff.x'],
  ['a megabyte of dots', '.'.repeat(1_000_000)],
  ['a megabyte of base64url', 'eyJ'.repeat(333_333)],
  ['a token with a megabyte of claims', token(HEADER, { data: 'x'.repeat(750_000) })],
  ['deep nesting', `${segment(HEADER)}.${encodeBase64url(encodeUtf8('['.repeat(50_000)))}.AAAA`],
];

test.each(BROKEN)('%s gets an answer, and the text is kept', async (_name, text) => {
  opened = await open('/inspect');
  const { page, noted } = opened;
  const box = page.getByLabel('Token or text to inspect');
  await box.fill(text);
  await page.locator('[data-verdict], [data-nothing]').first().waitFor();
  const all = page.getByRole('button', { name: 'Show all of it' });
  const isShortened = (await all.count()) > 0;
  // What drives the browser replaces a lone surrogate on the way.
  expect(
    Buffer.from(text)
      .toString()
      .startsWith((await box.inputValue()).slice(0, 10_000)),
  ).toBe(true);
  if (isShortened) await all.click();
  expect((await box.inputValue()).slice(-2)).toBe(text.slice(-2));
  expect(await page.locator('[data-verdict=valid]').count()).toBe(0);
  expect(noted).toEqual(NOTHING);
});

test.each([
  ['bidi controls by the hundred thousand', '\u0001\u202e'.repeat(500_000)],
  ['half a million lines', 'a\n'.repeat(500_000)],
])('%s get an answer, shown by their beginning', async (_name, text) => {
  opened = await open('/inspect');
  const { page, noted } = opened;
  const box = page.getByLabel('Token or text to inspect');
  await box.fill(text);
  await page.locator('[data-nothing]').waitFor();
  expect(await page.getByText('Claimcheck read all of it.').count()).toBe(1);
  expect(text.startsWith(await box.inputValue())).toBe(true);
  expect(noted).toEqual(NOTHING);
});

test('what was pasted is found nowhere afterwards', async () => {
  opened = await open('/inspect');
  const { page } = opened;
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  const secret = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4';
  const text = token(HEADER, { sub: 'somebody-in-particular' });
  await page.getByLabel('Token or text to inspect').fill(text);
  await page.getByLabel('Key or secret').fill(secret);
  await page.locator('[data-verdict]').waitFor();
  const left = await page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
      document.title,
      history.state,
      await indexedDB.databases(),
      (await caches.keys()).filter((name) => !name.includes('/assets/start-')),
    ]),
  );
  expect(logged).toEqual([]);
  expect(left).not.toContain(text.slice(0, 12));
  expect(left).not.toContain(secret.slice(0, 12));
});
