/** Records a login with an installed mitmproxy between Chromium and the servers: `node record-mitmproxy.js`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { loopback } from './loopback.js';
import { SCENARIOS } from './scenarios.js';

const executablePath = process.env.CHROMIUM_PATH;
const PORT = 8080;
const FILE = 'mitmproxy-oidc-pkce.flows';

const isListening = () =>
  new Promise((resolve) => {
    const socket = connect(PORT, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

let net;
const { origins, play } = SCENARIOS['oidc-pkce']((...request) => net.fetch(...request));
net = await loopback(origins);
const settings = {
  connection_strategy: 'lazy',
  confdir: mkdtempSync(join(tmpdir(), 'mitmproxy-')),
  ssl_insecure: true,
  servers: net.port,
  to: FILE,
};
const mitmproxy = spawn(
  'mitmdump',
  [
    '-q',
    '-s',
    'mitmproxy.py',
    '--listen-host',
    '127.0.0.1',
    '--listen-port',
    String(PORT),
    ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ],
  { stdio: 'inherit' },
);
while (!(await isListening())) await new Promise((resolve) => setTimeout(resolve, 100));
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
  proxy: { server: `http://127.0.0.1:${PORT}` },
});
try {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await play(await context.newPage(), context);
} finally {
  await browser.close();
  mitmproxy.kill('SIGINT');
  await once(mitmproxy, 'exit');
  net.close();
}
