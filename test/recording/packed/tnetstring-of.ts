/** Values as typed netstrings, as mitmproxy writes them. */
import type { Typed } from '#recording/packed/tnetstring';

const framed = (content: Uint8Array, type: string): Buffer =>
  Buffer.concat([Buffer.from(`${content.length}:`), content, Buffer.from(type)]);

export const tnetstringOf = (value: Typed): Buffer => {
  if (value === undefined) return framed(Buffer.alloc(0), '~');
  if (typeof value === 'string') return framed(Buffer.from(value), ';');
  if (typeof value === 'boolean') return framed(Buffer.from(String(value)), '!');
  if (typeof value === 'number')
    return framed(Buffer.from(String(value)), Number.isInteger(value) ? '#' : '^');
  if (value instanceof Uint8Array) return framed(value, ',');
  if (value instanceof Map)
    return framed(
      Buffer.concat(
        [...value].flatMap(([name, each]: [string, Typed]) => [tnetstringOf(name), tnetstringOf(each)]),
      ),
      '}',
    );
  return framed(Buffer.concat((value as readonly Typed[]).map(tnetstringOf)), ']');
};
