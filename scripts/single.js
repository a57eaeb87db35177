/**
 * `npm run build:single`: the page as one HTML file with everything inside, for rooms without a network. It opens from a
 * disk. Not: the page for a host (vite.config.ts).
 */
import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { built } from './built.js';
import { mergeNotices, NOTICES } from './notices.js';
import { inlineScript, oneScript } from './one-script.js';
import { hashOf, singlePolicy } from './policy.js';
import { BUILD } from './release.js';
import { ruleFaces } from './rule-faces.js';
import { root } from './set-up.js';
import { vendorFaces } from './vendor-faces.js';
import { victimPage } from './victim-page.js';

const FILE = 'dist-single/claimcheck.html';
const WORKER = '?worker&url';

const notices = [];

/** A worker's address is that of a Blob with its script: no file is beside the page. */
const workersWithin = () => ({
  name: 'workers-within',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(WORKER)) return null;
    const { id } = await this.resolve(source.slice(0, -WORKER.length), importer);
    return `\0within:${id.slice(root.length)}.js`;
  },
  async load(id) {
    const [, entry] = /^\0within:(.+)\.js$/u.exec(id) ?? [];
    if (!entry) return null;
    const worker = await oneScript(entry, { name: 'worker', plugins: [ruleFaces(), vendorFaces()] });
    notices.push(worker.notices);
    return `export default URL.createObjectURL(new Blob([${JSON.stringify(worker.script)}], { type: 'text/javascript' }));`;
  },
});

/** A file that the page asks for by name (src/ui/beside.ts). In base64, so that nothing in it is markup. */
const within = (name, content) =>
  `<script type="text/plain" data-file="${name}">${Buffer.from(content).toString('base64')}</script>`;

/**
 * The first script. In the lab's sandboxed frame this same file is the victim's page: nothing more of it runs. Else it
 * puts the policy into the page, before anything that the policy is for; the victim's page has its own.
 */
const first = (policy) => `
const isVictim = location.hash === '#victim' && parent !== window;
if (isVictim) {
  const bytes = Uint8Array.from(atob(document.querySelector('[data-file="victim.html"]').textContent), (each) => each.charCodeAt());
  // What is still to be read of the file lands in elements that are in no document, so that its script does not run.
  // Not window.stop(), after which Chromium paints nothing.
  const { documentElement: victim } = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  const scripts = [...victim.querySelectorAll('script')];
  for (const script of scripts) script.remove();
  document.documentElement.replaceWith(document.adoptNode(victim));
  for (const { text } of scripts) document.body.append(Object.assign(document.createElement('script'), { text }));
} else {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = ${JSON.stringify(policy)};
  document.head.append(meta);
}
`;

const page = ({ script, style, victim, files }) => {
  const icon = `data:image/svg+xml;base64,${readFileSync(`${root}public/icon.svg`).toString('base64')}`;
  const main = `\n${inlineScript(script)}\n`;
  const start = first(singlePolicy({ script: hashOf(main), style: hashOf(style) }));
  const html = readFileSync(`${root}index.html`, 'utf8')
    .replaceAll(/^\s*<(?:link|script)\b.*\n/gmu, '')
    .replace('src="./icon.svg"', () => `src="${icon}"`)
    .replace(
      '<meta charset="utf-8" />',
      (charset) => `${charset}\n    ${within('victim.html', victim)}\n<script>${start}</script>`,
    )
    .replace('</head>', () => `<link rel="icon" href="${icon}" />\n<style>${style}</style>\n</head>`)
    .replace(
      '</body>',
      () =>
        `${Object.entries(files)
          .map(([name, content]) => within(name, content))
          .join('\n')}\n<script type="module">${main}</script>\n</body>`,
    );
  return html;
};

const result = await build({
  configFile: false,
  root,
  logLevel: 'warn',
  define: BUILD,
  plugins: [react(), ruleFaces(), vendorFaces(), built(), workersWithin()],
  build: {
    write: false,
    target: 'es2023',
    copyPublicDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    license: { fileName: NOTICES },
    rolldownOptions: {
      input: `${root}src/main.tsx`,
      // Each part runs when it is asked for, as it does from files: MSW would fail where storage is denied.
      output: { codeSplitting: false, strictExecutionOrder: true },
    },
  },
});
const { output } = [result].flat()[0];
const sourceOf = (name) => String(output.find(({ fileName }) => fileName.endsWith(name))?.source ?? '');
const scripts = output.filter(({ type }) => type === 'chunk');
if (scripts.length !== 1) throw new Error(`Not one script: ${scripts.map(({ fileName }) => fileName)}`);
const victim = await victimPage();
const html = page({
  script: scripts[0].code,
  style: sourceOf('.css'),
  victim: victim.html,
  files: {
    'icon.svg': readFileSync(`${root}public/icon.svg`),
    'lesson.schema.json': readFileSync(`${root}public/lesson.schema.json`),
    [NOTICES]: [victim.notices, ...notices].reduce(mergeNotices, sourceOf(NOTICES)),
  },
});
mkdirSync(`${root}dist-single`, { recursive: true });
writeFileSync(root + FILE, html);
console.log(
  `${FILE}: ${(html.length / 1e6).toFixed(1)} MB, SHA-256 ${createHash('sha256').update(html).digest('hex')}`,
);
