/** `npm run icons`: draws the app's icons from public/icon.svg. To be run after that is changed; what it writes is committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium as playwright } from 'playwright';
import { chromium } from './chromium.js';
import { root } from './set-up.js';

const svg = readFileSync(`${root}/public/icon.svg`, 'utf8');

/** A mask may cut off all but the middle four fifths, so that one has a ground, and the drawing in its middle. */
const ICONS = [
  { name: 'icon-192', size: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512', size: 512, share: 0.7, ground: '#fbfbfc' },
];

const browser = await playwright.launch(chromium());
const page = await browser.newPage();
for (const { name, size, share, ground } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html { background: ${ground} } body { margin: 0; height: 100vh; display: grid; place-items: center } svg { width: ${100 * share}% }</style>${svg}`,
  );
  writeFileSync(`${root}/public/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
