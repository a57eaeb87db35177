/** A segment as groups of four base64url characters and the three bytes they carry (RFC 4648 section 4). Not: drawn (bytes-tool.tsx). */
import type { Segment } from '#jose/token-parts';
import { toPasted, toPastedSpans, type Slice } from '#text/slice';
import type { Span } from '#text/span';

export interface QuadCharacter {
  readonly character: string;
  /** In the pasted text. */
  readonly pastedAt: number;
}

export interface QuadByte {
  /** From the segment's beginning. */
  readonly index: number;
  readonly byte: number;
  /** The UTF-8 character that begins here; empty in the middle of one; absent when the bytes are no text. */
  readonly text?: string;
}

export interface Quad {
  readonly characters: readonly QuadCharacter[];
  readonly bytes: readonly QuadByte[];
}

const BYTES = 3;
const CHARACTERS = 4;

type Encoded = Pick<Segment, 'span' | 'text' | 'decoded' | 'utf8' | 'unencoded'>;

/** The character that begins at each byte; nothing where one goes on. */
const textByByte = (part: Encoded): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>();
  if (!part.utf8 || part.utf8.invalidAt !== undefined) return texts;
  let index = 0;
  for (const character of part.utf8.text) {
    texts.set(part.utf8.byteAt(index), character);
    index += character.length;
  }
  return texts;
};

/** Where the n-th character that carries bits is in the segment. */
const carrierAt = (part: Encoded, index: number): number | undefined =>
  part.unencoded
    ? undefined
    : part.decoded.carriers
      ? part.decoded.carriers[index]
      : index < part.text.length
        ? index
        : undefined;

/**
 * The groups from one byte to another.
 * @param from a multiple of three
 * @param to not past the last byte
 */
export const quadsOf = (slice: Slice, part: Encoded, from: number, to: number): Quad[] => {
  const texts = textByByte(part);
  const isText = texts.size > 0;
  const quads: Quad[] = [];
  for (let start = from; start < to; start += BYTES) {
    const first = (start / BYTES) * CHARACTERS;
    const characters = Array.from({ length: CHARACTERS }, (_, offset) => carrierAt(part, first + offset))
      .filter((at) => at !== undefined)
      .map((at) => ({
        character: part.text[at] ?? '',
        pastedAt: toPasted(slice, part.span.start + at),
      }));
    const bytes = Array.from(
      part.decoded.bytes.subarray(start, Math.min(start + BYTES, to)),
      (byte, offset) => ({
        index: start + offset,
        byte,
        ...(isText ? { text: texts.get(start + offset) ?? '' } : {}),
      }),
    );
    quads.push({ characters, bytes });
  }
  return quads;
};

/** Where the two characters that carry a byte are in the pasted text. */
export const spansOfByte = (slice: Slice, part: Encoded, index: number): Span[] => {
  const first = carrierAt(part, Math.floor((index * 8) / 6));
  const last = carrierAt(part, Math.ceil(((index + 1) * 8) / 6) - 1);
  if (first === undefined || last === undefined) return [];
  return toPastedSpans(slice, { start: part.span.start + first, end: part.span.start + last + 1 });
};

/** The bytes whose characters lie in spans of the pasted text. */
export const bytesIn = (quads: readonly Quad[], spans: readonly Span[]): ReadonlySet<number> => {
  const pointed = new Set<number>();
  if (spans.length === 0) return pointed;
  const within = (at: number) => spans.some(({ start, end }) => start <= at && at < end);
  for (const { characters, bytes } of quads) {
    for (const [offset, { index }] of bytes.entries()) {
      // A byte's first bits are in the character of the same offset, its last ones in the next.
      const both = [characters[offset], characters[offset + 1]];
      if (both.every((each) => each !== undefined && within(each.pastedAt))) pointed.add(index);
    }
  }
  return pointed;
};

/** The name of the top-level member that a byte belongs to. */
export const memberAt = ({ object, utf8 }: Segment, index: number): string | undefined =>
  utf8 &&
  object?.members.find(({ span }) => utf8.byteAt(span.start) <= index && index < utf8.byteAt(span.end))?.name;

/** The 24 bits of a group, cut at every eighth for its bytes or at every sixth for its characters. */
export const bitsOf = (quad: Quad, every: 6 | 8): string[] => {
  const bits = quad.bytes.map(({ byte }) => byte.toString(2).padStart(8, '0')).join('');
  const padded = bits.padEnd(Math.ceil(bits.length / 6) * 6, '·');
  const cut = every === 8 ? bits : padded;
  return cut.match(new RegExp(`.{1,${every}}`, 'gu')) ?? [];
};
