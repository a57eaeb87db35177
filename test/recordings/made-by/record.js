/** Records the scenarios that are named on the command line, or all, with Chromium: `node record.js [id …]`. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { loopback } from './loopback.js';
import { SCENARIOS } from './scenarios.js';
import { shrink, textOf } from './shrink.js';

const executablePath = process.env.CHROMIUM_PATH;
const asked = process.argv.slice(2);

for (const [id, scenario] of Object.entries(SCENARIOS)) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  const raw = join(mkdtempSync(join(tmpdir(), 'har-')), 'raw.har');
  let net;
  const { origins, play } = await scenario((...request) => net.fetch(...request));
  net = await loopback(origins);
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', net.flag],
  });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    recordHar: { path: raw, mode: 'full', content: 'embed' },
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  try {
    await play(page, context);
  } finally {
    await context.close();
    await browser.close();
    net.close();
  }
  const har = shrink(JSON.parse(readFileSync(raw, 'utf8')));
  writeFileSync(`${id}.har`, textOf(har));
  console.log(`${id}: ${har.log.entries.length} exchanges`);
}
