/** The encoder against nghttp2, which Node's http2 is made of: what it makes of the same fields, and what it reads in ours. Not: the examples of the RFC (encode.test.ts). */
import { once } from 'node:events';
import http2, { type IncomingHttpHeaders } from 'node:http2';
import net, { type AddressInfo } from 'node:net';
import { array, assert, asyncProperty, constantFrom, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_TABLE, encode, type Indexing } from '#http/hpack/encode';
import { indexCredentials } from '#http/hpack/indexing';
import { neverIndexCredentials } from './nghttp2-indexing';
import { huffmanLength } from '#http/hpack/huffman';
import type { Fields, HttpRequest } from '#http/message';
import { requestFields, sendRequest } from '#http/http2';
import { cases } from '../../scale';

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const HEADERS = 1;
const SETTINGS = 4;

const frame = (type: number, flags: number, stream: number, payload: Uint8Array): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
};

/** The payloads of all HEADERS frames in what a client sent. */
const blocksIn = (octets: Buffer): Buffer[] => {
  const blocks: Buffer[] = [];
  for (let at = PREFACE.length; at + 9 <= octets.length;) {
    const length = octets.readUIntBE(at, 3);
    // Without padding and priority (flags 0x08 and 0x20) the payload is the field block.
    if (octets[at + 3] === HEADERS) {
      expect((octets[at + 4] ?? 0) & 0x28).toBe(0);
      blocks.push(octets.subarray(at + 9, at + 9 + length));
    }
    at += 9 + length;
  }
  return blocks;
};

/** What Node's client sends for these field lists on one connection. */
const sentByNode = async (lists: readonly Fields[]): Promise<Buffer[]> => {
  let octets = Buffer.alloc(0);
  const server = net.createServer((socket) => {
    socket.write(frame(SETTINGS, 0, 0, Buffer.alloc(0)));
    socket.on('data', (data: Buffer) => {
      octets = Buffer.concat([octets, data]);
      if (blocksIn(octets).length === lists.length) server.emit('all');
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const all = once(server, 'all');
  const client = http2.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  client.on('error', () => undefined);
  for (const fields of lists) {
    const stream = client.request(Object.fromEntries(fields), { endStream: true });
    stream.on('error', () => undefined);
  }
  await all;
  client.destroy();
  server.close();
  return blocksIn(octets);
};

/** The fields that Node's server reads in field blocks that come on one connection. */
const readByNode = async (blocks: readonly Uint8Array[]): Promise<IncomingHttpHeaders[]> => {
  const read: IncomingHttpHeaders[] = [];
  const server = http2.createServer();
  server.on('stream', (stream, headers) => {
    read.push(headers);
    stream.on('error', () => undefined);
    if (read.length === blocks.length) server.emit('all');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const all = once(server, 'all');
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  // END_STREAM and END_HEADERS; a client's streams have odd numbers.
  const frames = blocks.map((block, index) => frame(HEADERS, 0x05, 2 * index + 1, block));
  socket.write(Buffer.concat([Buffer.from(PREFACE), frame(SETTINGS, 0, 0, Buffer.alloc(0)), ...frames]));
  await all;
  socket.destroy();
  server.close();
  return read;
};

const encodeAll = (lists: readonly Fields[], indexing: Indexing): Uint8Array[] => {
  let table = EMPTY_TABLE;
  return lists.map((fields) => {
    const encoded = encode(table, fields, indexing);
    table = encoded.table;
    return encoded.block;
  });
};

const BASE: Fields = [
  [':method', 'GET'],
  [':scheme', 'https'],
  [':authority', 'shop.example'],
  [':path', '/orders'],
];

const text = string({ unit: constantFrom(...Array.from('abcXYZ019-_.=~!$&;/ ,"')), maxLength: 900 });
const list = record(
  {
    accept: text,
    authorization: text.map((value) => `Bearer ${value}`),
    cookie: text,
    'x-own': text,
    'content-type': constantFrom('application/json', 'text/plain'),
    etag: text,
  },
  { requiredKeys: [] },
).map((more): Fields => [
  ...BASE,
  ...Object.entries(more).map(([name, value]) => [name, value.trim() === '' ? 'v' : value.trim()] as const),
]);

test('block by block as many octets as nghttp2 sends', async () => {
  await assert(
    asyncProperty(array(list, { minLength: 1, maxLength: 8 }), async (lists) => {
      const ours = encodeAll(lists, neverIndexCredentials);
      const theirs = await sentByNode(lists);
      // Lengths: where the Huffman code is as long as the text, nghttp2 takes the text and appendix C the code.
      expect(ours.map((block) => block.length)).toEqual(theirs.map((block) => block.length));
    }),
    cases(60),
  );
});

test('nghttp2 reads in our blocks the fields that went in, whatever is indexed', async () => {
  const everything: Indexing = () => 'incremental indexing';
  await assert(
    asyncProperty(
      array(list, { minLength: 1, maxLength: 8 }),
      constantFrom(indexCredentials, neverIndexCredentials, everything),
      async (lists, indexing) => {
        const read = await readByNode(encodeAll(lists, indexing));
        expect(read.map((headers) => Object.entries(headers))).toEqual(
          lists.map((fields) => fields.map(([name, value]) => [name, value])),
        );
      },
    ),
    cases(60),
  );
});

test('a repeated request: an index for each field that may be indexed', () => {
  const request: HttpRequest = {
    method: 'GET',
    url: 'https://shop.example/orders',
    fields: [
      ['Host', 'shop.example'],
      ['Authorization', `Bearer ${'x'.repeat(600)}`],
    ],
    content: '',
  };
  const bytes = (indexing: Indexing) => {
    const first = sendRequest(EMPTY_TABLE, request, indexing);
    const second = sendRequest(first.table, request, indexing);
    return {
      first: first.bytes,
      second: second.bytes,
      third: sendRequest(second.table, request, indexing).bytes,
    };
  };
  const indexed = bytes(indexCredentials);
  // Frame header, :method, :scheme, :authority, :path as a literal, authorization.
  const path = encode(EMPTY_TABLE, [[':path', '/orders']], indexCredentials).block.length;
  expect(indexed.second).toBe(9 + 1 + 1 + 1 + path + 1);
  expect(indexed.third).toBe(indexed.second);
  const never = bytes(neverIndexCredentials);
  expect(never.second).toBeGreaterThan(huffmanLength(Buffer.from('x'.repeat(600))));
  expect(requestFields(request).map(([name]) => name)).toEqual([
    ':method',
    ':scheme',
    ':authority',
    ':path',
    'authorization',
  ]);
});
