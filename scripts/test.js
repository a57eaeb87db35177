/**
 * `npm test` and `npm run test:all`: install what is missing, a browser included, and run the tests. Arguments go to Vitest.
 * Without `--all` and without a file's name, generated cases are few and what is slow for what it shows is left out.
 */
import { createInterface } from 'node:readline/promises';
import { browserInstallation } from './browser-installation.js';
import { run, setUp } from './set-up.js';

setUp();

const { findChromium } = await import('./chromium.js');

/** @returns {Promise<boolean>} whether to go on; where nobody can answer, it goes on */
const agreed = async () => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question('Install it now? [Y/n] ');
  asking.close();
  return !/^n/iu.test(answer.trim());
};

if (!findChromium()) {
  const { says, commands } = browserInstallation();
  console.log(says);
  if (!(await agreed())) process.exit(1);
  commands.some((command) => run(...command));
}
if (!findChromium()) {
  console.error(
    'No Chrome or Chromium was found, and none could be installed. Install one, or name it: CHROMIUM_PATH=… npm test',
  );
  process.exit(1);
}

const given = process.argv.slice(2).filter((each) => each !== '--all');
const whole = given.length < process.argv.length - 2 || given.some((each) => !each.startsWith('-'));
if (!whole) process.env.CLAIMCHECK_TESTS = 'quick';
const projects = ['node', 'mocked', 'browser', 'browser-mocked', 'built'].flatMap((name) => [
  '--project',
  name,
]);
process.exit(run('npx', ['vitest', 'run', ...projects, ...given]) ? 0 : 1);
