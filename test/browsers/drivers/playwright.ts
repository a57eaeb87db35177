/** A browser by Playwright: the tests' own Chromium, and its builds of the others where they are installed. It can't drive Debian's Firefox and WebKit. */
import { existsSync } from 'node:fs';
import { chromium, firefox, webkit, type BrowserType, type JSHandle } from 'playwright';
import { chromium as options } from '../../../scripts/chromium.js';
import type { Driver } from '../driver';

const start = async (name: string, type: BrowserType, launch: object): Promise<Driver> => {
  const browser = await type.launch(launch);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  let page = await context.newPage();
  const asFunction = (body: string) => `(parameters) => (function () { ${body} }).apply(null, parameters)`;
  return {
    name: `${name} ${browser.version()}`,
    goTo: async (url) => {
      await page.goto(url);
    },
    run: (body, ...parameters) => page.evaluate(`(${asFunction(body)})(${JSON.stringify(parameters)})`),
    click: async (body, ...parameters) => {
      const found: JSHandle = await page.evaluateHandle(
        `(${asFunction(body)})(${JSON.stringify(parameters)})`,
      );
      const element = found.asElement();
      if (!element) throw new Error(`Nothing to click: ${JSON.stringify(parameters)}`);
      await element.click();
    },
    press: async (keys, control = false) => {
      for (const key of keys) await page.keyboard.press(control ? `Control+${key}` : key);
    },
    print: () =>
      type === chromium ? page.pdf().then((bytes) => bytes.toString('base64')) : Promise.resolve(undefined),
    windows: () => Promise.resolve(context.pages().length),
    switchTo: (window) => {
      page = context.pages()[window] ?? page;
      return page.bringToFront();
    },
    close: () => browser.close(),
  };
};

export const playwrightChromium = (): Promise<Driver> => start('Chromium', chromium, options());

const ifInstalled = (name: string, type: BrowserType): Promise<Driver | undefined> =>
  existsSync(type.executablePath()) ? start(name, type, {}) : Promise.resolve(undefined);

export const playwrightFirefox = (): Promise<Driver | undefined> => ifInstalled('Firefox', firefox);
export const playwrightWebkit = (): Promise<Driver | undefined> => ifInstalled('WebKit', webkit);
