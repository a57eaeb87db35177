/** The fields that a server sends with the built page, read back from `npm start`'s own, and what a browser makes of them. Not: the examples for other servers (test/ground/hosting.test.ts). */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeBrowser, open } from './browser';

let server: PreviewServer;
let address: string;
beforeAll(async () => {
  server = await preview({ preview: { port: 0, host: 'localhost' }, logLevel: 'silent' });
  address = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
});

const fields = async (name: string, home = address) => (await fetch(new URL(name, home))).headers;

test.each(['', 'index.html', 'embed.html', 'victim.html', 'sw.js', 'mockServiceWorker.js', 'icon.svg'])(
  'every file has the common fields: %j',
  async (name) => {
    for (const home of [address, inject('page')]) {
      const sent = await fields(name, home);
      expect(sent.get('X-Content-Type-Options')).toBe('nosniff');
      expect(sent.get('Referrer-Policy')).toBe('no-referrer');
      expect(sent.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(sent.get('Permissions-Policy')).toContain('geolocation=()');
    }
  },
);

test('the page refuses frames, the embedded lesson allows them, a worker has a policy of its own', async () => {
  const policy = async (name: string) => (await fields(name)).get('Content-Security-Policy') ?? '';
  for (const name of ['', 'index.html']) {
    expect(await policy(name)).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/u);
  }
  expect(await policy('embed.html')).toMatch(/; frame-ancestors \*$/u);
  expect(await policy('victim.html')).toBe("frame-ancestors 'self'");
  for (const name of ['sw.js', 'mockServiceWorker.js'])
    expect(await policy(name)).toBe("default-src 'none'; script-src 'self'; connect-src 'self'");
  expect((await fields('manifest.webmanifest')).get('Content-Type')).toBe('application/manifest+json');
  const page = await (await fetch(address)).text();
  const script = /src="\.\/(assets\/[^"]+)"/u.exec(page)?.[1] ?? '';
  expect((await fields(script)).get('Cache-Control')).toContain('immutable');
});

test('both pages are the same, and _headers names what is sent', async () => {
  const file = await readFile('dist/_headers', 'utf8');
  for (const [name, value] of await fields('index.html')) {
    if (!/^(?:cross-origin|content-security|permissions|referrer|x-content)/u.test(name)) continue;
    expect(file.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
  }
  expect(await readFile('dist/embed.html', 'utf8')).toBe(await readFile('dist/index.html', 'utf8'));
});

test('in another site’s frame the inspector does not come, with the fields or without', async () => {
  const around = createServer((request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<iframe title="framed" width="900" height="600" src="${decodeURIComponent((request.url ?? '').slice(2))}"></iframe>`,
      );
  });
  await new Promise<void>((resolve) => {
    around.listen(0, '127.0.0.1', resolve);
  });
  const other = `http://127.0.0.1:${(around.address() as AddressInfo).port}`;
  const opened = await open('/rules');
  const { page } = opened;
  await page.goto(`${other}/?${encodeURIComponent(`${inject('page')}#/inspect`)}`);
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/u);
  // The file that may be framed shows a lesson, and nothing else.
  await page.goto(`${other}/?${encodeURIComponent(`${inject('page')}embed.html#/inspect`)}`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Claimcheck opens in a window of its own' }).waitFor();
  expect(await frame.locator('textarea').count()).toBe(0);
  await page.goto(
    `${other}/?${encodeURIComponent(`${inject('page')}embed.html#/learn/kick-them-out?embed`)}`,
  );
  await frame.getByRole('button', { name: 'Reset the lesson' }).waitFor();
  await opened.close();
  around.close();
});
