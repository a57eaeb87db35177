/** Traces and flow files: real ones are in test/recordings, and here are wrong and strange ones. */
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packedForm } from '#recording/packed/packed';
import type { Typed } from '#recording/packed/tnetstring';
import { unpack } from '#recording/packed/unpack';
import { readRecording } from '#recording/read';
import { recordingBytes } from '../../recordings/read';
import { tnetstringOf } from './tnetstring-of';
import { zipOf } from './zip-of';

const TRACE = recordingBytes('playwright-oidc-pkce.zip');
const FLOWS = recordingBytes('mitmproxy-oidc-pkce.flows');

const saysOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const made = await unpack(bytes);
  return made && 'says' in made ? made.says : 'It is read.';
};
const recordingOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const made = await unpack(bytes);
  const recording = made && 'har' in made ? readRecording(made.har) : undefined;
  if (!recording) throw new Error('no recording');
  return recording;
};

test('what they are is told by their first bytes alone', () => {
  expect([TRACE, FLOWS].map(packedForm)).toEqual(['zip', 'tnetstring']);
  for (const text of ['', 'PK', '12:ab', '2005:4:type', '{"log":{}}', 'GET / HTTP/1.1'])
    expect(packedForm(new TextEncoder().encode(text))).toBeUndefined();
});

describe('a trace', () => {
  test('says who recorded it, and what Playwright left out', async () => {
    const { creator, missing } = await recordingOf(TRACE);
    expect(creator).toBe('Playwright 1.65.1');
    expect(missing).toEqual([
      '6 redirects may have set cookies: Playwright’s trace leaves them out. A HAR file has them.',
    ]);
  });

  const entry = (content: object, postData?: object) => ({
    startedDateTime: '2026-11-30T10:00:00.000Z',
    time: 1,
    request: {
      method: 'POST',
      url: 'https://shop.example/login',
      headers: [{ name: 'Cookie', value: 'a=b' }],
      ...(postData ? { postData } : {}),
    },
    response: { status: 200, headersSize: 9, headers: [], content },
  });
  const line = (snapshot: object) => JSON.stringify({ type: 'resource-snapshot', snapshot });
  const JSON_TYPE = { size: 9, mimeType: 'application/json' };

  test.each([
    ['_sha1', 'a1.json'],
    ['_file', 'resources/a1.json'],
  ])('has its contents beside it, by %s', async (name, file) => {
    const form = { mimeType: 'application/x-www-form-urlencoded', text: '', [name]: file };
    const { exchanges, missing } = await recordingOf(
      zipOf({
        'trace.trace': '{"playwrightVersion":"1.40.0"}',
        '0-trace.network': `${line(entry({ ...JSON_TYPE, [name]: file }, form))}\n`,
        'resources/a1.json': '{"token":1}',
      }),
    );
    expect(exchanges.map(({ request, response }) => [request.content, response?.content])).toEqual([
      ['{"token":1}', '{"token":1}'],
    ]);
    expect(missing).toEqual([]);
  });

  test('of several browsers is read whole', async () => {
    const { exchanges } = await recordingOf(
      zipOf(
        { '0-trace.network': line(entry(JSON_TYPE)), '1-trace.network': line(entry(JSON_TYPE)) },
        { method: 0 },
      ),
    );
    expect(exchanges).toHaveLength(2);
  });

  test('without a content says so; a picture is not missed', async () => {
    const { missing } = await recordingOf(
      zipOf({
        'trace.network': [
          line(entry({ ...JSON_TYPE, _sha1: 'gone.json' })),
          line(entry({ size: 9, mimeType: 'image/png', _sha1: 'gone.png' })),
        ].join('\n'),
      }),
    );
    expect(missing[0]).toBe('Some contents are in separate files, and are missing here.');
  });

  test('with a content that is damaged is read without it', async () => {
    const zip = zipOf({
      'trace.network': line(entry({ ...JSON_TYPE, _sha1: 'a1.json' })),
      'resources/a1.json': '{"token":"there is a lot in it"}',
    });
    const at = Buffer.from(zip).indexOf('resources/a1.json') + 'resources/a1.json'.length;
    zip.fill(0xff, at, at + 8);
    const { exchanges, missing } = await recordingOf(zip);
    expect(exchanges[0]?.response?.content).toBe('');
    expect(missing).toContain('1 content is compressed or damaged, so credentials in there are unknown.');
  });
});

test('a HAR file in a zip file gets the contents beside it', async () => {
  const entries = [
    {
      request: { method: 'GET', url: 'https://shop.example/', headers: [] },
      response: { status: 200, headers: [], content: { mimeType: 'text/html', _file: 'b2.html' } },
    },
  ];
  const { exchanges, creator } = await recordingOf(
    zipOf({
      'har.har': JSON.stringify({ log: { creator: { name: 'Playwright', version: '1.65.1' }, entries } }),
      'b2.html': '<form>',
    }),
  );
  expect(creator).toBe('Playwright 1.65.1');
  expect(exchanges[0]?.response?.content).toBe('<form>');
});

const BOMB = { 'trace.network': new Uint8Array(64_000_001) };

test.each([
  [
    'is cut off',
    TRACE.slice(0, 9000),
    'This zip file is cut off: its directory is missing at byte 9,000. Copy it again.',
  ],
  ['has no recording', zipOf({ 'a.txt': 'a' }), 'This zip file has no recording: no *.network file'],
  ['is empty', zipOf({}), 'This zip file has no recording'],
  ['is Charles’', zipOf({ '0-meta.json': '{}' }), 'This is a Charles session in a zip file.'],
  [
    'was traced without a network log',
    zipOf({ 'trace.trace': '{}', 'trace.network': '' }),
    'This Playwright trace has no network log.',
  ],
  ['is encrypted', zipOf({ 'trace.network': '' }, { flags: 1 }), 'This zip file is encrypted.'],
  ['has no HAR in its HAR', zipOf({ 'a.har': '[]' }), 'The file a.har in this zip file is no HAR file.'],
  ['unpacks to too much', zipOf(BOMB), 'This zip file unpacks to more than 64 MB.'],
  [
    'unpacks to more than it states',
    zipOf(BOMB, { size: 100 }),
    'The file trace.network in this zip file is damaged.',
  ],
])('a zip file that %s says what to do', async (_, zip, says) => {
  expect(await saysOf(zip)).toContain(says);
});

