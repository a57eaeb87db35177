/** `npm test`: installs what is missing, a browser included, and runs every test. Arguments go to Vitest. */
import { existsSync } from 'node:fs';
import { run, setUp } from './set-up.js';

setUp();

const { findChromium } = await import('./chromium.js');

/** Debian's own package as root; elsewhere the one Playwright downloads. */
const installBrowser = () => {
  console.log('Installing a browser for the tests …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    if (run('apt-get', packages)) return;
    if (run('apt-get', ['update', '-qq']) && run('apt-get', packages)) return;
  }
  run('npx', ['playwright', 'install', 'chromium']);
};

if (!findChromium()) installBrowser();
if (!findChromium()) {
  console.error(
    'No Chrome or Chromium was found, and none could be installed. Install one, or name it: CHROMIUM_PATH=… npm test',
  );
  process.exit(1);
}

const projects = ['node', 'browser', 'built'].flatMap((name) => ['--project', name]);
process.exit(run('npx', ['vitest', 'run', ...projects, ...process.argv.slice(2)]) ? 0 : 1);
