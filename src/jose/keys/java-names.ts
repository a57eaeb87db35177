/** What Java calls the algorithms (RFC 7518 appendix A.1), as older servers write them into "alg" of a JWK. */
const FAMILIES: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/^HmacSHA(256|384|512)$/iu, 'HS'],
  [/^SHA(256|384|512)withRSA$/iu, 'RS'],
  [/^SHA(256|384|512)withECDSA$/iu, 'ES'],
  [/^SHA(256|384|512)withRSAandMGF1$/iu, 'PS'],
];

/** @returns the registered name; nothing where the name is not one of Java's */
export const registeredName = (name: string): string | undefined => {
  for (const [pattern, prefix] of FAMILIES) {
    const bits = pattern.exec(name)?.[1];
    if (bits !== undefined) return `${prefix}${bits}`;
  }
  return undefined;
};
