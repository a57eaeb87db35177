/** Records logins with an installed Firefox, as its network monitor exports them: `FIREFOX_PATH=… node record-firefox.js`. */
import { writeFileSync } from 'node:fs';
import { firefox } from './firefox.js';
import { loopback } from './loopback.js';
import { proxy } from './proxy.js';
import { SCENARIOS } from './scenarios.js';
import { shrink, textOf } from './shrink.js';

const said = (page, text) =>
  page.until(`document.querySelector('output')?.textContent.includes(arguments[0])`, text);

/** What Alice does, by the scenario whose servers she meets. */
const PLAYS = {
  'oidc-pkce': async (page) => {
    await page.goto('https://app.example/');
    await page.press('Sign in');
    await page.fill('[name=login]', 'alice');
    await page.fill('[name=password]', 'correct horse battery');
    await page.press('Sign-in');
    await page.press('Continue');
    await said(page, 'signed in');
    await page.press('Orders');
    await said(page, 'orders 200');
    await page.press('Refresh');
    await said(page, 'refreshed');
    await page.press('Orders');
    await said(page, 'orders 200');
    await page.press('Sign out');
    await page.press('Yes');
    await page.until(`location.href === 'https://app.example/'`);
  },
  'session-careless': async (page) => {
    await page.goto('https://shop.example/account');
    await page.fill('[placeholder=Name]', 'alice');
    await page.fill('[placeholder=Password]', 'correct horse battery');
    await page.press('Sign in');
    await page.until(`document.body.textContent.includes('Hello alice')`);
    await page.press('Sign out');
    await page.until(`location.pathname === '/'`);
    await page.goto('https://shop.example/account');
  },
};

const asked = process.argv.slice(2);
for (const [id, play] of Object.entries(PLAYS)) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  let net;
  const { origins } = await SCENARIOS[id]((...request) => net.fetch(...request));
  net = await loopback(origins);
  const way = await proxy(net.port);
  const page = await firefox(way.port);
  try {
    await play(page);
    const har = shrink({ log: await page.har() });
    writeFileSync(`firefox-${id}.har`, textOf(har));
    console.log(`firefox-${id}: ${har.log.entries.length} exchanges`);
  } finally {
    await page.close();
    way.close();
    net.close();
  }
}
