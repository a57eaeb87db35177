/** Powers and roots of integers that are no secrets. They are not constant-time, so never use them on a private key. */

/** `base` to the power of `exponent`, modulo `modulus`. */
export const modPow = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  // From the first bit on, so that a base of 2 makes each second product a shift.
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
};

/** The largest integer of which the `degree`-th power is not above `value` (Newton's method). */
export const rootOf = (value: bigint, degree: bigint): bigint => {
  if (value < 2n) return value;
  let root = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
};
