/**
 * `npm run test:browsers`: the built page in Chromium, Firefox and WebKit, each function of it, as a table. Arguments go to
 * Vitest, `--installed` apart: with it nothing is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { run, setUp } from './set-up.js';

setUp();

const { findChromium } = await import('./chromium.js');
const { firefox, webkit } = await import('playwright');

const runs = (command, argument) => !spawnSync(command, [argument], { stdio: 'ignore' }).error;
const isHere = {
  Chromium: () => Boolean(findChromium()),
  Firefox: () =>
    [process.env.FIREFOX_PATH, 'firefox-esr', 'firefox'].some((each) => each && runs(each, '--version')) ||
    existsSync(firefox.executablePath()),
  WebKit: () =>
    (runs(process.env.WEBKIT_DRIVER_PATH ?? 'WebKitWebDriver', '--help') &&
      // Without a display it would start, and answer nothing.
      (process.env.DISPLAY !== undefined || runs('Xvfb', '-help'))) ||
    existsSync(webkit.executablePath()),
};
/** Debian's packages. WebKitGTK needs a display; Xvfb is one that nobody sees. */
const PACKAGES = { Chromium: ['chromium'], Firefox: ['firefox-esr'], WebKit: ['webkit2gtk-driver', 'xvfb'] };

const missing = () => Object.keys(isHere).filter((name) => !isHere[name]());

const install = (names) => {
  if (getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = names.flatMap((name) => PACKAGES[name]);
    console.log(
      `This installs ${packages.join(', ')} with apt-get, for everybody on this machine.\nTo avoid that: npm run test:browsers -- --installed`,
    );
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } else {
    console.log(
      `This downloads ${names.join(', ')} with Playwright into its own folder in your home.\nTo avoid that: npm run test:browsers -- --installed`,
    );
    run('npx', ['playwright', 'install', ...names.map((name) => name.toLowerCase())]);
  }
};

const given = process.argv.slice(2);
if (missing().length > 0 && !given.includes('--installed')) install(missing());
for (const name of missing()) console.log(`SKIPPED: ${name} is not installed, and is not tried.`);
const rest = given.filter((each) => each !== '--installed');
const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
const report = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const isGood = run('npx', ['vitest', 'run', '--project', 'browsers', ...reporters, ...rest]);
const { numPassedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
rmSync(folder, { recursive: true });
// Vitest is content where no row has the name that -t asks for.
if (numPassedTests === 0) console.error('Nothing was tried.');
process.exit(isGood && numPassedTests > 0 ? 0 : 1);
