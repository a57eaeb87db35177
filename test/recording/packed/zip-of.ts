/** A zip file of some files, as yazl and others write it, and wrong ones. */
import { deflateRawSync } from 'node:zlib';

interface Options {
  readonly method?: 0 | 8;
  /** Of each file, in place of the right one. */
  readonly size?: number;
  readonly flags?: number;
}

/** @param files name → content */
export const zipOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
  { method = 8, size, flags = 0x0800 }: Options = {},
): Uint8Array<ArrayBuffer> => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const title = Buffer.from(name);
    // Version, flags, method, time and date, CRC-32 (which is not checked), sizes, length of the name and of what follows.
    const both = Buffer.alloc(26);
    both.writeUInt16LE(20, 0);
    both.writeUInt16LE(flags, 2);
    both.writeUInt16LE(method, 4);
    both.writeUInt32LE(packed.length, 14);
    both.writeUInt32LE(size ?? bytes.length, 18);
    both.writeUInt16LE(title.length, 22);
    const start = Buffer.alloc(4);
    start.writeUInt32LE(0x04_03_4b_50);
    const head = Buffer.alloc(6);
    head.writeUInt32LE(0x02_01_4b_50);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    local.push(start, both, title, packed);
    directory.push(head, both, tail, title);
    at += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, listed, end]));
};