test('a zip file whose directory is damaged says at which byte', async () => {
  const zip = zipOf({ 'trace.network': 'x' });
  const at = Buffer.from(zip).indexOf('PK\u0001\u0002');
  zip[at] = 0;
  expect(await saysOf(zip)).toBe(`This zip file is cut off or damaged at byte ${at}. Copy it again.`);
});

const bytes = (text: string | Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
type Fields = readonly (readonly [string, string])[];
const fieldsOf = (fields: Fields): Typed => fields.map(([name, value]) => [bytes(name), bytes(value)]);

interface Sent {
  readonly type?: string;
  readonly request?: Readonly<Record<string, Typed>>;
  readonly response?: Readonly<Record<string, Typed>> | null;
}

const flow = ({ type = 'http', request = {}, response = {} }: Sent): Buffer =>
  tnetstringOf(
    new Map<string, Typed>([
      ['type', type],
      [
        'response',
        response === null
          ? undefined
          : new Map<string, Typed>(
              Object.entries({ status_code: 200, headers: fieldsOf([]), content: bytes(''), ...response }),
            ),
      ],
      [
        'request',
        new Map<string, Typed>(
          Object.entries({
            method: bytes('GET'),
            scheme: bytes('https'),
            host: 'shop.example',
            port: 443,
            path: bytes('/'),
            authority: bytes(''),
            headers: fieldsOf([]),
            content: bytes(''),
            timestamp_start: 1_796_000_000.5,
            ...request,
          }),
        ),
      ],
    ]),
  );
const flowsOf = (...flows: readonly Sent[]) => new Uint8Array(Buffer.concat(flows.map(flow)));
const of = async (...flows: readonly Sent[]) => (await recordingOf(flowsOf(...flows))).exchanges;

describe('a flow file', () => {
  test('says when, and who recorded it', async () => {
    const { creator, exchanges } = await recordingOf(flowsOf({}));
    expect([creator, exchanges[0]?.at]).toEqual(['mitmproxy', 1_796_000_000_500]);
  });

  test.each([
    [
      'the Host field',
      { headers: fieldsOf([['host', 'app.example']]), host: '127.0.0.1', port: 4433 },
      'https://app.example/',
    ],
    ['HTTP/2’s authority', { authority: bytes('app.example:8443') }, 'https://app.example:8443/'],
    ['its address', { host: 'app.example', port: 8443 }, 'https://app.example:8443/'],
    ['an IPv6 address', { host: '2001:db8::7', port: 8443 }, 'https://[2001:db8::7]:8443/'],
    ['the default port', { scheme: bytes('http'), port: 80 }, 'http://shop.example/'],
    [
      'texts of older versions',
      { method: 'GET', scheme: 'https', path: '/', host: bytes('old.example') },
      'https://old.example/',
    ],
  ])('takes the address from %s', async (_, request, url) => {
    expect((await of({ request })).map((each) => each.request.url)).toEqual([url]);
  });

  test.each([
    ['gzip', gzipSync('{"token":"é"}')],
    ['deflate', deflateRawSync('{"token":"é"}')],
    ['identity', Buffer.from('{"token":"é"}')],
  ])('decompresses %s', async (coding, content) => {
    const headers = fieldsOf([
      ['Content-Type', 'application/json'],
      ['Content-Encoding', coding],
    ]);
    const [exchange] = await of({ response: { headers, content: bytes(content) } });
    expect(exchange?.response?.content).toBe('{"token":"é"}');
  });

  test('with a compression that is unknown here says how much is missing', async () => {
    const headers = fieldsOf([
      ['Content-Type', 'application/json'],
      ['Content-Encoding', 'br, gzip'],
    ]);
    const { missing } = await recordingOf(
      flowsOf({ response: { headers, content: bytes(brotliCompressSync('{}')) } }),
    );
    expect(missing).toContain('1 content is compressed or damaged, so credentials in there are unknown.');
  });

  test('leaves out tunnels and other protocols, and keeps what had no response', async () => {
    const { exchanges, missing } = await recordingOf(
      flowsOf(
        { request: { method: bytes('CONNECT') } },
        { type: 'dns' },
        { response: null },
        { request: { content: undefined } },
      ),
    );
    expect(exchanges.map(({ response }) => response?.status)).toEqual([undefined, 200]);
    expect(missing).toContain('1 flow of another protocol is left out.');
  });

  test('that is cut off is read so far, and says at which byte', async () => {
    const { exchanges, missing } = await recordingOf(FLOWS.slice(0, 20_000));
    expect(exchanges.length).toBeGreaterThan(3);
    expect(missing[0]).toMatch(/^The file is cut off or damaged at byte [\d,]+, so its end is missing\.$/u);
  });

  test.each([
    [
      'is cut off in its first flow',
      FLOWS.slice(0, 900),
      'This mitmproxy file is cut off or damaged at byte 900, before its first whole request. Copy it again.',
    ],
    ['has no HTTP', flowsOf({ type: 'tcp' }), 'This mitmproxy file has no HTTP flow.'],
  ])('that %s says what to do', async (_, file, says) => {
    expect(await saysOf(file)).toContain(says);
  });
});
