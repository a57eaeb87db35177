/** RSA moduli that anybody can factor, so that anybody signs. Not: their length or their exponent (key-policy.ts). */
import { modPow, rootOf } from './modular';

/** Factors up to here are looked for by division. */
const SMALL_FACTORS = 65_536;
/** Steps of Fermat's method: each finds primes that differ a little more. */
const FERMAT_STEPS = 200;

let primes: readonly number[] | undefined;

const smallPrimes = (): readonly number[] => {
  if (primes) return primes;
  const composite = new Uint8Array(SMALL_FACTORS);
  const found: number[] = [];
  for (let n = 3; n < SMALL_FACTORS; n += 2) {
    if (composite[n]) continue;
    found.push(n);
    for (let multiple = n * n; multiple < SMALL_FACTORS; multiple += 2 * n) composite[multiple] = 1;
  }
  primes = found;
  return primes;
};

/** Halves are multiplied, so that the factors are of like size, which is quick. */
const productOf = (factors: readonly number[]): bigint => {
  const half = Math.floor(factors.length / 2);
  return half === 0
    ? BigInt(factors[0] ?? 1)
    : productOf(factors.slice(0, half)) * productOf(factors.slice(half));
};

let product: bigint | undefined;

/** An odd factor below 65,536. */
export const smallFactorOf = (modulus: bigint): number | undefined => {
  product ??= productOf(smallPrimes());
  // One division by all primes tells nearly always that none divides it.
  let [common, rest] = [modulus, product % modulus];
  while (rest !== 0n) [common, rest] = [rest, common % rest];
  return common === 1n ? undefined : smallPrimes().find((prime) => modulus % BigInt(prime) === 0n);
};

const isPower = (modulus: bigint): boolean =>
  [2n, 3n, 5n, 7n].some((degree) => rootOf(modulus, degree) ** degree === modulus);

/** The primes of the fingerprint in CVE-2017-15361 (ROCA). */
const ROCA_PRIMES = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
  109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
];

/** The residues that the powers of 65537 have modulo a prime. */
const powersOf65537 = (prime: number): Set<number> => {
  const residues = new Set<number>();
  for (let power = 1; !residues.has(power); power = (power * 65537) % prime) residues.add(power);
  return residues;
};

/** True when the modulus is a power of 65537 modulo all 38 primes, as the moduli of one flawed key generator are. A sound modulus is so once in some 200 million. */
export const hasRocaFingerprint = (modulus: bigint): boolean =>
  ROCA_PRIMES.every((prime) => powersOf65537(prime).has(Number(modulus % BigInt(prime))));

/** Squares leave few remainders when they are divided by these: most numbers need no root. */
const SQUARES = [64, 63, 65, 11, 17, 19, 23, 31].map((divisor) => ({
  divisor,
  remainders: new Set(Array.from({ length: divisor }, (_, n) => (n * n) % divisor)),
}));
/** Their product without 64, which fits a number. */
const DIVISORS = 63n * 65n * 11n * 17n * 19n * 23n * 31n;

const isSquare = (value: bigint): boolean => {
  const [byBits, ...others] = SQUARES;
  if (!byBits?.remainders.has(Number(value & 63n))) return false;
  const rest = Number(value % DIVISORS);
  return (
    others.every(({ divisor, remainders }) => remainders.has(rest % divisor)) &&
    rootOf(value, 2n) ** 2n === value
  );
};

/** Fermat's method: primes that are close to each other are close to the root. */
const hasClosePrimes = (modulus: bigint): boolean => {
  let middle = rootOf(modulus, 2n) + 1n;
  for (let step = 0; step < FERMAT_STEPS; step += 1, middle += 1n) {
    if (isSquare(middle * middle - modulus)) return true;
  }
  return false;
};

/** Why a modulus keeps no secret, as the end of a sentence; nothing where no flaw is found. Takes a few milliseconds. */
export const modulusFlaw = (modulus: bigint): string | undefined => {
  const factor = modulus % 2n === 0n ? 2 : smallFactorOf(modulus);
  if (factor !== undefined) {
    const what = factor === 2 ? 'its modulus is even' : `its modulus has the factor ${factor}`;
    return `${what}, so anybody can compute the private half`;
  }
  if (hasRocaFingerprint(modulus)) {
    return 'its modulus has the fingerprint of the ROCA flaw (CVE-2017-15361), so its private half can be computed';
  }
  if (isPower(modulus))
    return 'its modulus is a power of one number, so anybody can compute the private half';
  return hasClosePrimes(modulus)
    ? 'the two primes of its modulus are close to each other, so anybody can compute the private half'
    : undefined;
};

/**
 * Why a modulus that is a prime keeps no secret, by Fermat's test to the base 2, which a product of two random primes
 * passes almost never. Takes tens of milliseconds for 2048 bits: to be asked of a key that matches.
 */
export const primeModulusFlaw = (modulus: bigint): string | undefined =>
  modPow(2n, modulus - 1n, modulus) === 1n
    ? 'its modulus is a prime, not a product of two, so anybody can compute the private half'
    : undefined;
