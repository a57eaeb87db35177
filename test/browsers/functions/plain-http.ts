/** The page over plain http from another machine's address, where no browser has WebCrypto: it decodes, and says why it does no more. */
import { networkInterfaces } from 'node:os';
import { token } from '../../built/compact';
import { ABILITIES, altered } from '../altered';
import { Hands } from '../driver';
import type { BrowserFunction } from '../function';

/** An address that others reach this machine by; its own are secure to a browser. */
const outside = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)?.address;

const row: BrowserFunction = {
  order: 140,
  label: 'Plain http, without WebCrypto',
  play: async ({ driver, home }) => {
    const host = outside();
    if (host === undefined) return 'without a network, so without an address for it';
    const there = await altered(home, host, (fields) => fields);
    const hands = new Hands(driver, there.home);
    try {
      await hands.open('#/browser');
      const abilities = (await hands.until('The abilities', ABILITIES)) as Readonly<Record<string, string>>;
      await hands.open('#/inspect');
      await hands.paste(token({ alg: 'HS256' }, { sub: 'ada' }).replace(/AAAA$/u, 'A'.repeat(43)));
      await hands.see('[data-rule]');
      for (const place of ['#/lab', '#/learn/kick-them-out', '#/attacks', '#/attacks/payload']) {
        // One after the other: it is one window.
        // oxlint-disable-next-line no-await-in-loop
        await hands.open(place);
        // oxlint-disable-next-line no-await-in-loop
        await hands.see('h1, h2', 'This page needs a secure address');
      }
      const told = ['secure-context', 'web-crypto', 'service-worker', 'clipboard', 'storage'];
      return Object.fromEntries(told.map((name) => [name, abilities[name]]));
    } finally {
      there.close();
    }
  },
};
export default row;
