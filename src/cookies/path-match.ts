/** Paths of cookies: the default path and path-match (RFC 6265bis section 5.1.4). A path is no boundary against script. */

/** The path of a cookie whose Set-Cookie names none: the request's, up to its last slash. */
export const defaultPath = (requestPath: string): string => {
  const last = requestPath.lastIndexOf('/');
  return requestPath.startsWith('/') && last > 0 ? requestPath.slice(0, last) : '/';
};

/** Whether a cookie of that path goes with a request for the other. */
export const pathMatches = (requestPath: string, cookiePath: string): boolean =>
  requestPath === cookiePath ||
  (requestPath.startsWith(cookiePath) &&
    (cookiePath.endsWith('/') || requestPath[cookiePath.length] === '/'));
