/** Unsigned big-endian integers, as JOSE and DER write them. */

/** The integer that the bytes say; 0 for none. */
export const integerOf = (bytes: Uint8Array): bigint => {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(`0x0${hex}`);
};

/** How many bits it takes to write the integer; 0 for 0. */
export const bitLengthOf = (integer: bigint): number => (integer === 0n ? 0 : integer.toString(2).length);
