/** A recording as proxies save it, each by what it documents or writes, and as it is read again. None of them recorded it. */
import { gzipSync } from 'node:zlib';
import { unpack } from '#recording/packed/unpack';
import { readRecording } from '#recording/read';
import type { RecordedExchange } from '#recording/recording';
import { zipOf } from '../recording/packed/zip-of';

const exchangesIn = (har: string): readonly RecordedExchange[] => readRecording(har)?.exchanges ?? [];

type Fields = readonly (readonly [string, string])[];
const valueOf = (fields: Fields, name: string): string | undefined =>
  fields.find((field) => field[0].toLowerCase() === name)?.[1];

/** As it travels: what the recording says was compressed is compressed. */
const message = (first: string, fields: Fields, content: string): Buffer => {
  const packs = valueOf(fields, 'content-encoding') === 'gzip';
  return Buffer.concat([
    Buffer.from(`${[first, ...fields.map((pair) => pair.join(': '))].join('\r\n')}\r\n\r\n`),
    packs ? gzipSync(content) : Buffer.from(content),
  ]);
};

const chunked = (bytes: Buffer): Buffer => {
  const half = Math.ceil(bytes.length / 2);
  const pieces = [bytes.subarray(0, half), bytes.subarray(half)].filter(({ length }) => length > 0);
  const framed = pieces.flatMap((piece) => [`${piece.length.toString(16)}\r\n`, piece, '\r\n']);
  return Buffer.concat([...framed, '0\r\n\r\n'].map((piece) => Buffer.from(piece)));
};

const request = (
  { request: { method, url, fields, content } }: RecordedExchange,
  isWhole: boolean,
): Buffer => {
  const { pathname, search } = new URL(url);
  return message(`${method} ${isWhole ? url : `${pathname}${search}`} HTTP/1.1`, fields, content);
};

const contentOf = ({ response: answer, script }: RecordedExchange): string =>
  script?.text ?? answer?.content ?? '';

const response = (exchange: RecordedExchange): Buffer => {
  const { response: answer } = exchange;
  return answer
    ? message(`HTTP/1.1 ${answer.status} OK`, answer.fields, contentOf(exchange))
    : Buffer.alloc(0);
};

/** Java's `Date.toString()`, in a zone whose name means several: India, Ireland, Israel. */
const AHEAD = 19_800_000;
const javaDate = (at: number): string =>
  new Date(at + AHEAD).toUTCString().replace(/^(\w{3}), (\d+) (\w+) (\d+) (\S+) GMT$/u, '$1 $3 $2 $5 IST $4');

const data = (name: string, content: string, attributes = ''): string =>
  `    <${name}${attributes}><![CDATA[${content}]]></${name}>`;

/** Burp Suite's “Save items” with its box for base64 ticked, newest first as its table is often sorted. */
export const burpFile = (har: string): Buffer => {
  const items = exchangesIn(har).map((exchange) => {
    const { at = 0, request: asked, response: answer } = exchange;
    const { protocol, hostname, port, pathname, search } = new URL(asked.url);
    // Servers say when, and the recordings are left without it in places.
    const dated = answer &&
      valueOf(answer.fields, 'date') === undefined && {
        ...exchange,
        response: { ...answer, fields: [...answer.fields, ['Date', new Date(at).toUTCString()] as const] },
      };
    return [
      '  <item>',
      `    <time>${javaDate(at)}</time>`,
      data('url', asked.url),
      `    <host ip="127.0.0.1">${hostname}</host>`,
      `    <port>${port || (protocol === 'https:' ? 443 : 80)}</port>`,
      `    <protocol>${protocol.slice(0, -1)}</protocol>`,
      data('method', asked.method),
      data('path', `${pathname}${search}`),
      '    <extension>null</extension>',
      data('request', request(exchange, false).toString('base64'), ' base64="true"'),
      `    <status>${answer?.status ?? ''}</status>`,
      '    <responselength></responselength>',
      '    <mimetype></mimetype>',
      data('response', response(dated || exchange).toString('base64'), ' base64="true"'),
      '    <comment></comment>',
      '  </item>',
    ].join('\n');
  });
  return Buffer.from(
    `<?xml version="1.0"?>\n<!DOCTYPE items [\n<!ELEMENT items (item*)>\n<!ATTLIST items burpVersion CDATA "">\n]>\n<items burpVersion="2026.9.1" exportTime="${javaDate(Date.UTC(2026, 10, 30))}">\n${items.toReversed().join('\n')}\n</items>\n`,
  );
};

