/**
 * The Content-Security-Policy of the built page. Not: the sandboxed frames' own policies.
 *
 * `trusted-types default`: MSW registers its service worker by a string; the one policy named
 * `default` (src/ui/trusted-types.ts) lets exactly that address through and nothing else.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');
