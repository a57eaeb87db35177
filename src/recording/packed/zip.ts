/** The files in a zip file (APPNOTE 6.3.10), by its central directory. Not: encrypted, split or zip64 ones. */
import { inflated } from '#text/inflate';

export interface ZipEntry {
  readonly name: string;
  /** Of its local header, from the first byte of the zip file. */
  readonly at: number;
  /** Bytes as they are there. */
  readonly packed: number;
  /** Bytes as the directory states them: the file itself may say something else. */
  readonly size: number;
  readonly method: number;
}

const END = 0x06_05_4b_50;
const DIRECTORY = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const END_LENGTH = 22;
/** A comment is that long at most, and comes last. */
const LONGEST_COMMENT = 0xff_ff;
const ENCRYPTED = 1;
/** Where zip64 states a number, this stands in its place. */
const IN_ZIP64 = 0xff_ff_ff_ff;

const STORED = 0;
const DEFLATED = 8;

const decoder = new TextDecoder();
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const endOf = (view: DataView): number | undefined => {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
};

/** Why a zip file is not read. */
export interface ZipProblem {
  readonly why: 'cut off' | 'damaged' | 'encrypted' | 'too large';
  /** Index of the byte that tells. */
  readonly at: number;
}

/** Lists the files. Never throws. */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | ZipProblem => {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return { why: 'cut off', at: bytes.length };
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === IN_ZIP64 || count === LONGEST_COMMENT) return { why: 'too large', at: end };
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) return { why: 'damaged', at };
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return { why: 'encrypted', at };
    const name = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/**
 * The bytes of one file. Never throws.
 * @param limit bytes; a file that has more, whatever the directory states, is not read
 * @returns nothing where they are damaged, too many, or packed by another method than DEFLATE
 */
export const unzipped = async (
  bytes: Uint8Array<ArrayBuffer>,
  { at, packed, method }: ZipEntry,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return undefined;
  const inside = bytes.subarray(start, start + packed);
  if (method === STORED) return packed > limit ? undefined : inside;
  return method === DEFLATED ? inflated(inside, 'deflate-raw', limit) : undefined;
};
