/** An installed Firefox with its network monitor open, driven by Marionette, and the HAR that the monitor exports. Not: what is done in it (record-firefox.js). */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT = 2828;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const reach = async () => {
  for (let tries = 0; tries < 600; tries += 1) {
    const socket = await new Promise((resolve) => {
      const made = connect(PORT, '127.0.0.1', () => resolve(made));
      made.on('error', () => resolve(undefined));
    });
    if (socket) return socket;
    await pause(100);
  }
  throw new Error('Firefox does not listen.');
};

/** Marionette's frames: `12:[0,1,"…",{}]` in, the same out. */
const commandsOver = (socket) => {
  const waiting = new Map();
  let bytes = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (let colon = bytes.indexOf(':'); colon > 0; colon = bytes.indexOf(':')) {
      const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
      if (bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end).toString());
      bytes = bytes.subarray(end);
      if (Array.isArray(message)) waiting.get(message[1])?.(message);
    }
  });
  return async (name, parameters = {}) => {
    last += 1;
    const text = JSON.stringify([0, last, name, parameters]);
    const [, , error, result] = await new Promise((resolve) => {
      waiting.set(last, resolve);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    if (error) throw new Error(`${name}: ${error.message}`);
    return result;
  };
};

/** Runs in the browser's own context: opens the monitor, or asks it for what it has. */
const OPEN = `
const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
const { gDevTools } = require('devtools/client/framework/devtools');
await gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: 'netmonitor' });`;
const EXPORT = `
const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
const { gDevTools } = require('devtools/client/framework/devtools');
const toolbox = gDevTools.getToolboxForTab(gBrowser.selectedTab);
return JSON.stringify(await toolbox.getHARFromNetMonitor());`;

/**
 * @param proxy port of a proxy that finds the servers
 */
export const firefox = async (proxy) => {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const preferences = {
    'marionette.port': PORT,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'devtools.netmonitor.persistlog': true,
    'devtools.netmonitor.har.includeResponseBodies': true,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const browser = spawn(
    process.env.FIREFOX_PATH ?? 'firefox',
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  );
  const socket = await reach();
  const send = commandsOver(socket);
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await send('WebDriver:SetTimeouts', { script: 120_000, pageLoad: 120_000 });
  const run = async (body, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await send('WebDriver:ExecuteAsyncScript', { script, args });
    if (value?.error) throw new Error(value.error);
    return value?.value;
  };
  const inBrowser = async (body) => {
    await send('Marionette:SetContext', { value: 'chrome' });
    const value = await run(body);
    await send('Marionette:SetContext', { value: 'content' });
    return value;
  };
  await inBrowser(OPEN);
  /** Waits until the page has it; a page may be left meanwhile. */
  const until = async (condition, ...args) => {
    for (let tries = 0; tries < 600; tries += 1) {
      if (await run(`return Boolean(${condition})`, ...args).catch(() => false)) return;
      await pause(100);
    }
    throw new Error(`It did not come: ${condition}`);
  };
  return {
    goto: (url) => send('WebDriver:Navigate', { url }),
    until,
    /** Types into the input that a selector names. */
    fill: async (selector, text) => {
      await until('document.querySelector(arguments[0])', selector);
      await run('document.querySelector(arguments[0]).value = arguments[1]', selector, text);
    },
    /** Presses the button of that text. */
    press: async (text) => {
      const button = `[...document.querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(arguments[0]))`;
      await until(button, text);
      await run(
        `const found = ${button}; setTimeout(() => found.click(), 0);`.replaceAll(
          'arguments[0]',
          JSON.stringify(text),
        ),
      );
    },
    har: async () => JSON.parse(await inBrowser(EXPORT)),
    close: async () => {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => browser.kill());
      socket.destroy();
      await new Promise((resolve) => browser.once('exit', resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
