/** A browser that answers WebDriver commands, over whatever carries them. Not: starting one (firefox.ts, webkit.ts). https://www.w3.org/TR/webdriver2/ */
import type { Driver } from '../driver';

/** Sends a command by its name and gives the `value` of its answer. */
export type Send = (command: string, parameters?: object) => Promise<unknown>;

/** The name that an element's reference has in JSON (section 12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Code points of keys that have no character (section 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: '\uE014',
  Backspace: '\uE003',
  Control: '\uE009',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Tab: '\uE004',
};

const wrapped = (body: string): string => `const done = arguments[arguments.length - 1];
  Promise.resolve().then(() => (function () { ${body} }).apply(null, [...arguments].slice(0, -1)))
    .then((value) => done(value ?? null), (error) => done(String(error)));`;

/** @param close ends the browser, its session included */
export const overWebDriver = async (
  name: string,
  send: Send,
  close: () => Promise<void>,
): Promise<Driver> => {
  await send('SetTimeouts', { script: 120_000, pageLoad: 120_000 });
  const run: Driver['run'] = (body, ...parameters) =>
    send('ExecuteAsyncScript', { script: wrapped(body), args: parameters });
  const opened: string[] = [];
  const windows = async () => {
    const open = (await send('GetWindowHandles')) as string[];
    opened.push(...open.filter((handle) => !opened.includes(handle)));
    opened.splice(0, opened.length, ...opened.filter((handle) => open.includes(handle)));
    return opened.length;
  };
  return {
    name,
    run,
    goTo: async (url) => {
      await send('Navigate', { url });
    },
    click: async (body, ...parameters) => {
      const found = (await run(body, ...parameters)) as { readonly [ELEMENT]?: string } | string | null;
      const id = typeof found === 'string' ? undefined : found?.[ELEMENT];
      if (id === undefined) throw new Error(`Nothing to click: ${JSON.stringify([found, parameters])}`);
      await send('ElementClick', { id });
    },
    press: async (keys, control = false) => {
      const stroke = (key: string) => {
        const value = KEYS[key] ?? key;
        return [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
      };
      const held = { type: 'keyDown', value: KEYS['Control'] };
      const freed = { type: 'keyUp', value: KEYS['Control'] };
      await send('PerformActions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [...(control ? [held] : []), ...keys.flatMap(stroke), ...(control ? [freed] : [])],
          },
        ],
      });
    },
    print: () => send('Print').then(String, () => undefined),
    windows,
    switchTo: async (window) => {
      await windows();
      await send('SwitchToWindow', { handle: opened[window] });
    },
    close,
  };
};
