/** What a page's Content-Security-Policy forbids its script (CSP level 3). Nonces, hashes, wildcards and paths are left out. */
import { field, fieldValues, type HttpResponse } from '#http/message';
import { originOf } from '#http/origin';

type Directive = 'connect-src' | 'img-src' | 'form-action' | 'script-src' | 'frame-ancestors';

/** `default-src` does not replace them (section 6.8). */
const ALONE: readonly Directive[] = ['form-action', 'frame-ancestors'];

/** The directive's sources; undefined when nothing limits it. */
const sourcesOf = (policy: string, directive: Directive): string[] | undefined => {
  const directives = new Map(
    policy.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(/\s+/u);
      return [name.toLowerCase(), sources];
    }),
  );
  return directives.get(directive) ?? (ALONE.includes(directive) ? undefined : directives.get('default-src'));
};

/**
 * Why a policy forbids a page to reach an address.
 * @param policy undefined: the page has none
 * @returns a whole sentence; undefined when it may
 */
export const forbiddenByPolicy = (
  policy: string | undefined,
  directive: Exclude<Directive, 'script-src' | 'frame-ancestors'>,
  url: string,
  pageOrigin: string,
): string | undefined => {
  const sources = policy === undefined ? undefined : sourcesOf(policy, directive);
  if (!sources) return undefined;
  const target = originOf(url);
  const allowed = sources.some((source) => (source === "'self'" ? target === pageOrigin : source === target));
  return allowed
    ? undefined
    : `The page’s Content-Security-Policy keeps it from ${target}: ${directive} ${sources.join(' ')}.`;
};

/** Whether script written into the page's markup runs (section 6.7.3.3). */
export const allowsInlineScript = (policy: string | undefined): boolean => {
  const sources = policy === undefined ? undefined : sourcesOf(policy, 'script-src');
  return !sources || sources.includes("'unsafe-inline'");
};

/**
 * Why a page may not be shown in a frame: its `frame-ancestors` (section 6.4.2), or X-Frame-Options where it has none.
 * @param top origin of the page with the frame
 * @returns a whole sentence; undefined when it may
 */
export const forbiddenToFrame = (response: HttpResponse, url: string, top: string): string | undefined => {
  const own = originOf(url);
  const lists = fieldValues(response, 'Content-Security-Policy').flatMap((policy) => {
    const sources = sourcesOf(policy, 'frame-ancestors');
    return sources ? [sources] : [];
  });
  const isAllowed = (sources: readonly string[]) =>
    sources.some((source) => (source === "'self'" ? top === own : source === top));
  if (lists.some((sources) => !isAllowed(sources)))
    return `The shop’s page may not be framed by ${top}: frame-ancestors. The frame stays empty.`;
  const options = field(response, 'X-Frame-Options')?.toUpperCase();
  return lists.length === 0 && (options === 'DENY' || (options === 'SAMEORIGIN' && top !== own))
    ? `The shop’s page may not be framed by ${top}: X-Frame-Options. The frame stays empty.`
    : undefined;
};
