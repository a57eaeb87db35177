/** An SD-JWT with some of its disclosures, as its holder presents it (RFC 9901 section 7.2). The key binding takes the holder's key, so it is left out. */
import type { SdJwt } from './sd-jwt';

/**
 * Leaves disclosures out. The key binding is for exactly those that were there, so it goes when one of them goes.
 * @param chosen their positions, from 0
 * @returns the compact serialization
 */
export const withDisclosures = (
  { text, issuer, disclosures }: SdJwt,
  chosen: ReadonlySet<number>,
): string => {
  if (disclosures.every((_, index) => chosen.has(index))) return text;
  const kept = disclosures.filter((_, index) => chosen.has(index)).map((each) => each.text);
  return `${[issuer.text, ...kept].join('~')}~`;
};
