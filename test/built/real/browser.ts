/** A real browser as the lab's attacks use one: pages by address, and bodies of functions that run in them. Not: what an attack does with it (hands.ts). */
import { startBrowser } from '../cookies/browser';
import { startFirefox } from '../cookies/firefox';

export interface RealBrowser {
  readonly name: string;
  readonly goTo: (url: string) => Promise<void>;
  /** Runs a function's body in the page; a promise that it returns is waited for. */
  readonly run: (body: string, ...parameters: readonly string[]) => Promise<unknown>;
  /** Runs a function's body that leads to another page. */
  readonly leave: (body: string, ...parameters: readonly string[]) => Promise<void>;
  /** As `run`, in the page's one frame. @returns undefined: the frame shows no page of `origin` */
  readonly runInFrame: (origin: string, body: string, ...parameters: readonly string[]) => Promise<unknown>;
  readonly clearCookies: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const HOSTS = ['shop.example', 'photos.shop.example', 'evil.example', 'partner.example'];

/** @param port at which all hosts are */
export const realChromium = async (
  port: number,
  thirdPartyCookies: 'allowed' | 'blocked',
  switches: readonly string[] = [],
): Promise<RealBrowser> => {
  const { page, version, close, devTools } = await startBrowser(thirdPartyCookies, [
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    ...switches,
  ]);
  type Given = readonly [string, readonly string[]];
  const call = ([code, given]: Given): unknown =>
    // oxlint-disable-next-line typescript/no-implied-eval
    (Function(code) as (...all: readonly string[]) => unknown)(...given);
  return {
    name: `Chromium ${version}`,
    goTo: async (url) => {
      for (let left = 5; ; left -= 1) {
        try {
          await page.goto(url);
          return;
        } catch (error) {
          // The page that a form led to may come in between.
          if (left === 0 || !String(error).includes('interrupted by another navigation')) throw error;
          await page.waitForLoadState();
          await new Promise((resolve) => {
            setTimeout(resolve, 100);
          });
        }
      }
    },
    run: (body, ...given) => page.evaluate(call, [body, given] as Given),
    leave: async (body, ...given) => {
      await page.evaluate(call, [body, given] as Given);
    },
    runInFrame: async (origin, body, ...given) => {
      const frame = page.frames().find((each) => each.url().startsWith(`${origin}/`));
      return frame?.evaluate(call, [body, given] as Given);
    },
    clearCookies: async () => {
      await devTools.send('Network.clearBrowserCookies');
    },
    close,
  };
};

/** @param port at which all hosts are */
export const realFirefox = async (command: string, port: number): Promise<RealBrowser> => {
  const firefox = await startFirefox(command, HOSTS, { 'network.socket.forcePort': `443=${port}` });
  return {
    name: command,
    goTo: firefox.goTo,
    run: firefox.run,
    leave: firefox.leave,
    runInFrame: async (origin, body, ...given) => {
      await firefox.send('WebDriver:SwitchToFrame', { id: 0 });
      try {
        const at = await firefox.run('return location.href;');
        return String(at).startsWith(`${origin}/`) ? await firefox.run(body, ...given) : undefined;
      } finally {
        await firefox.send('WebDriver:SwitchToFrame', { id: null });
      }
    },
    clearCookies: firefox.clearCookies,
    close: firefox.close,
  };
};
