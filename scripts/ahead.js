/** Lets a page ask for its files all at once: a visitor's first beside those that start it, another by the event `ahead`. Not: which module is in which file (chunks.js). */
import { createHash } from 'node:crypto';
import { root } from './set-up.js';

/** By how the fragment begins, the longest first: the module that the route's page is in. The inspector's is in the first file. */
const PAGES = {
  '/attacks': ['src/ui/attacks/attacks-page.tsx'],
  '/lab/payload': ['src/ui/lab/payload/payload-page.tsx'],
  '/lab/scale': ['src/ui/lab/scale/scale-page.tsx'],
  // What the address names is not drawn before it was played.
  '/lab?': ['src/ui/lab/opening.tsx', 'src/ui/lab/lab-page.tsx', 'src/mock/worker.ts', 'src/mock/msw.ts'],
  '/lab': ['src/ui/lab/opening.tsx'],
  '/learn/choosing': ['src/ui/learn/choosing/choosing-page.tsx'],
  '/learn': ['src/ui/learn/learn-page.tsx'],
  '/rules/': ['src/ui/reference/rule-page.tsx'],
  '/rules': ['src/ui/reference/rules-page.tsx'],
};

/** Runs in the page: a browser gives the fragment to scripts only. */
const ask = (files) => {
  const fetchFor = (page) => {
    for (const href of files[page] ?? []) {
      const link = document.createElement('link');
      const isStyle = href.endsWith('.css');
      link.rel = isStyle ? 'preload' : 'modulepreload';
      if (isStyle) link.as = 'style';
      // As the code that needs the file asks for it; asked for otherwise, it is fetched twice.
      link.crossOrigin = '';
      link.href = href;
      document.head.append(link);
    }
  };
  fetchFor(Object.keys(files).find((path) => location.hash.startsWith(`#${path}`)));
  addEventListener('ahead', ({ detail }) => {
    fetchFor(detail);
  });
};

/** @returns {Set<string>} the files that a module is in, or needs at once */
const filesFor = (module, bundle) => {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const first = chunks.find(({ moduleIds }) => moduleIds.includes(root + module));
  if (!first) throw new Error(`scripts/ahead.js names ${module}, which is in no file of the page.`);
  const files = new Set();
  const waiting = [first.fileName];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    files.add(name);
    const { imports = [], viteMetadata } = bundle[name] ?? {};
    waiting.push(...imports, ...(viteMetadata?.importedCss ?? []));
  }
  return files;
};

/**
 * Writes the script, and names it in the page.
 * @returns {import('vite').Plugin}
 */
export const ahead = () => {
  let written = '';
  return {
    name: 'ahead',
    apply: 'build',
    generateBundle: {
      // The page is written after it.
      order: 'pre',
      handler(_options, bundle) {
        const start = filesFor('src/main.tsx', bundle);
        const files = Object.fromEntries(
          Object.entries(PAGES).map(([path, modules]) => {
            const wanted = new Set(modules.flatMap((module) => [...filesFor(module, bundle)]));
            return [path, [...wanted].filter((name) => !start.has(name)).map((name) => `./${name}`)];
          }),
        );
        const source = `(${ask.toString()})(${JSON.stringify(files)});\n`;
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        written = `assets/ahead-${hash}.js`;
        this.emitFile({ type: 'asset', fileName: written, source });
      },
    },
    transformIndexHtml: () =>
      written === ''
        ? []
        : [{ tag: 'script', attrs: { async: true, src: `./${written}` }, injectTo: 'head' }],
  };
};
