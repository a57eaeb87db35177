/** Bytes as programs list them: an array of C, of Python or Java, a buffer of Node, a dump of xxd or hexdump. Not: what they are (forms/byte-list.ts, diagnosis/secret-within.ts). */

/** A line of xxd or `hexdump -C`: where it is, its bytes, and what they are as text. */
const DUMP_LINE = /^[ \t]*[0-9a-f]{4,8}:?[ \t]+((?:[0-9a-f]{2}[ \t]{0,2}){1,32})(?:[ \t].*|\|.*)?$/iu;
const DECIMALS = /^[^[({]{0,80}[[({]\s*-?\d{1,3}(?:\s*,\s*-?\d{1,3}){7,}\s*,?\s*[\])}]/u;
const HEXADECIMALS = /(?:0x[0-9a-f]{1,2}\s*,\s*){7,}0x[0-9a-f]{1,2}/iu;
const BUFFER = /<?Buffer ((?:[0-9a-f]{2} ?){8,})>?/u;

const pairs = (text: string): number[] =>
  (text.match(/[0-9a-f]{2}/giu) ?? []).map((pair) => Number.parseInt(pair, 16));

const dumped = (text: string): number[] | undefined => {
  const lines = text.trim().split(/\r?\n/u);
  if (lines.length < 2) return undefined;
  const read = lines.map((line) => DUMP_LINE.exec(line)?.[1]);
  // The last line of hexdump has the length alone.
  if (read.slice(0, -1).some((each) => each === undefined)) return undefined;
  return read.flatMap((each) => pairs(each ?? '').slice(0, 32));
};

/** The bytes that a text lists, eight or more; nothing where it lists none. */
export const listedBytes = (text: string): number[] | undefined => {
  const buffer = BUFFER.exec(text)?.[1];
  if (buffer !== undefined) return pairs(buffer);
  const hexadecimals = HEXADECIMALS.exec(text)?.[0];
  if (hexadecimals !== undefined) {
    return hexadecimals.split(',').map((each) => Number.parseInt(each.trim().slice(2), 16));
  }
  const decimals = DECIMALS.exec(text)?.[0];
  if (decimals !== undefined) {
    // Java's bytes have a sign.
    return (decimals.slice(decimals.search(/[[({]/u)).match(/-?\d+/gu) ?? []).map(
      (each) => Number(each) & 0xff,
    );
  }
  return dumped(text);
};
