/** Links that carry a token in their fragment, which no browser sends to a server. Not: deciding what may be in one (share-tool.tsx). */

const ROUTE = '#/inspect?token=';

/**
 * @param token a compact serialization, redacted or whole
 * @param base the page's address
 */
export const linkTo = (token: string, base: string): string =>
  new URL(`${ROUTE}${encodeURIComponent(token)}`, base).href;

/**
 * The token in an address that such a link leads to.
 * @param hash the address from `#` on
 */
export const tokenIn = (hash: string): string | undefined => {
  if (!hash.startsWith(ROUTE)) return undefined;
  try {
    return decodeURIComponent(hash.slice(ROUTE.length));
  } catch {
    // A cut-off link can end within an escape; what is left is still worth looking at.
    return hash.slice(ROUTE.length);
  }
};
