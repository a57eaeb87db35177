/**
 * Header compression for HTTP/2: encoding field lists (RFC 7541). It neither decodes nor changes a table's size on the way. What is indexed is the sender's choice (section 6.2), so it is passed in.
 */
import { encodeUtf8 } from '#text/utf8';
import type { Fields } from '../message';
import { huffman, huffmanLength } from './huffman';
import { STATIC_TABLE } from './static-table';

/** The dynamic table: what this connection has seen (section 2.3.2). */
export interface DynamicTable {
  /** The newest first. */
  readonly entries: Fields;
  /** Octets that the entries may take together, each counted after section 4.1. */
  readonly maximum: number;
}

/** How a field that is in no table is sent (section 6.2). */
export type Literal = 'incremental indexing' | 'without indexing' | 'never indexed';

/** A sender's choice for each field. */
export type Indexing = (name: string, value: string) => Literal;

/** The table of a new connection, with the size that RFC 9113 section 6.5.2 starts from. */
export const EMPTY_TABLE: DynamicTable = { entries: [], maximum: 4096 };

/** The first bits of each literal, and the bits left for the name's index. */
const LITERALS: Readonly<Record<Literal, readonly [pattern: number, prefix: number]>> = {
  'incremental indexing': [0x40, 6],
  'without indexing': [0x00, 4],
  'never indexed': [0x10, 4],
};

/** Writes an integer after a pattern of bits (section 5.1). */
const writeInteger = (octets: number[], pattern: number, prefix: number, value: number): void => {
  const most = 2 ** prefix - 1;
  if (value < most) {
    octets.push(pattern | value);
    return;
  }
  octets.push(pattern | most);
  let rest = value - most;
  while (rest >= 128) {
    octets.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  octets.push(rest);
};

/** Writes a string, in the Huffman code where that is not longer (section 5.2). */
const writeString = (octets: number[], text: string): void => {
  const utf8 = encodeUtf8(text);
  const coded = huffmanLength(utf8) <= utf8.length;
  const sent = coded ? huffman(utf8) : utf8;
  writeInteger(octets, coded ? 0x80 : 0, 7, sent.length);
  for (const octet of sent) octets.push(octet);
};

const sizeOf = ([name, value]: Fields[number]): number =>
  encodeUtf8(name).length + encodeUtf8(value).length + 32;

/** The table with one entry more, without the oldest that have no room then (section 4.4). */
const insert = ({ entries, maximum }: DynamicTable, entry: Fields[number]): DynamicTable => {
  let room = maximum;
  const kept = [entry, ...entries].findIndex((each) => {
    room -= sizeOf(each);
    return room < 0;
  });
  return { maximum, entries: kept < 0 ? [entry, ...entries] : [entry, ...entries].slice(0, kept) };
};

/** The indexes of a field and of its name; 0: none (section 2.3.3). */
const find = ({ entries }: DynamicTable, name: string, value: string) => {
  const found = { field: 0, name: 0 };
  let index = 0;
  for (const table of [STATIC_TABLE, entries]) {
    for (const entry of table) {
      index += 1;
      if (entry[0] !== name) continue;
      if (found.name === 0) found.name = index;
      if (entry[1] === value) return { ...found, field: index };
    }
  }
  return found;
};

/**
 * Encodes a field list into a field block.
 * @param fields names in lower case, pseudo-header fields first (RFC 9113 section 8.2 and 8.3)
 * @returns the block, and the table after it
 */
export const encode = (
  before: DynamicTable,
  fields: Fields,
  indexing: Indexing,
): { readonly block: Uint8Array; readonly table: DynamicTable } => {
  let table = before;
  const octets: number[] = [];
  for (const [name, value] of fields) {
    const literal = indexing(name, value);
    const index = find(table, name, value);
    if (index.field > 0 && literal !== 'never indexed') {
      writeInteger(octets, 0x80, 7, index.field);
      continue;
    }
    writeInteger(octets, ...LITERALS[literal], index.name);
    if (index.name === 0) writeString(octets, name);
    writeString(octets, value);
    if (literal === 'incremental indexing') table = insert(table, [name, value]);
  }
  return { block: Uint8Array.from(octets), table };
};
