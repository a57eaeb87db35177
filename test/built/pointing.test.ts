/** Pointing at a claim marks its characters, and the other way round: with a real pointer and a real keyboard. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import { segment } from './compact';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

const HEADER = segment({ alg: 'HS256', typ: 'JWT' });
const PAYLOAD = segment({ iss: 'https://auth.shop.example', sub: 'alice', exp: 1795425898 });
const TOKEN = `${HEADER}.${PAYLOAD}.${'A'.repeat(43)}`;

let opened: Opened;
beforeEach(async () => {
  opened = await open('/inspect');
  await opened.page.getByLabel('Token or text to inspect').fill(TOKEN);
  await opened.page.locator('[data-verdict]').waitFor();
});
afterEach(async () => {
  expect(opened.noted).toEqual(NOTHING);
  await opened.close();
});
afterAll(closeBrowser);

/** What the marked characters of the payload decode to, read from the first whole group of four on. */
const markedText = async (): Promise<string> => {
  const marked = (await opened.page.locator('pre [class*=pointed]').allTextContents()).join('');
  const at = PAYLOAD.indexOf(marked);
  expect(at).toBeGreaterThanOrEqual(0);
  const start = at - (at % 4);
  const end = Math.ceil((at + marked.length) / 4) * 4;
  return decodeUtf8(decodeBase64url(PAYLOAD.slice(start, end)).bytes).text;
};
const litRow = () => opened.page.locator('[data-part] [data-pointed]').textContent();

test('the coloured text shows through the box', async () => {
  const style = await opened.page.getByLabel('Token or text to inspect').evaluate((element) => {
    const { color, fontFamily } = getComputedStyle(element);
    return { color, fontFamily };
  });
  expect(style.color).toBe('rgba(0, 0, 0, 0)');
  expect(style.fontFamily).toContain('monospace');
});

test('hovering over a claim marks the characters that carry it', async () => {
  await opened.page.locator('[data-part=payload] [tabindex]').nth(1).hover();
  expect(await markedText()).toContain('"sub":"alice"');
});

test('so does reaching it with the keyboard', async () => {
  await opened.page.locator('[data-part=payload] [tabindex]').nth(0).focus();
  await opened.page.keyboard.press('Tab');
  // From the first claim the next stop is the link of its explanation or the second claim.
  for (let stops = 0; stops < 12; stops += 1) {
    const text = await opened.page.evaluate(() => document.activeElement?.textContent ?? '');
    if (text.includes('"sub"')) break;
    await opened.page.keyboard.press('Tab');
  }
  expect(await markedText()).toContain('"sub":"alice"');
});

test('hovering over characters lights up their claim', async () => {
  const box = await opened.page.getByLabel('Token or text to inspect').boundingBox();
  await opened.page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 16);
  expect(await litRow()).toContain('"alg"');
});

test('so does moving the caret among them', async () => {
  await opened.page.getByLabel('Token or text to inspect').focus();
  await opened.page.keyboard.press('Control+Home');
  for (let step = 0; step < HEADER.length + 6; step += 1) await opened.page.keyboard.press('ArrowRight');
  expect(await litRow()).toContain('"iss"');
});
