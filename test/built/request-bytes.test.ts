/** The requests of the lab's pages against those that Chromium sends for the same script, field by field and byte by byte. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { field, type HttpRequest } from '#http/message';
import { originOf } from '#http/origin';
import { byteCount, requestWire } from '#http/wire';
import { pageFacts } from '#lab/run/party';
import type { Setup } from '#lab/run/setup';
import { exchanges, runOf, traceOf } from '../lab/runs';
import { chromium } from '../../scripts/chromium.js';
import { startBrowser, type OracleBrowser } from './cookies/browser';
import { selfSigned } from './cookies/certificate';

interface Seen {
  /** Whom it was for: every name leads here, and Chromium asks for some of its own while it starts. */
  readonly host: string;
  readonly method: string;
  readonly bytes: number;
  /** Lower case, in their order. */
  readonly names: readonly string[];
}

const seen: Seen[] = [];
const server = createServer(selfSigned(), (request, response) => {
  const lines: string[] = [];
  const { rawHeaders } = request;
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  const head = [`${request.method} ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
  let content = 0;
  request.on('data', (chunk: Buffer) => (content += chunk.length));
  request.on('end', () => {
    seen.push({
      host: request.headers.host ?? '',
      method: request.method ?? '',
      bytes: Buffer.byteLength(head, 'latin1') + content,
      names: lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()),
    });
    response.writeHead(200, {
      'Content-Type': 'text/html',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '',
      'Access-Control-Max-Age': '0',
    });
    response.end('<!doctype html><link rel="icon" href="data:,">');
  });
});

// A connection that the server ends while it is idle makes Chromium send a request a second time.
server.keepAliveTimeout = 0;

let browser: OracleBrowser;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  // The shell has no languages, and says none.
  browser = await startBrowser('allowed', [`--host-resolver-rules=MAP * 127.0.0.1:${port}`], chromium());
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** What script says of a request; the browser adds the rest. */
const SAID = new Set(['authorization', 'content-type', 'dpop', 'x-csrf-token']);

/** The same request by script of the same page. @returns what arrived, a preflight first */
const replayed = async (page: Page, request: HttpRequest, origin: string): Promise<Seen[]> => {
  const { method, url, content } = request;
  await page.context().clearCookies();
  await page.goto(`${origin}${origin === 'https://shop.example' ? '/product' : '/'}`);
  const cookies = (field(request, 'Cookie') ?? '').split('; ').filter((pair) => pair !== '');
  await page.context().addCookies(
    cookies.map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      domain: new URL(url).hostname,
      path: '/',
      secure: true,
      sameSite: 'None' as const,
    })),
  );
  seen.length = 0;
  await page.evaluate(
    async ({ address, init }) => {
      await fetch(address, init);
    },
    {
      address: url,
      init: {
        method,
        headers: request.fields
          .filter(([name]) => SAID.has(name.toLowerCase()))
          .map(([name, value]): [string, string] => [name, value]),
        credentials: cookies.length > 0 ? ('include' as const) : ('same-origin' as const),
        ...(content === '' ? {} : { body: content }),
      },
    },
  );
  // Where much else runs, a connection is lost all the same; the same request again says nothing new.
  const sent = seen.filter(({ host }) => host === new URL(url).host);
  return sent.filter((each, at) => JSON.stringify(each) !== JSON.stringify(sent[at - 1]));
};

const ACTS = 'log-in read-orders transfer read-photos refresh log-out partner';

// Each mode, each way to carry a token, the small and the large ones.
test.each<[string, Partial<Setup>]>([
  ['session', {}],
  ['jwt', {}],
  ['jwt', { store: 'server-cookie' }],
  ['jwt', { alg: 'HS256' }],
  ['jwt', { claims: 'profile' }],
  ['hybrid', {}],
  ['hybrid', { claims: 'permissions' }],
  ['bff', {}],
])(
  '%s with %j: what Chromium sends has the same fields and is within a tenth of the bytes',
  async (mode, more) => {
    const trace = traceOf(await runOf(ACTS, { columns: [mode], ...more }), mode);
    const byScript = exchanges(trace).filter(
      ({ by, initiator }) => by.type === 'page' && initiator === 'script',
    );
    expect(byScript.length).toBeGreaterThan(3);
    for (const { request, by } of byScript) {
      const origin = by.type === 'page' ? pageFacts(by.tab).origin : '';
      const arrived = await replayed(browser.page, request, origin);
      const preflight = exchanges(trace).find(
        (each) => each.initiator === 'preflight' && each.request.url === request.url,
      )?.request;
      const expected = [...(preflight && originOf(request.url) !== origin ? [preflight] : []), request];
      // All that arrived is in the message too, since what a busy machine sends twice is not seen a second time.
      expect([arrived.map(({ method }) => method), arrived]).toEqual([
        expected.map(({ method }) => method),
        arrived,
      ]);
      for (const [index, ours] of expected.entries()) {
        const theirs = arrived[index];
        const what = `${ours.method} ${ours.url}`;
        expect([what, theirs?.names.toSorted()]).toEqual([
          what,
          ours.fields.map(([name]) => name.toLowerCase()).toSorted(),
        ]);
        const bytes = byteCount(requestWire(ours));
        const off = Math.abs(bytes - (theirs?.bytes ?? 0)) / (theirs?.bytes ?? 1);
        expect([what, off < 0.1, bytes, theirs?.bytes]).toEqual([what, true, bytes, theirs?.bytes]);
      }
    }
  },
);
