/** Makes the built page installable: its web app manifest, and the list of files that the service worker keeps. Not: the worker (src/sw.ts), nor when it is registered (src/ui/keep-offline.ts). */
import { readFileSync, writeFileSync } from 'node:fs';
import { VitePWA } from 'vite-plugin-pwa';
import { mergeNotices, NOTICES } from './notices.js';
import { root } from './set-up.js';

const { description } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** Colours of the light theme (src/ui/theme/base.css). */
const PAPER = '#fbfbfc';

const icon = (name, size, purpose) => ({
  src: `${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

const MANIFEST = {
  id: './',
  name: 'Claimcheck',
  short_name: 'Claimcheck',
  description,
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: PAPER,
  theme_color: PAPER,
  categories: ['developer', 'education', 'security'],
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('icon-maskable-512', 512, 'maskable'),
  ],
};

/** Instructions to the host, what a visitor compares by hand, and the workers, which the browser keeps by itself. */
const NOT_KEPT = ['_headers', 'SHA256SUMS', 'sw.js', 'mockServiceWorker.js'];

/** The page comes last: what is kept in part is not shown without its parts. */
const pageLast = (entries) => ({
  manifest: entries.toSorted(
    (one, other) =>
      Number(one.url === 'index.html') - Number(other.url === 'index.html') || (one.url < other.url ? -1 : 1),
  ),
  warnings: [],
});

/**
 * The licences of what is in the worker, beside those of the page.
 * @param {string} folder that is built
 * @returns {import('vite').Plugin}
 */
const notices = (folder) => ({
  name: 'worker-notices',
  generateBundle: {
    order: 'post',
    handler(_options, files) {
      const own = files[NOTICES];
      if (own?.type !== 'asset') throw new Error('The worker has no list of licences.');
      const path = `${folder}/${NOTICES}`;
      writeFileSync(path, mergeNotices(readFileSync(path, 'utf8'), String(own.source)));
      delete files[NOTICES];
    },
  },
});

/** @returns {import('vite').PluginOption} */
export const offline = () => {
  /** The file that src/main.tsx is in, and knows by its own `import.meta.url`. */
  let entry = '';
  const first = {
    name: 'first-script',
    generateBundle: (_options, files) => {
      entry = Object.values(files).find(({ moduleIds }) =>
        moduleIds?.includes(`${root}src/main.tsx`),
      ).fileName;
    },
  };
  const kept = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    injectRegister: false,
    manifest: MANIFEST,
    includeManifestIcons: false,
    injectManifest: {
      injectionPoint: 'self.FILES',
      rollupFormat: 'iife',
      target: 'es2023',
      globPatterns: ['**/*'],
      globIgnores: NOT_KEPT,
      // The names in `assets` have a hash of the content in them.
      dontCacheBustURLsMatching: /^assets\//u,
      manifestTransforms: [pageLast],
    },
    integration: {
      // Before the checksums are made.
      closeBundleOrder: 'pre',
      configureCustomSWViteBuild: (config) => {
        config.define = { ...config.define, ENTRY: JSON.stringify(entry) };
        config.build.license = { fileName: NOTICES };
        config.plugins = [notices(config.build.outDir)];
      },
    },
  });
  return [first, kept];
};
