/** `npm start`: installs what is missing, builds what changed, serves the built page. Not: hot reload (npm run dev). */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { root, run, setUp } from './set-up.js';

setUp();

/** @returns {number} when anything below was last changed, in milliseconds */
const lastChange = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, lastChange(`${path}/${name}`)), 0);
};

const inputs = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', 'scripts'];
const built = `${root}/dist/index.html`;
const fresh =
  existsSync(built) && inputs.every((name) => lastChange(`${root}/${name}`) < statSync(built).mtimeMs);
if (!fresh && !run('npx', ['vite', 'build', '--logLevel', 'warn'])) process.exit(1);

const { preview } = await import('vite');
const server = await preview({
  root,
  preview: { port: Number(process.env.PORT ?? 4173), host: 'localhost' },
  logLevel: 'warn',
});
console.log(`Claimcheck is at ${server.resolvedUrls?.local[0]}`);
console.log('Ctrl+C stops it.');
