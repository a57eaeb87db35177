/** An installed Firefox with its own defaults, driven by Marionette over a socket. The preferences of Playwright's Firefox for cookies are others. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port';

/** Commands to try, the one that is named first. */
const COMMANDS = [process.env['FIREFOX_PATH'], 'firefox-esr', 'firefox'];

/** The installed one: its command and what it says of itself. */
export const installedFirefox = (): { readonly command: string; readonly version: string } | undefined => {
  for (const command of COMMANDS) {
    if (command === undefined) continue;
    const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { command, version: stdout.trim() };
  }
  return undefined;
};

/** Tries until it listens. */
const reach = async (port: number): Promise<Socket> => {
  for (let tries = 0; tries < 600; tries += 1) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const made = connect(port, '127.0.0.1', () => {
        resolve(made);
      });
      made.on('error', () => {
        resolve(undefined);
      });
    });
    if (socket) return socket;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('Firefox does not listen.');
};

type Answer = readonly [type: 1, id: number, error: { readonly message: string } | null, result: unknown];

/** `12:[0,1,"…",{}]` in, the same out. */
const commandsOver = (socket: Socket) => {
  const waiting = new Map<number, (answer: Answer) => void>();
  let bytes = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (more: Buffer) => {
    bytes = Buffer.concat([bytes, more]);
    for (let colon = bytes.indexOf(':'); colon > 0; colon = bytes.indexOf(':')) {
      const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
      if (bytes.length < end) return;
      const message: unknown = JSON.parse(bytes.subarray(colon + 1, end).toString());
      bytes = bytes.subarray(end);
      // The first message is a greeting.
      if (Array.isArray(message))
        waiting.get((message as unknown as Answer)[1])?.(message as unknown as Answer);
    }
  });
  return async (name: string, parameters: object = {}): Promise<unknown> => {
    last += 1;
    const id = last;
    const text = JSON.stringify([0, id, name, parameters]);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    if (answer[2]) throw new Error(`${name}: ${answer[2].message}`);
    return answer[3];
  };
};

/** Whether a script was cut off because its page gave way to another one, as late navigations do to the next page. */
export const isUnloaded = (error: unknown): boolean => String(error).includes('Document was unloaded');

/** What a page that is just being left never answers is given up after so long, in milliseconds. */
const BRIEF = 5_000;

export const briefly = (answer: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    answer,
    new Promise((_, reject) => {
      setTimeout(() => {
        reject(new Error('The page does not answer.'));
      }, BRIEF);
    }),
  ]);

export interface Firefox {
  /** A WebDriver command by Marionette's name for it. */
  readonly send: (name: string, parameters?: object) => Promise<unknown>;
  readonly goTo: (url: string) => Promise<void>;
  /** Runs the body of a function in the page; a promise that it returns is waited for. */
  readonly run: (body: string, ...parameters: readonly string[]) => Promise<unknown>;
  /** Runs a function's body that leads to another page. */
  readonly leave: (body: string, ...parameters: readonly string[]) => Promise<void>;
  readonly clearCookies: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Nothing that decides about cookies: pages and lists of its own that it would fetch meanwhile, frames that nobody sees, and a process for each site. */
const QUIET = {
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.interval': 600_000,
  'browser.startup.page': 0,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'fission.autostart': false,
  'layout.frame_rate': 5,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/**
 * @param hosts names that are this machine
 * @param more further preferences
 */
export const startFirefox = async (
  command: string,
  hosts: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Firefox> => {
  const profile = mkdtempSync(join(tmpdir(), 'cookie-oracle-'));
  const port = await freePort();
  const preferences = {
    'marionette.port': port,
    // Those that a driver would set are not a person's.
    'remote.prefs.recommended': false,
    'network.dns.localDomains': hosts.join(','),
    'network.proxy.type': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'browser.shell.checkDefaultBrowser': false,
    ...QUIET,
    ...more,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const browser = spawn(
    command,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile },
    },
  );
  const socket = await reach(port);
  const send = commandsOver(socket);
  await send('WebDriver:NewSession', { acceptInsecureCerts: true, timeouts: { script: 60_000 } });
  const run: Firefox['run'] = async (body, ...parameters) => {
    const script = `const [done] = [...arguments].slice(-1);
      Promise.resolve((function () { ${body} }).apply(null, [...arguments].slice(0, -1)))
        .then((value) => done(value ?? null), (error) => done(String(error)));`;
    const { value } = (await send('WebDriver:ExecuteAsyncScript', { script, args: parameters })) as {
      value: unknown;
    };
    return value;
  };
  return {
    send,
    goTo: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    run,
    leave: async (body, ...parameters) => {
      try {
        await run(body, ...parameters);
      } catch (error) {
        // The other page may be there before the answer of the old one is.
        if (!isUnloaded(error)) throw error;
      }
    },
    clearCookies: async () => {
      await send('Marionette:SetContext', { value: 'chrome' });
      await send('WebDriver:ExecuteScript', { script: 'Services.cookies.removeAll();', args: [] });
      await send('Marionette:SetContext', { value: 'content' });
    },
    close: async () => {
      const ended = new Promise((resolve) => {
        browser.once('exit', resolve);
      });
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => browser.kill());
      socket.destroy();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
