/** Bundles the lab's `victim.html`, for the dev server, the tests and the build. Not: its scripts (src/ui/lab/payload/frame). */
import { inlineScript, oneScript } from './one-script.js';
import { mergeNotices, NOTICES } from './notices.js';

const FOLDER = 'src/ui/lab/payload/frame';
const NAME = 'victim.html';

/**
 * Nothing may be loaded and nobody connected to, neither from this document nor from the frame in it, which inherits the
 * policy. And that frame may be sent nowhere (`frame-src`, by default `'none'`). Inline script is what it is for.
 */
export const VICTIM_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'base-uri https://shop.example',
  "form-action 'none'",
].join('; ');

/** The document, and the licences of packages in its scripts. @returns {Promise<{ html: string, notices: string }>} */
export const victimPage = async () => {
  const bundle = (name, define) =>
    oneScript(`${FOLDER}/${name}.ts`, { name: name.split('/').at(-1), define });
  const guard = await bundle('guard/guard');
  const page = await bundle('page');
  const relay = await bundle('relay', { PAGE_SCRIPT: JSON.stringify(inlineScript(page.script)) });
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${VICTIM_POLICY}">
<meta name="referrer" content="no-referrer">
<title>The victim's page</title>
<style>html, body, iframe { box-sizing: border-box; margin: 0; border: 0; width: 100%; height: 100% } :root { color-scheme: light dark }</style>
</head>
<body>
<script>${inlineScript(guard.script)}</script>
<script>${inlineScript(relay.script)}</script>
</body>
</html>
`;
  return { html, notices: [guard, page, relay].map(({ notices }) => notices).reduce(mergeNotices) };
};

/** @returns {import('vite').Plugin} */
export const victimPagePlugin = () => ({
  name: 'victim-page',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (!new URL(request.url ?? '', 'http://localhost').pathname.endsWith(`/${NAME}`)) {
        next();
        return;
      }
      victimPage().then(({ html }) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(html);
      }, next);
    });
  },
  generateBundle: {
    // After Vite has written the page's own notices.
    order: 'post',
    async handler(_options, files) {
      const { html, notices } = await victimPage();
      this.emitFile({ type: 'asset', fileName: NAME, source: html });
      const own = files[NOTICES];
      if (own?.type === 'asset') own.source = mergeNotices(String(own.source), notices);
    },
  },
});
