/** How large what a visitor downloads may be, compressed with brotli. */
import { readFileSync, readdirSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
const firstLoad = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)].map(
  ([, path]) => `dist/${path}`,
);
const lazy = readdirSync('dist/assets')
  .filter((name) => name.endsWith('.js'))
  .map((name) => `dist/assets/${name}`)
  .filter((path) => !firstLoad.includes(path));

export default [
  { name: 'Inspector: JavaScript of the first load', path: firstLoad, limit: '130 kB' },
  { name: 'Lab: JavaScript loaded when it is opened', path: lazy, limit: '130 kB' },
];
