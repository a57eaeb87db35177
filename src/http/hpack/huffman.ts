/** The Huffman code of RFC 7541 section 5.2. */

/**
 * Bits of the code of each octet, from 0 to 255 (appendix B). The code is canonical, so its lengths say all of it: among
 * codes of one length the next octet has the next number.
 */
const LENGTHS = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7,
  8, 15, 6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19,
  13, 14, 6, 15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13,
  28, 20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21,
  22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23,
  22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
  19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25,
  25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
];

const lengthOf = (octet: number): number => LENGTHS[octet] ?? 0;

/** The code of each octet. */
const CODES: readonly number[] = (() => {
  const codes: number[] = [];
  const octets = LENGTHS.map((_, octet) => octet).sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  let code = 0;
  let length = 0;
  for (const octet of octets) {
    code <<= lengthOf(octet) - length;
    length = lengthOf(octet);
    codes[octet] = code;
    code += 1;
  }
  return codes;
})();

/** How many octets the code of these takes. */
export const huffmanLength = (octets: Uint8Array): number => {
  let bits = 0;
  for (const octet of octets) bits += lengthOf(octet);
  return Math.ceil(bits / 8);
};

/** The code of these octets, filled up with ones (section 5.2). */
export const huffman = (octets: Uint8Array): Uint8Array => {
  const coded = new Uint8Array(huffmanLength(octets));
  let at = 0;
  // The bits not written yet: fewer than 8 between octets.
  let bits = 0;
  let count = 0;
  const add = (more: number, length: number) => {
    bits = (bits << length) | more;
    count += length;
    while (count >= 8) {
      count -= 8;
      coded[at] = bits >>> count;
      at += 1;
    }
    bits &= (1 << count) - 1;
  };
  for (const octet of octets) {
    const code = CODES[octet] ?? 0;
    const length = lengthOf(octet);
    // A code has 30 bits at most, and 7 more would not go into the 32 of the operators.
    if (length > 16) add(code >>> 16, length - 16);
    add(length > 16 ? code & 0xffff : code, Math.min(16, length));
  }
  if (count > 0) add((1 << (8 - count)) - 1, 8 - count);
  return coded;
};
