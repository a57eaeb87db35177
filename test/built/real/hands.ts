/** The attacker's hands in a real browser: an attack of the lab plays there as it plays in the lab. Attacks that need more than pages (log, copy, network) are left out. */
import { vi } from 'vitest';
import type { Fields } from '#http/message';
import type { Hands } from '#lab/attacker/attack';
import { shaped } from '#lab/defences';
import { NETWORK_ERROR, type Mode, type Page } from '#lab/mode';
import { carrierOf } from '#lab/named-credential';
import { ATTACKER_ORIGIN, ORIGIN, PHOTOS_ORIGIN } from '#lab/origins';
import { ATTACKER_NAME, PASSWORD, USERNAME } from '#lab/shop/shop';
import type { Setup } from '#lab/run/setup';
import { briefly } from '../cookies/firefox';
import type { RealBrowser } from './browser';
import { EMPTY_PAGE, type RealShop } from './shop';

const FETCH = `const [method, url, fields, content, credentials, mode] = arguments;
  return fetch(url, {
    method, mode, credentials, headers: JSON.parse(fields), ...(content === '-' ? {} : { body: content }),
  }).then(
    async (response) => JSON.stringify({ status: response.status, content: await response.text() }),
    () => '',
  );`;

const FORM = `const [method, action, fields, enctype] = arguments;
  const form = Object.assign(document.createElement('form'), { method, action, enctype });
  for (const [name, value] of JSON.parse(fields)) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);`;

const IMAGE = `const image = new Image();
  return new Promise((done) => {
    image.onload = image.onerror = () => done(null);
    image.src = arguments[0];
  });`;

const LINK = `const link = Object.assign(document.createElement('a'), { href: arguments[0] });
  document.body.append(link);
  link.click();`;

const FRAME = `const frame = document.createElement('iframe');
  return new Promise((done) => {
    frame.onload = () => done(null);
    frame.src = arguments[0];
    document.body.append(frame);
  });`;

type Run = (body: string, ...parameters: readonly string[]) => Promise<unknown>;

/** The fields as script of the shop's own pages prepares them; what a CSRF token needs is all that is used here. */
const prepared = async (run: Run, mode: Mode, setup: Setup, method: string, url: string, fields: Fields) => {
  const read = await run('return document.cookie;');
  const documentCookie = typeof read === 'string' ? read : '';
  return shaped(setup, fields, (defence, all) =>
    defence.prepare?.(
      { method, url, fields: all },
      {
        setup,
        userAgent: 'victim',
        carrier: carrierOf(mode, setup),
        now: 0,
        documentCookie,
        draw: () => '',
        learned: () => undefined,
      },
    ),
  );
};

/** A page that sends with fetch; nothing else of a page is used where the login is a cookie. */
const pageIn = (run: Run, mode: Mode, setup: Setup, origin: string): Page => ({
  setup,
  tab: 'shop',
  origin,
  send: async (method, path, given = [], content, options = {}) => {
    const url = new URL(path, ORIGIN).href;
    const fields = origin === ORIGIN ? await prepared(run, mode, setup, method, url, given) : given;
    const { mode: cors = 'cors', credentials = 'same-origin' } = options;
    const type = options.contentType ?? 'application/json';
    const headers = Object.fromEntries(content === undefined ? fields : [...fields, ['Content-Type', type]]);
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const answer = await run(FETCH, method, url, JSON.stringify(headers), text ?? '-', credentials, cors);
    if (typeof answer !== 'string' || answer === '') return NETWORK_ERROR;
    return { fields: [], ...(JSON.parse(answer) as { status: number; content: string }) };
  },
  worker: () => pageIn(run, mode, setup, origin),
  read: () => undefined,
  write: () => undefined,
  remove: () => undefined,
});

/** A busy machine takes its time, in milliseconds. */
const PATIENCE = { timeout: 60_000 };

/** One more request, and its answer: what the browser was sent before that has been read by then. */
const caughtUp = async (browser: RealBrowser): Promise<void> => {
  await vi.waitFor(
    () => briefly(browser.run(`return fetch('${EMPTY_PAGE}').then(() => null, () => null);`)),
    PATIENCE,
  );
};

