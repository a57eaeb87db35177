/** Records a login as a Playwright trace, and leaves out what shrink.js leaves out: `node record-trace.js`. */
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { loopback } from './loopback.js';
import { SCENARIOS } from './scenarios.js';
import { counts, isNoise } from './shrink.js';

const executablePath = process.env.CHROMIUM_PATH;

/** @returns name → bytes */
const filesIn = (path) =>
  new Promise((resolve, reject) => {
    const files = new Map();
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const pieces = [];
          for await (const piece of stream) pieces.push(piece);
          files.set(entry.fileName, Buffer.concat(pieces));
          return zip.readEntry();
        });
      });
      zip.on('end', () => resolve(files));
      return zip.readEntry();
    });
  });

const bare = (message) => ({ ...message, headers: message.headers.filter(({ name }) => !isNoise(name)) });

/** The entries that count, without the machine's address; a line of Playwright's stays as it is otherwise. */
const shrunken = (line) => {
  const event = JSON.parse(line);
  const { serverIPAddress: _address, _serverPort, _securityDetails, ...entry } = event.snapshot;
  return { ...event, snapshot: { ...entry, request: bare(entry.request), response: bare(entry.response) } };
};

const raw = join(mkdtempSync(join(tmpdir(), 'trace-')), 'raw.zip');
let net;
const { origins, play } = SCENARIOS['oidc-pkce']((...request) => net.fetch(...request));
net = await loopback(origins);
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', net.flag],
});
const context = await browser.newContext({ ignoreHTTPSErrors: true });
// Without snapshots, a trace has no network log.
await context.tracing.start({ snapshots: true });
await play(await context.newPage(), context);
await context.tracing.stop({ path: raw });
await browser.close();
net.close();

const files = await filesIn(raw);
const events = files
  .get('trace.network')
  .toString()
  .split('\n')
  .filter((line) => line !== '')
  .map(shrunken)
  .filter(({ snapshot }) => counts(snapshot));
const log = events.map((event) => JSON.stringify(event)).join('\n');
const zip = new yazl.ZipFile();
// What the test did is told in its other lines.
const [first] = files.get('trace.trace').toString().split('\n', 1);
zip.addBuffer(Buffer.from(first), 'trace.trace');
zip.addBuffer(Buffer.from(log), 'trace.network');
for (const [name, bytes] of files) if (log.includes(`"${name}"`)) zip.addBuffer(bytes, name);
zip.end();
zip.outputStream.pipe(createWriteStream('playwright-oidc-pkce.zip')).on('finish', () => {
  console.log(`playwright-oidc-pkce: ${events.length} exchanges`);
});
