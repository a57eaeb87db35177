/** The encoder against the examples of RFC 7541 appendix C, octet by octet. Not: against another implementation (oracle.test.ts). */
import { expect, test } from 'vitest';
import { EMPTY_TABLE, encode, type Indexing } from '#http/hpack/encode';
import { huffman, huffmanLength } from '#http/hpack/huffman';
import { STATIC_TABLE } from '#http/hpack/static-table';
import type { Fields } from '#http/message';

const all: Indexing = () => 'incremental indexing';
const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex');

const encodeAll = (lists: readonly Fields[], maximum: number) => {
  let table = { ...EMPTY_TABLE, maximum };
  return lists.map((fields) => {
    const encoded = encode(table, fields, all);
    table = encoded.table;
    return { block: hex(encoded.block), entries: table.entries };
  });
};

test('the static table has its 61 rows', () => {
  expect(STATIC_TABLE).toHaveLength(61);
  expect(STATIC_TABLE[60]).toEqual(['www-authenticate', '']);
});

test('requests with Huffman coding (C.4)', () => {
  const request = (scheme: string, path: string, ...more: Fields): Fields => [
    [':method', 'GET'],
    [':scheme', scheme],
    [':path', path],
    [':authority', 'www.example.com'],
    ...more,
  ];
  const made = encodeAll(
    [
      request('http', '/'),
      request('http', '/', ['cache-control', 'no-cache']),
      request('https', '/index.html', ['custom-key', 'custom-value']),
    ],
    4096,
  );
  expect(made.map(({ block }) => block)).toEqual([
    '828684418cf1e3c2e5f23a6ba0ab90f4ff',
    '828684be5886a8eb10649cbf',
    '828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf',
  ]);
  expect(made[2]?.entries.map(([name]) => name)).toEqual(['custom-key', 'cache-control', ':authority']);
});

test('responses with Huffman coding and a table of 256 octets, which evicts (C.6)', () => {
  const response = (status: string, second: number, ...more: Fields): Fields => [
    [':status', status],
    ['cache-control', 'private'],
    ['date', `Mon, 21 Oct 2013 20:13:${second} GMT`],
    ['location', 'https://www.example.com'],
    ...more,
  ];
  const cookie = 'foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1';
  const made = encodeAll(
    [
      response('302', 21),
      response('307', 21),
      response('200', 22, ['content-encoding', 'gzip'], ['set-cookie', cookie]),
    ],
    256,
  );
  expect(made.map(({ block }) => block)).toEqual([
    '488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3',
    '4883640effc1c0bf',
    '88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007',
  ]);
  expect(made[2]?.entries.map(([name]) => name)).toEqual(['set-cookie', 'content-encoding', 'date']);
});

test('a field that is larger than the table empties it (section 4.4)', () => {
  const small = encode(EMPTY_TABLE, [['x', 'y']], all).table;
  expect(small.entries).toHaveLength(1);
  expect(encode(small, [['x', 'z'.repeat(4096)]], all).table.entries).toEqual([]);
});

test('without indexing and never indexed leave the table alone (sections 6.2.2 and 6.2.3)', () => {
  const fields: Fields = [
    [':path', '/sample/path'],
    ['password', 'secret'],
  ];
  const made = encode(EMPTY_TABLE, fields, (name) =>
    name === 'password' ? 'never indexed' : 'without indexing',
  );
  expect(made.table.entries).toEqual([]);
  expect([made.block[0], made.block[1]]).toEqual([0x04, 0x80 | huffmanLength(Buffer.from('/sample/path'))]);
  expect(hex(made.block)).toContain(`10${(0x80 | 6).toString(16)}`);
});

test('the longest codes: every octet once, in as many bits as appendix B says', () => {
  const octets = Uint8Array.from({ length: 256 }, (_, octet) => octet);
  expect(huffman(octets)).toHaveLength(huffmanLength(octets));
  // The codes of 0x0a and of 0x30, by themselves.
  expect(hex(huffman(Uint8Array.of(0x0a)))).toBe('fffffff3');
  expect(hex(huffman(Uint8Array.of(0x30)))).toBe('07');
});