/** Waits until the shop has answered something more, and the browser has the answer. Whoever went on at once would take back the request, and with it the cookies that the answer sets. */
const answered = async (browser: RealBrowser, shop: RealShop, act: () => Promise<unknown>): Promise<void> => {
  const before = shop.answered;
  await act();
  await vi.waitUntil(() => shop.answered > before, PATIENCE);
  await caughtUp(browser);
};

/** A text as the one field of a `text/plain` form: what comes before its last equals sign is the name. */
const fieldsOf = (content: string | Readonly<Record<string, string>>): readonly (readonly string[])[] => {
  if (typeof content !== 'string') return Object.entries(content);
  const at = content.lastIndexOf('=');
  return [[content.slice(0, at), content.slice(at + 1)]];
};

const submit =
  (browser: RealBrowser, shop: RealShop) =>
  async (
    method: string,
    url: string,
    content: string | Readonly<Record<string, string>>,
  ): Promise<undefined> => {
    const type = typeof content === 'string' ? 'text/plain' : 'application/x-www-form-urlencoded';
    await answered(browser, shop, () =>
      browser.leave(FORM, method, url, JSON.stringify(fieldsOf(content)), type),
    );
    return undefined;
  };

/** What the victim does in her shop's page, which she is brought to unless she is there. */
const alice = async (
  browser: RealBrowser,
  shop: RealShop,
  mode: Mode,
  setup: Setup,
  id: string,
  isThere = false,
): Promise<void> => {
  shop.as('shop');
  if (!isThere) await browser.goTo(`${ORIGIN}/product`);
  const page = pageIn(browser.run, mode, setup, ORIGIN);
  if (id === 'log-in') await mode.script.logIn(page, USERNAME, PASSWORD);
  else if (id === 'read-orders') await mode.script.request(page, 'GET', '/orders');
  else throw new Error(`Nobody does ${id} here.`);
};

/** Plays acts of the victim's before an attack. */
export const playScene = async (
  browser: RealBrowser,
  shop: RealShop,
  mode: Mode,
  setup: Setup,
  scene: readonly string[],
): Promise<void> => {
  for (const [act, id] of scene.entries()) {
    shop.as('shop', act);
    await alice(browser, shop, mode, setup, id, act > 0);
  }
};

/** @throws Error, from an attack that reaches for hands that are not here */
export const realHands = (browser: RealBrowser, shop: RealShop, mode: Mode, setup: Setup): Hands => {
  const form = submit(browser, shop);
  const hands: Partial<Hands> = {
    mode,
    setup,
    note: () => undefined,
    wait: (seconds) => {
      shop.wait(seconds);
    },
    meanwhile: (id) => alice(browser, shop, mode, setup, id),
    siblingPage: () => ({
      ...pageIn(browser.run, mode, setup, PHOTOS_ORIGIN),
      form: async (...wanted) => {
        shop.as('photos');
        await browser.goTo(`${PHOTOS_ORIGIN}${EMPTY_PAGE}`);
        return form(...wanted);
      },
    }),
    ownPage: async () => {
      shop.as('evil');
      await browser.goTo(`${ATTACKER_ORIGIN}${EMPTY_PAGE}`);
      const page = pageIn(browser.run, mode, setup, ATTACKER_ORIGIN);
      return {
        send: (...wanted) => page.send(...wanted),
        form,
        image: async (url) => void (await browser.run(IMAGE, url)),
        link: (url) => answered(browser, shop, () => browser.leave(LINK, url)),
        clickInFrame: async () => {
          shop.as('frame');
          await browser.run(FRAME, `${ORIGIN}/product?to=${ATTACKER_NAME}&cents=5000`);
          const framed = pageIn((...all) => browser.runInFrame(ORIGIN, ...all), mode, setup, ORIGIN);
          await mode.script.request(framed, 'POST', '/transfer', { to: ATTACKER_NAME, cents: 5000 });
        },
        openPartner: () => Promise.reject(new Error('No partner is here.')),
        openLogin: () => Promise.reject(new Error('No login page is here.')),
      };
    },
  };
  return hands as Hands;
};
