/** Recordings in each form they come in, and broken ones. */
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecording } from '#recording/read';
import { cases } from '../scale';

const entry = (more: object = {}, url = 'https://shop.bakery.example/login') => ({
  startedDateTime: '2026-09-21T10:00:00.000Z',
  time: 12,
  _resourceType: 'document',
  request: {
    method: 'POST',
    url,
    headers: [
      { name: ':authority', value: 'shop.bakery.example' },
      { name: 'cookie', value: 'sid=before' },
    ],
    cookies: [],
    postData: { mimeType: 'application/x-www-form-urlencoded', text: 'name=alice&password=rye' },
  },
  response: {
    status: 302,
    headers: [
      { name: 'set-cookie', value: 'sid=after; HttpOnly\nseen=1; Path=/' },
      { name: 'location', value: '/' },
    ],
    cookies: [],
    content: { size: 0, mimeType: 'text/html', text: '' },
    redirectURL: '/',
  },
  ...more,
});
const har = (...entries: object[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } });

const of = (pasted: string) => {
  const recording = readRecording(pasted);
  if (!recording) throw new Error('no recording');
  return recording;
};

describe('a HAR file', () => {
  test('gives its messages without HTTP/2’s own names, each Set-Cookie by itself, with the places of the values', () => {
    const pasted = har(entry());
    const [exchange] = of(pasted).exchanges;
    expect(exchange).toMatchObject({
      index: 0,
      at: Date.UTC(2026, 8, 21, 10),
      took: 12,
      initiator: 'form',
      request: { method: 'POST', fields: [['cookie', 'sid=before']], content: 'name=alice&password=rye' },
      response: {
        status: 302,
        fields: [
          ['set-cookie', 'sid=after; HttpOnly'],
          ['set-cookie', 'seen=1; Path=/'],
          ['location', '/'],
        ],
      },
    });
    const at = (span: { start: number; end: number } | undefined) => pasted.slice(span?.start, span?.end);
    expect(at(exchange?.places.request.url)).toBe('https://shop.bakery.example/login');
    expect(exchange?.places.response?.fields.map(at)).toEqual(['sid=after; HttpOnly', 'seen=1; Path=/', '/']);
    expect(at(exchange?.places.request.content)).toBe('name=alice&password=rye');
    expect(JSON.parse(at(exchange?.span))).toEqual(entry());
  });

  test('is put into the order of its times', () => {
    const later = entry({ startedDateTime: '2026-09-21T10:00:05.000Z' }, 'https://shop.bakery.example/later');
    expect(of(har(later, entry())).exchanges.map(({ request }) => request.url)).toEqual([
      'https://shop.bakery.example/login',
      'https://shop.bakery.example/later',
    ]);
  });

  test('with cookies in lists alone gets the fields they came from, as Safari writes it', () => {
    const { request, response } = entry();
    const { exchanges } = of(
      har({
        ...entry(),
        request: { ...request, headers: [], cookies: [{ name: 'sid', value: 'before' }] },
        response: {
          ...response,
          headers: [],
          cookies: [
            { name: 'sid', value: 'after', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' },
            { name: 'seen', value: '1', expires: '2026-09-22T10:00:00Z' },
          ],
        },
      }),
    );
    expect(exchanges[0]?.request.fields).toEqual([['Cookie', 'sid=before']]);
    expect(exchanges[0]?.response?.fields).toEqual([
      ['Set-Cookie', 'sid=after; Path=/; SameSite=Lax; HttpOnly; Secure'],
      ['Set-Cookie', 'seen=1; Expires=Tue, 22 Sep 2026 10:00:00 GMT'],
      ['Location', '/'],
    ]);
  });

  test('with base64 content, as mitmproxy and Firefox write it, is decoded', () => {
    const text = Buffer.from('{"access_token":"é"}').toString('base64');
    const content = { mimeType: 'application/json; charset=utf-8', encoding: 'base64', text };
    const { exchanges } = of(har(entry({ response: { ...entry().response, content } })));
    expect(exchanges[0]?.response?.content).toBe('{"access_token":"é"}');
  });

  test('with content that is compressed still says how much is not read', () => {
    const text = gzipSync('{"access_token":"rye"}').toString('base64');
    const content = { mimeType: 'application/json', encoding: 'base64', text };
    const { exchanges, missing } = of(har(entry({ response: { ...entry().response, content } })));
    expect(exchanges[0]?.response?.content).toBe('');
    expect(missing).toContain('1 content is compressed or damaged, so credentials in there are unknown.');
  });

  test('with a WebSocket has the request that opens it, at the same server', () => {
    const url = 'wss://shop.bakery.example/live?access_token=2YotnFZFEjr1zCsicMWpAA';
    const pasted = har(entry({ _resourceType: 'websocket' }, url));
    const [exchange] = of(pasted).exchanges;
    expect(exchange?.request.url).toBe(url.replace('wss:', 'https:'));
    const { start, end } = exchange?.places.request.url ?? { start: 0, end: 0 };
    expect(pasted.slice(start, end)).toBe(url);
  });

  test('with a form’s parameters and no text gets the text', () => {
    const postData = {
      mimeType: 'application/x-www-form-urlencoded',
      params: [{ name: 'a b', value: 'c&d' }],
    };
    const { exchanges } = of(har(entry({ request: { ...entry().request, postData } })));
    expect(exchanges[0]?.request.content).toBe('a%20b=c%26d');
  });

  test.each([
    [
      'is cut off',
      har(entry(), entry()).slice(0, -60),
      ['The file is cut off or damaged, so its end is missing.'],
    ],
    [
      'is sanitized',
      har(
        entry({
          request: { ...entry().request, headers: [{ name: 'accept', value: '*/*' }] },
          response: { ...entry().response, headers: [{ name: 'location', value: '/' }] },
        }),
      ),
      ['No message has a Cookie, Set-Cookie or Authorization field: probably a sanitized export.'],
    ],
    [
      'has stand-ins',
      har(entry({ request: { ...entry().request, headers: [{ name: 'Cookie', value: 'sid=[REDACTED]' }] } })),
      ['Some credentials were already replaced, so their paths are unknown.'],
    ],
    [
      'has contents elsewhere, and a request that failed',
      har(
        entry({
          response: { ...entry().response, content: { size: 40, mimeType: 'text/html', _file: 'a1.html' } },
        }),
        entry({ response: { status: -1, headers: [] } }),
      ),
      [
        'Some contents are in separate files, and are missing here.',
        'No response has content, so tokens in answers are unknown.',
        '1 request has no response.',
      ],
    ],
  ])('that %s says what is missing', (_, pasted, missing) => {
    expect(of(pasted).missing).toEqual(missing);
  });
});

test('HTTP messages: each request with the response that follows, its host from the Host field', () => {
  const pasted = [
    'POST /login HTTP/1.1',
    'Host: shop.bakery.example',
    'Content-Type: application/json',
    '',
    '{"password":"rye"}',
    '',
    'HTTP/1.1 200 OK',
    'Set-Cookie: sid=after; HttpOnly',
    '',
    'GET https://api.bakery.example/orders HTTP/1.1',
    'Sec-Fetch-Mode: cors',
    'Sec-Fetch-Dest: empty',
  ].join('\r\n');
  const { exchanges, missing } = of(pasted);
  expect(exchanges.map(({ initiator, request, response }) => ({ initiator, request, response }))).toEqual([
    {
      initiator: 'unknown',
      request: {
        method: 'POST',
        url: 'https://shop.bakery.example/login',
        fields: [
          ['Host', 'shop.bakery.example'],
          ['Content-Type', 'application/json'],
        ],
        content: '{"password":"rye"}',
      },
      response: { status: 200, fields: [['Set-Cookie', 'sid=after; HttpOnly']], content: '' },
    },
    {
      initiator: 'script',
      request: {
        method: 'GET',
        url: 'https://api.bakery.example/orders',
        fields: [
          ['Sec-Fetch-Mode', 'cors'],
          ['Sec-Fetch-Dest', 'empty'],
        ],
        content: '',
      },
      response: undefined,
    },
  ]);
  expect(missing).toContain('1 request has no response.');
});

test('curl commands, as browsers copy them', () => {
  const { exchanges, missing } = of(
    [
      `curl 'https://api.bakery.example/orders' \\`,
      `  -H 'authorization: Bearer abc' -b 'sid=1' --compressed`,
      `curl https://login.bakery.example/token -d grant_type=refresh_token -d refresh_token=x`,
    ].join('\n'),
  );
  expect(exchanges.map(({ request }) => request)).toEqual([
    {
      method: 'GET',
      url: 'https://api.bakery.example/orders',
      fields: [
        ['authorization', 'Bearer abc'],
        ['Cookie', 'sid=1'],
      ],
      content: '',
    },
    {
      method: 'POST',
      url: 'https://login.bakery.example/token',
      fields: [],
      content: 'grant_type=refresh_token&refresh_token=x',
    },
  ]);
  expect(missing).toContain('curl commands contain no responses.');
});

test.each([
  '',
  'hello',
  '{}',
  '{"log":{}}',
  '{"log":{"entries":[]}}',
  '{"log":{"entries":[1,{"request":{"url":"data:,"}}]}}',
  'curl',
])('no recording in %j', (pasted) => {
  expect(readRecording(pasted)).toBeUndefined();
});

test('whatever is in a HAR file, reading it never throws, and every place is in the text', () => {
  const word = fc.constantFrom(
    'log',
    'entries',
    'request',
    'response',
    'url',
    'headers',
    'cookies',
    'content',
    'postData',
    'name',
    'value',
    'text',
    'https://a.example/?a=%zz',
    'Set-Cookie',
    'a=b\nc',
    '1',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      word,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(word, tie('value'), { maxKeys: 5 }),
    ),
  }));
  const cut = fc.tuple(fc.array(value, { maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(cut, ([entries, share]) => {
      const whole = JSON.stringify({ log: { entries: [entry(), ...entries] } });
      const pasted = whole.slice(0, Math.ceil(whole.length * share));
      for (const { span, places } of readRecording(pasted)?.exchanges ?? []) {
        for (const { start, end } of [span, ...places.request.fields, ...(places.response?.fields ?? [])]) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(pasted.length);
        }
      }
    }),
    cases(500),
  );
});
