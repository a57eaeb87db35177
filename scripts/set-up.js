/** What `npm start` and `npm test` need before they can begin. Written for any Node, so that an old one gets an answer. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const stop = (message) => {
  console.error(message);
  process.exit(1);
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!enough) {
    stop(
      `Claimcheck needs Node 20.19 or newer, or 22.12 or newer. This is Node ${process.versions.node}.\n` +
        'Get a current one from https://nodejs.org and run the command again.',
    );
  }
};

/**
 * Runs a command with its output shown.
 * @returns {boolean} whether it ended well
 */
export const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** Installs the packages unless the ones that package-lock.json names are there. */
const install = () => {
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
  const stamp = `${root}/node_modules/.installed-lock`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages …');
  if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('npm could not install the packages; what it said stands above.');
  }
  writeFileSync(stamp, wanted);
};

/** Checks Node and installs what is missing; ends the process with a message when it can't. */
export const setUp = () => {
  checkNode();
  install();
};
