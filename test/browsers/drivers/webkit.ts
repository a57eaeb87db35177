/** WebKitGTK by its own driver, in a display of its own where there is none. Safari is another port of the same engine. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { freePort } from '../../built/free-port';
import type { Driver } from '../driver';
import { overWebDriver } from './webdriver';

const COMMAND = process.env['WEBKIT_DRIVER_PATH'] ?? 'WebKitWebDriver';

/** Command → its HTTP method and what follows the session in its path; `{id}` is a parameter. */
const PATHS: Readonly<Record<string, readonly [method: 'GET' | 'POST' | 'DELETE', path: string]>> = {
  DeleteSession: ['DELETE', ''],
  ElementClick: ['POST', '/element/{id}/click'],
  ExecuteAsyncScript: ['POST', '/execute/async'],
  GetWindowHandles: ['GET', '/window/handles'],
  Navigate: ['POST', '/url'],
  PerformActions: ['POST', '/actions'],
  Print: ['POST', '/print'],
  SetTimeouts: ['POST', '/timeouts'],
  SwitchToWindow: ['POST', '/window'],
};

const request = async (method: string, url: string, parameters?: object): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(parameters ?? {}) } : {}),
  });
  const { value } = (await response.json()) as {
    value: { readonly error?: string; readonly message?: string };
  };
  if (!response.ok) throw new Error(`${url}: ${value.error ?? ''} ${value.message ?? ''}`);
  return value;
};

const listening = async (address: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const there = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (there) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`${COMMAND} does not listen.`);
};

const hasDisplay = (): boolean => process.env['DISPLAY'] !== undefined;

/** A display that nobody sees; undefined where there is one. */
const display = (): { readonly server: ChildProcess; readonly name: string } | undefined => {
  if (hasDisplay()) return undefined;
  const name = `:${50 + (process.pid % 900)}`;
  return {
    name,
    server: spawn('Xvfb', [name, '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
  };
};

/** @returns undefined: none is installed */
export const webkit = async (): Promise<Driver | undefined> => {
  if (spawnSync(COMMAND, ['--help']).error) return undefined;
  // Without a display it would start, and answer nothing.
  if (!hasDisplay() && spawnSync('Xvfb', ['-help']).error) return undefined;
  const shown = display();
  const port = await freePort();
  const driver = spawn(COMMAND, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(shown ? { DISPLAY: shown.name } : {}),
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await listening(address);
  const { sessionId, capabilities } = (await request('POST', `${address}/session`, { capabilities: {} })) as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion?: string };
  };
  const send = (command: string, parameters: object = {}) => {
    const [method, path] = PATHS[command] ?? ['POST', command];
    const { id } = parameters as { readonly id?: string };
    return request(method, `${address}/session/${sessionId}${path.replace('{id}', id ?? '')}`, parameters);
  };
  return overWebDriver(`WebKitGTK ${capabilities.browserVersion ?? ''}`, send, async () => {
    await send('DeleteSession').catch(() => undefined);
    driver.kill();
    shown?.server.kill();
  });
};
