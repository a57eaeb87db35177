/** What proxies save, wrong and strange; whole ones are in the tests of each recording (test/recordings/proxies.ts). */
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packedForm, packedFormOf } from '#recording/packed/packed';
import { rawMessage } from '#recording/packed/raw-message';
import { unpack } from '#recording/packed/unpack';
import { readRecording } from '#recording/read';
import { burpFile, charlesFile, fiddlerFile } from '../../recordings/proxies';
import { recordingBytes, recordingText } from '../../recordings/read';
import { cases } from '../../scale';
import { zipOf } from './zip-of';

const bytesOf = (text: string | Buffer) => new Uint8Array(Buffer.from(text));

const saysOf = async (file: string | Buffer): Promise<string> => {
  const made = await unpack(bytesOf(file));
  return made && 'says' in made ? made.says : 'It is read.';
};
const recordingOf = async (file: string | Uint8Array) => {
  const made = await unpack(new Uint8Array(Buffer.from(file)));
  const recording = made && 'har' in made ? readRecording(made.har) : undefined;
  if (!recording) throw new Error('no recording');
  return recording;
};

const LOGIN = recordingText('session-careless');
const BURP = burpFile(LOGIN);
const CHARLES = charlesFile(LOGIN);
const FIDDLER = fiddlerFile(LOGIN);

test('what they are is told by their first bytes alone', () => {
  expect([BURP, CHARLES, FIDDLER].map(packedForm)).toEqual(['burp', 'charles', 'zip']);
  const pretty = JSON.stringify(JSON.parse(CHARLES.toString()), undefined, 4);
  expect([pretty, `\n${pretty}`].map(packedFormOf)).toEqual(['charles', 'charles']);
  expect(packedForm(bytesOf(`\ufeff${BURP.toString()}`))).toBe('burp');
  for (const other of [
    '<?xml version="1.0"?>\n<note/>',
    '<items><item/></items>',
    '<!DOCTYPE html><html>',
    '[{"status":"COMPLETE","total":3}]',
    '[{"method":"GET","path":"/"}]',
  ])
    expect(packedFormOf(other)).toBeUndefined();
});

