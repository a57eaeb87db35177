/** What a page's Content-Security-Policy forbids its script (CSP level 3). Not: the whole of CSP: no nonces, hashes, wildcards or paths. */
import { originOf } from '#http/origin';

type Directive = 'connect-src' | 'img-src' | 'form-action' | 'script-src';

/** The directive's sources; undefined when nothing limits it (section 6.8: `form-action` has no fallback). */
const sourcesOf = (policy: string, directive: Directive): string[] | undefined => {
  const directives = new Map(
    policy.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(/\s+/u);
      return [name.toLowerCase(), sources];
    }),
  );
  return (
    directives.get(directive) ?? (directive === 'form-action' ? undefined : directives.get('default-src'))
  );
};

/**
 * Why a policy forbids a page to reach an address.
 * @param policy undefined: the page has none
 * @returns a whole sentence; undefined when it may
 */
export const forbiddenByPolicy = (
  policy: string | undefined,
  directive: Exclude<Directive, 'script-src'>,
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