/** Fiddler's session archive: whole addresses, and answers in chunks where they came so. */
export const fiddlerFile = (har: string): Uint8Array<ArrayBuffer> =>
  zipOf(
    Object.fromEntries([
      ['_index.htm', '<html></html>'],
      ...exchangesIn(har).flatMap((exchange, index) => {
        const { at = 0, took = 0, response: answer } = exchange;
        const number = String(index + 1).padStart(2, '0');
        const got = response(exchange);
        const content = got.indexOf('\r\n\r\n') + 4;
        const isChunked = valueOf(answer?.fields ?? [], 'transfer-encoding') === 'chunked';
        return [
          [`raw/${number}_c.txt`, request(exchange, true)],
          [
            `raw/${number}_s.txt`,
            isChunked ? Buffer.concat([got.subarray(0, content), chunked(got.subarray(content))]) : got,
          ],
          [
            `raw/${number}_m.xml`,
            `<?xml version="1.0" encoding="utf-8"?>\n<Session SID="${index + 1}" BitFlags="0">\n  <SessionTimers ClientConnected="" ClientBeginRequest="${new Date(at).toISOString().replace('Z', '0000+00:00')}" ClientDoneResponse="${new Date(at + took).toISOString()}" />\n</Session>`,
          ],
        ] as const;
      }),
    ]),
  );

/** Charles' JSON session file: contents decompressed, and what is no text in base64. */
export const charlesFile = (har: string): Buffer =>
  Buffer.from(
    JSON.stringify(
      exchangesIn(har).map((exchange) => {
        const { at = 0, took = 0, request: asked, response: answer } = exchange;
        const { protocol, hostname, port, pathname, search } = new URL(asked.url);
        const part = (fields: Fields, content: string, first: string) => ({
          header: { firstLine: first, headers: fields.map(([name, value]) => ({ name, value })) },
          ...(content === '' ? {} : { body: { text: content, charset: 'UTF-8' } }),
        });
        return {
          status: 'COMPLETE',
          method: asked.method,
          protocolVersion: 'HTTP/1.1',
          scheme: protocol.slice(0, -1),
          host: hostname,
          port: port === '' ? null : Number(port),
          actualPort: Number(port) || (protocol === 'https:' ? 443 : 80),
          path: pathname,
          query: search === '' ? null : search.slice(1),
          times: { start: new Date(at).toISOString().replace('Z', '+00:00') },
          durations: { total: took },
          request: part(asked.fields, asked.content, `${asked.method} ${pathname} HTTP/1.1`),
          ...(answer
            ? {
                response: {
                  status: answer.status,
                  ...part(answer.fields, contentOf(exchange), `HTTP/1.1 ${answer.status} OK`),
                },
              }
            : {}),
        };
      }),
    ),
  );

/** ZAP's “Export Messages to File”: text, without times. */
const zapText = (har: string): string =>
  exchangesIn(har)
    .map((exchange, index) => {
      const bodyless = (bytes: Buffer) => bytes.toString().replace(/\n?$/u, '\n');
      const plain = (fields: Fields) => fields.filter(([name]) => !/^content-encoding$/iu.test(name));
      const { request: asked, response: answer } = exchange;
      const got = answer && { ...exchange, response: { ...answer, fields: plain(answer.fields) } };
      return `===${index + 1} ==========\n${bodyless(request({ ...exchange, request: { ...asked, fields: plain(asked.fields) } }, true))}${got ? bodyless(response(got)) : ''}`;
    })
    .join('');

const readAgain = async (file: Uint8Array): Promise<string> => {
  const made = await unpack(new Uint8Array(file));
  if (!made || !('har' in made)) throw new Error(made?.says ?? 'no recording');
  return made.har;
};

/** By proxy: HAR text → the text that is made of what the proxy saves. */
export const PROXIES: Readonly<Record<string, (har: string) => Promise<string>>> = {
  Burp: (har) => readAgain(burpFile(har)),
  Fiddler: (har) => readAgain(fiddlerFile(har)),
  Charles: (har) => readAgain(charlesFile(har)),
  ZAP: (har) => Promise.resolve(zapText(har)),
};