describe('a Burp file', () => {
  interface Item {
    readonly time?: string;
    readonly date?: string;
    readonly request?: string;
    readonly response?: string;
  }
  const AT = Date.UTC(2026, 10, 30, 9, 0, 0);
  const UTC = 'Mon Nov 30 09:00:00 UTC 2026';
  const item = ({ time = UTC, date, request = 'GET /a HTTP/1.1\r\n\r\n', response }: Item): string => {
    const got = response ?? `HTTP/1.1 200 OK\r\n${date === undefined ? '' : `Date: ${date}\r\n`}\r\n`;
    const [sent, back] = [request, got].map((text) => Buffer.from(text, 'latin1').toString('base64'));
    return `<item><time>${time}</time><url><![CDATA[https://shop.example/a]]></url><request base64="true"><![CDATA[${sent}]]></request><response base64="true"><![CDATA[${back}]]></response><comment/></item>`;
  };
  const fileOf = (...items: readonly string[]) => `<items burpVersion="1">${items.join('\n')}</items>`;
  const of = async (...items: readonly Item[]) => (await recordingOf(fileOf(...items.map(item)))).exchanges;

  test('says who saved it', async () => {
    expect((await recordingOf(BURP)).creator).toBe('Burp Suite 2026.9.1');
  });

  const date = (at: number) => new Date(at).toUTCString();
  const SHORT = 7_200_000;
  test.each([
    ['UTC', [{ time: UTC }], [AT]],
    ['an offset', [{ time: 'Mon Nov 30 04:00:00 GMT-05:00 2026' }], [AT]],
    ['a half hour', [{ time: 'Mon Nov 30 14:30:00 GMT+05:30 2026' }], [AT]],
    ['a name and the server’s date', [{ time: 'Mon Nov 30 14:30:00 IST 2026', date: date(AT) }], [AT]],
    ['the same name elsewhere', [{ time: 'Mon Nov 30 09:00:01 IST 2026', date: date(AT) }], [AT + 1000]],
    [
      'a name and an answer from a cache',
      [
        { time: 'Mon Nov 30 14:30:00 IST 2026', date: date(AT - SHORT) },
        { time: 'Mon Nov 30 14:30:00 IST 2026', date: date(AT) },
      ],
      [AT, AT],
    ],
    ['a name alone', [{ time: 'Mon Nov 30 14:30:00 IST 2026' }], [undefined]],
    ['no date', [{ time: 'yesterday' }], [undefined]],
  ])('takes its time from %s', async (_, items, times) => {
    expect((await of(...items)).map(({ at }) => at)).toEqual(times);
  });

  test('keeps what was in the same second in the order that Burp’s table had', async () => {
    const at = (second: number, path: string): Item => ({
      time: `Mon Nov 30 09:00:0${second} UTC 2026`,
      request: `GET /${path} HTTP/2\r\n\r\n`,
    });
    const paths = async (...items: readonly Item[]) =>
      (await of(...items)).map(({ request }) => new URL(request.url).pathname).join('');
    expect(await paths(at(1, 'a'), at(1, 'b'), at(2, 'c'))).toBe('/a/b/c');
    expect(await paths(at(2, 'c'), at(1, 'b'), at(1, 'a'))).toBe('/a/b/c');
  });

  test('without base64 is read alike', async () => {
    const text = '<items burpVersion="1"><item><url>https://shop.example/b?x=1&amp;y=2</url>'
      .concat(
        '<request base64="false"><![CDATA[POST /b HTTP/1.1\nContent-Type: text/plain\n\na < b & c]]></request>',
      )
      .concat('</item></items>');
    const [exchange] = (await recordingOf(text)).exchanges;
    expect(exchange?.request).toMatchObject({
      method: 'POST',
      url: 'https://shop.example/b',
      content: 'a < b & c',
    });
    expect(exchange?.response).toBeUndefined();
  });

  test('expands no entity', async () => {
    const text = `<!DOCTYPE items [<!ENTITY e "eeee">]>\n${fileOf(
      '<item><url>https://shop.example/</url><request>GET /&e; HTTP/1.1</request></item>',
    )}`;
    expect((await recordingOf(text)).exchanges[0]?.request.url).toBe('https://shop.example/&e;');
  });

  test('is decompressed, unless Burp had done it', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n';
    const contents = await of(
      { response: head + gzipSync('{"token":1}').toString('latin1') },
      { response: `${head}{"token":1}` },
    );
    expect(contents.map(({ response }) => response?.content)).toEqual(['{"token":1}', '{"token":1}']);
  });

  const whole = fileOf(item({}), item({}));
  const second = whole.lastIndexOf('<item>');
  const inBase64 = whole.indexOf('R0VU', second) + 2;
  test.each([
    ['cut off between items', whole.slice(0, second), second],
    ['cut off in an item', whole.slice(0, second + 40), second + 40],
    ['damaged in base64', `${whole.slice(0, inBase64)}*${whole.slice(inBase64 + 1)}`, inBase64],
    ['damaged in a tag', `${whole.slice(0, second)}<i*em>${whole.slice(second + 6)}`, second],
  ])('that is %s is read so far, and says at which byte', async (_, text, at) => {
    const { exchanges, missing, isPartial } = await recordingOf(text);
    expect([exchanges.length, isPartial]).toEqual([1, true]);
    expect(missing[0]).toBe(
      `The file is cut off or damaged at byte ${at.toLocaleString('en')}, so its end is missing.`,
    );
  });

  test.each([
    [
      'is cut off in its first item',
      whole.slice(0, 100),
      'is cut off or damaged at byte 100, before its first whole request. Save the items again.',
    ],
    ['is empty', fileOf(), 'This Burp Suite file has no request. In Proxy, HTTP history,'],
  ])('that %s says what to do', async (_, text, says) => {
    expect(await saysOf(text)).toContain(says);
  });
});

