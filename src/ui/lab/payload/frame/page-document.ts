/** The markup of the victim's page, with what was injected into it. Not: showing it (relay.ts). */
import type { PageStart } from '../protocol';

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif }
  body { margin: 10px 12px }
  h1 { font-size: 16px; margin: 0 0 6px }
  h2 { font-size: 13px; margin: 10px 0 2px }
  ul { margin: 0; padding-left: 18px }
  p { margin: 0 0 4px }
`;

/** Up to the review. */
const BODY = `<body>
<h1>Tea shop</h1>
<h2>Your orders</h2>
<ul id="orders"></ul>
<button id="again" type="button">Read my orders</button>
<h2>Reviews</h2>
<p>`;

/** Within an attribute's quotes. */
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A value as script text that can't end the script element. Parsed: in an object literal `__proto__` is no member. */
const literal = (value: unknown): string =>
  `JSON.parse(${JSON.stringify(JSON.stringify(value)).replaceAll('<', '\\u003c')})`;

/** What the page is made with besides its start. */
export interface PageParts {
  /** Of the page itself; it finds its start in `start` and takes its own element away. */
  readonly script: string;
  /** Of that script. */
  readonly nonce: string;
  /** Writes calls into the scripts of markup, which is behind `before`. */
  readonly guard: (markup: string, before: string) => string;
  /** The function that is called: a property of the page's global object. */
  readonly name: string;
}

/**
 * The page of the shop: its policy first, then its own script, then its content with a review in it.
 *
 * Trusted Types do not harden it. By them a browser hands over what script writes into the page later, and the guard's calls are
 * written into that as well (guard-later.ts).
 */
export const pageDocument = (
  { view, markup, policy }: PageStart,
  { script, nonce, guard, name }: PageParts,
): string => {
  const ownPolicy = policy.replaceAll('{nonce}', nonce);
  const meta = (content: string) =>
    `<meta http-equiv="Content-Security-Policy" content="${attribute(content)}">`;
  const start = literal({ view, policy: ownPolicy, name });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy === '' ? '' : meta(ownPolicy)}
${meta("require-trusted-types-for 'script'")}
<base href="${attribute(view.url)}">
<script nonce="${attribute(nonce)}">{const start=${start};${script.replaceAll('</script', '<\\/script')}}</script>
<title>Shop</title>
<style>${STYLE}</style>
</head>
${BODY}${guard(markup, `<!doctype html>${BODY}`)}</p>
</body>
</html>`;
};
