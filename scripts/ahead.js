/** Lets a page ask for its files all at once: a visitor's first beside those that start it, another by the event `ahead`. Not: which module is in which file (chunks.js). */
import { ASK } from './policy.js';
import { root } from './set-up.js';

/** By how the fragment begins, the longest first: the module that the route's page is in. The inspector's is in the first file, and what a first paste takes in another. */
const PAGES = {
  '/attacks': ['src/ui/attacks/attacks-page.tsx'],
  '/inspect/recording': ['src/ui/recording/recording-page.tsx'],
  '/inspect': ['src/ui/inspect/token/pasted-token.tsx'],
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
 * Writes the names into the page, with the script that asks.
 * @returns {import('vite').Plugin}
 */
export const ahead = () => {
  let names;
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
        names = JSON.stringify(files);
      },
    },
    transformIndexHtml: {
      order: 'post',
      // Above the stylesheets, which a script below them waits for.
      handler: (page) =>
        names === undefined
          ? page
          : page.replace(
              '<meta name="viewport"',
              (below) =>
                `<script type="application/json" id="files">${names}</script>\n    <script>${ASK}</script>\n    ${below}`,
            ),
    },
  };
};
