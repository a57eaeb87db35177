/** Texts that may have a fault, and why. */

/** @type {ReadonlyArray<{ begins: string, why: string }>} */
export const ALLOWED = [
  { begins: 'change me,change it', why: 'a list of secrets, not a sentence' },
  { begins: 'node -e', why: 'a program' },
  { begins: 'notes below, as by policy', why: 'the name of a threshold, which follows its figure' },
  { begins: 'ISO/IEC 18013-5, mobile driving licence', why: 'its title' },
];