describe('a Charles session', () => {
  const transactions = JSON.parse(CHARLES.toString()) as object[];
  test('that is cut off is read so far, and says at which byte', async () => {
    const first = JSON.stringify(transactions[0]).length + 1;
    const { exchanges, missing } = await recordingOf(CHARLES.subarray(0, first + 60));
    expect(exchanges).toHaveLength(1);
    expect(missing[0]).toBe(
      `The file is cut off or damaged at byte ${(first + 60).toLocaleString('en')}, so its end is missing.`,
    );
    expect(await saysOf(CHARLES.subarray(0, first - 9))).toMatch(
      /^This Charles session is cut off or damaged at byte [\d,]+, before its first whole request\. Save it again\.$/u,
    );
  });

  test('says so where HTTPS was not decrypted', async () => {
    const tunnels = JSON.stringify([{ ...transactions[0], method: 'CONNECT' }]);
    expect(await saysOf(tunnels)).toContain('with SSL Proxying enabled');
  });

  test('takes the host from the request, and bytes from base64', async () => {
    const header = (name: string, value: string) => ({ headers: [{ name, value }] });
    const [exchange] = (
      await recordingOf(
        JSON.stringify([
          {
            ...transactions[0],
            scheme: 'https',
            host: 'cdn.example',
            port: 8443,
            path: '/x',
            query: 'a=1',
            request: { header: header(':authority', 'shop.example') },
            response: {
              status: 200,
              header: header('Content-Type', 'application/json'),
              body: { encoded: Buffer.from('{"token":"é"}').toString('base64') },
            },
          },
        ]),
      )
    ).exchanges;
    expect(exchange?.request.url).toBe('https://shop.example/x?a=1');
    expect(exchange?.response?.content).toBe('{"token":"é"}');
  });
});

describe('a Fiddler archive', () => {
  test('has requests without an answer, and others without an address', async () => {
    const { exchanges } = await recordingOf(
      zipOf({
        'raw/2_c.txt': 'GET /b HTTP/1.1\r\nHost: shop.example\r\n\r\n',
        'raw/10_c.txt': 'GET https://shop.example/c HTTP/1.1\r\n\r\n',
        'raw/1_c.txt': 'CONNECT shop.example:443 HTTP/1.1\r\n\r\n',
        'raw/2_s.txt': 'HTTP/1.1 204 No Content\r\n\r\n',
      }),
    );
    expect(exchanges.map(({ request, response }) => [request.url, response?.status])).toEqual([
      ['https://shop.example/b', 204],
      ['https://shop.example/c', undefined],
    ]);
  });

  test('of tunnels alone says so', async () => {
    const tunnel = zipOf({ 'raw/1_c.txt': 'CONNECT shop.example:443 HTTP/1.1\r\n\r\n' });
    expect(await saysOf(Buffer.from(tunnel))).toContain('with HTTPS decrypted');
  });

  test('with a damaged file is read without it, and says so', async () => {
    const zip = fiddlerFile(LOGIN);
    const at = Buffer.from(zip).indexOf('raw/02_s.txt') + 'raw/02_s.txt'.length;
    zip.fill(0xff, at, at + 8);
    const { missing } = await recordingOf(zip);
    expect(missing).toContain('1 content is compressed or damaged, so credentials in there are unknown.');
  });
});

test('chunks are put together, whatever their sizes', () => {
  const chunk = fc.uint8Array({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(chunk), fc.boolean(), (chunks, isWhole) => {
      const framed = chunks.flatMap((each) => [
        Buffer.from(`${each.length.toString(16)};a=b\r\n`),
        each,
        Buffer.from('\r\n'),
      ]);
      const message = Buffer.concat([
        Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'),
        ...framed,
        Buffer.from(isWhole || chunks.length === 0 ? '0\r\n\r\n' : ''),
      ]);
      const { content } = rawMessage(new Uint8Array(message));
      expect(Buffer.from(content ?? '')).toEqual(Buffer.concat(chunks));
    }),
    cases(300),
  );
});

test('content that somebody had put together already stays as it is', () => {
  const { content } = rawMessage(bytesOf('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n{"token":1}'));
  expect(Buffer.from(content ?? '').toString()).toBe('{"token":1}');
});

test.each([
  ['a Burp file', new Uint8Array(BURP)],
  ['a Charles session', new Uint8Array(CHARLES)],
  ['a Fiddler archive', FIDDLER],
  ['a trace', recordingBytes('playwright-oidc-pkce.zip')],
  ['a flow file', recordingBytes('mitmproxy-oidc-pkce.flows')],
])('whatever happened to %s, unpacking it never throws', async (_, whole) => {
  // So much tells what it is.
  const head = 100;
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(damage, fc.integer({ min: head, max: whole.length }), async (changes, length) => {
      const bent = whole.slice(0, length);
      for (const [at, byte] of changes) if (at < length && at > head) bent[at] = byte;
      const made = await unpack(bent);
      expect(made).toBeDefined();
      if (made && 'har' in made) readRecording(made.har);
    }),
    cases(200),
  );
});
