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

/** Within an attribute's quotes. */
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A value as script text that can't end the script element. Parsed: in an object literal `__proto__` is no member. */
const literal = (value: unknown): string =>
  `JSON.parse(${JSON.stringify(JSON.stringify(value)).replaceAll('<', '\\u003c')})`;

/**
 * The page of the shop: its policy first, then its own script, then its content with a review in it.
 * @param script of the page itself; it finds its start in `start` and takes its own element away
 */
export const pageDocument = ({ view, markup, policy }: PageStart, script: string, nonce: string): string => {
  const ownPolicy = policy.replaceAll('{nonce}', nonce);
  const meta =
    policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${attribute(ownPolicy)}">`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${meta}
<base href="${attribute(view.url)}">
<script nonce="${attribute(nonce)}">{const start=${literal({ view, policy: ownPolicy })};${script.replaceAll('</script', '<\\/script')}}</script>
<title>Shop</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Tea shop</h1>
<h2>Your orders</h2>
<ul id="orders"></ul>
<button id="again" type="button">Read my orders</button>
<h2>Reviews</h2>
<p>${markup}</p>
</body>
</html>`;
};
