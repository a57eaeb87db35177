/** Cells of the matrix whose outcome a browser decides, played by real browsers against the lab's own servers. Cells that need a copy, a log or script in the page are left out. */
import { describe, expect, test } from 'vitest';
import { verdict } from '#lab/attacker/verdict';
import { attackOf } from '#lab/attacks';
import { playCell, type Lane } from '#lab/measures/matrix';
import { modeOf } from '#lab/modes';
import { everything } from '../../scale';
import { installedFirefox } from '../cookies/firefox';
import { realChromium, realFirefox, type RealBrowser } from './browser';
import { playScene, realHands } from './hands';
import { RealShop } from './shop';

const ATTACKS = [
  'csrf-form',
  'csrf-image',
  'csrf-link',
  'csrf-fetch',
  'csrf-read',
  'csrf-sibling',
  'login-csrf',
  'logout-csrf',
  'clickjacking',
];

/** What stops one of them, alone. */
const DEFENCES = [
  'none',
  'same-site',
  'same-site-strict',
  'secure+chips',
  'safe-methods',
  'readers-listed',
  'csrf-token',
  'origin-check',
  'fetch-site',
  'foreign-frames',
];

const SESSION: Lane = { mode: 'session' };
const CELLS: readonly (readonly [attack: string, lane: Lane, defence: string])[] = [
  ...ATTACKS.flatMap((attack) => DEFENCES.map((defence) => [attack, SESSION, defence] as const)),
  ...ATTACKS.flatMap((attack) =>
    [{ mode: 'bff' }, { mode: 'jwt', store: 'server-cookie' }].map((lane) => [attack, lane, 'none'] as const),
  ),
];

/** Plays every cell, and says where the browser comes to something else than the lab. */
const differences = async (browser: RealBrowser, shop: RealShop, profile: string): Promise<string[]> => {
  const found: string[] = [];
  let broken = 0;
  for (const [id, lane, defence] of CELLS) {
    const attack = attackOf(id);
    const mode = modeOf(lane.mode);
    if (!attack || !mode) throw new Error(`no ${id} or no ${lane.mode}`);
    const { setup, played } = await playCell(attack, lane, defence, profile);
    await browser.clearCookies();
    await shop.begin(setup, lane.mode);
    await playScene(browser, shop, mode, setup, attack.scene);
    shop.as('evil', attack.scene.length);
    await attack.play(realHands(browser, shop, mode, setup));
    const real = verdict(shop.trace, attack.scene.length).succeeded ? 'succeeded' : 'failed';
    if (real === 'succeeded') broken += 1;
    if (real !== played.outcome)
      found.push(
        `${id} in ${lane.mode} with ${defence}: ${played.outcome} in the lab, ${real} in ${browser.name}`,
      );
  }
  console.log(
    `${browser.name}: ${CELLS.length} cells, ${broken} of them broken, ${found.length} differences.`,
  );
  // A browser that sends nothing would agree in most.
  expect(broken).toBeGreaterThan(CELLS.length / 5);
  return found;
};

const withShop = async (
  start: (port: number) => Promise<RealBrowser>,
  profile: string,
): Promise<string[]> => {
  const shop = new RealShop();
  const browser = await start(await shop.listen());
  try {
    return await differences(browser, shop, profile);
  } finally {
    await browser.close();
    await shop.close();
  }
};

const firefox = installedFirefox();
if (!firefox) console.log('Firefox is not installed, so no cell is played in it (apt install firefox-esr).');

// Each waits for its own pages most of the time.
describe.concurrent('each cell as in the lab', { timeout: 600_000 }, () => {
  test.runIf(everything)('Chromium, a regular window', async () => {
    expect(await withShop((port) => realChromium(port, 'allowed'), 'chrome')).toEqual([]);
  });

  test.runIf(everything)('Chromium without third-party cookies, as in Incognito', async () => {
    expect(await withShop((port) => realChromium(port, 'blocked'), 'chrome-incognito')).toEqual([]);
  });

  test.runIf(everything && firefox)('Firefox', async () => {
    expect(await withShop((port) => realFirefox(firefox?.command ?? '', port), 'firefox')).toEqual([]);
  });
});
