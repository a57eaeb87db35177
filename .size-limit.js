/** How large what a visitor downloads may be, compressed with brotli. */
import { readFileSync, readdirSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
const firstLoad = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)].map(
  ([, path]) => `dist/${path}`,
);

/** Loaded on request only, and larger for a reason: the list of common passwords, and every rule with its examples. */
const LIMITS = {
  // What judges a token that was pasted alone, and its view: a first paste waits for it.
  paste: '61 kB',
  // Every other form of text, what a key takes, and all other rules.
  forms: '110 kB',
  worker: '230 kB',
  // Every attack, defence, mode and story: the map and the matrix play them all.
  lab: '90 kB',
  // Reads a recording and judges it: the rules on flows come with all others, and sites with the Public Suffix List.
  'login-worker': '150 kB',
  // Reads all code of a folder: the parser, every rule, every kind of artifact.
  'folder-worker': '230 kB',
  // The list of common passwords.
  'word-lists': '215 kB',
};

const lazy = readdirSync('dist/assets')
  .filter((name) => name.endsWith('.js'))
  .map((name) => `dist/assets/${name}`)
  .filter((path) => !firstLoad.includes(path));

export default [
  { name: 'Inspector: JavaScript of the first load', path: firstLoad, limit: '102 kB' },
  ...lazy.map((path) => {
    const name = path.replace(/^dist\/assets\/|-[\w-]{8}\.js$/gu, '');
    return { name: `On request: ${name}`, path, limit: LIMITS[name] ?? '80 kB' };
  }),
];
