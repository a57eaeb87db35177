/** Bundles the lab's `victim.html`, for the dev server, the tests and the build. Not: its scripts (src/ui/lab/payload/frame). */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { mergeNotices, NOTICES } from './notices.js';

const FOLDER = '../src/ui/lab/payload/frame';
const NAME = 'victim.html';

/**
 * Nothing may be loaded and nobody connected to, neither from this document nor from the frame in it, which inherits the
 * policy; and that frame may be sent nowhere (`frame-src`, by default `'none'`). Inline script is what it is for.
 */
export const VICTIM_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'base-uri https://shop.example',
  "form-action 'none'",
].join('; ');

/** @returns {Promise<{ script: string, notices: string }>} one classic script of everything an entry imports, whose default export is called `name`; and the licences of packages in it */
const bundle = async (entry, name, define = {}) => {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'silent',
    define,
    build: {
      write: false,
      target: 'es2023',
      copyPublicDir: false,
      license: { fileName: NOTICES },
      lib: {
        entry: fileURLToPath(new URL(`${FOLDER}/${entry}.ts`, import.meta.url)),
        formats: ['iife'],
        name,
      },
    },
  });
  const { output } = [result].flat()[0];
  return {
    script: output[0].code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
    notices: String(output.find(({ fileName }) => fileName === NOTICES)?.source ?? ''),
  };
};

const victimPage = async () => {
  const guard = await bundle('guard/guard', 'guard');
  const page = await bundle('page', 'page');
  const relay = await bundle('relay', 'relay', { PAGE_SCRIPT: JSON.stringify(page.script) });
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
<script>${guard.script}</script>
<script>${relay.script}</script>
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
