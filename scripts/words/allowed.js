/** Texts that may have a fault, and why. */

/** @type {ReadonlyArray<{ begins: string, why: string }>} */
export const ALLOWED = [];
