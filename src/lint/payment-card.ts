/** Whether a text is the number of a payment card (ISO/IEC 7812). */

/** Ranges of the issuers' first digits, and the lengths they use. */
const BRANDS: readonly (readonly [start: RegExp, lengths: readonly number[]])[] = [
  [/^4/u, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, [16]],
  [/^3[47]/u, [15]],
  [/^(?:6011|64[4-9]|65)/u, [16, 19]],
  [/^35(?:2[89]|[3-8])/u, [16]],
  [/^3(?:0[0-5]|[689])/u, [14]],
  [/^62/u, [16, 19]],
];

/** Numbers that payment services publish for tests. */
const TEST_NUMBERS: ReadonlySet<string> = new Set([
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '4000056655665556',
  '5555555555554444',
  '5105105105105100',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
  '3530111333300000',
  '3566002020360505',
  '30569309025904',
  '38520000023237',
]);

/** ISO/IEC 7812-1 annex B. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const counted = i % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
};

export interface CardNumber {
  readonly digits: string;
  /** Published for tests. */
  readonly test: boolean;
  /** Written as one usually writes card numbers: in groups. */
  readonly grouped: boolean;
}

/** Reads a card number, in groups of digits or in one; nothing when first digits, length or check digit don't fit. */
export const cardNumberIn = (text: string): CardNumber | undefined => {
  if (text.length < 13 || text.length > 23 || !/^\d(?:[ -]?\d){12,18}$/u.test(text)) return undefined;
  const digits = text.replaceAll(/[ -]/gu, '');
  if (!BRANDS.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length))) {
    return undefined;
  }
  if (!passesLuhn(digits)) return undefined;
  const grouped = /^(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}|\d{4}([ -])\d{6}\2\d{4,5})/u.test(text);
  return { digits, test: TEST_NUMBERS.has(digits), grouped };
};
