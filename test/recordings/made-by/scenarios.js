/** What is recorded: the servers of each login, and what Alice does. What each must give stands in expected.ts. */
import { apiKeys } from './api-keys.js';
import { bff } from './bff.js';
import { betterAuthShop } from './better-auth.js';
import { device } from './device.js';
import { machine } from './machine.js';
import { API, api, ISSUER, provider, signIn } from './provider.js';
import { sessionShop } from './session-shop.js';
import { spa } from './spa.js';
import { implicitPage } from './implicit-page.js';
import { tokenShop } from './token-shop.js';

const APP = 'https://app.example';
const COUNTER = 'https://stats.example/page';

const PUBLIC = {
  client_id: 'spa',
  token_endpoint_auth_method: 'none',
  application_type: 'web',
  redirect_uris: [`${APP}/callback`],
  post_logout_redirect_uris: [`${APP}/`],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
};

/** Presses a button of a page and waits for what the page says then. */
const press = async (page, button, said) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('output').filter({ hasText: said }).waitFor();
};

const login = async (page) => {
  await page.goto(`${APP}/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await signIn(page);
  await page.locator('output').filter({ hasText: 'signed in' }).waitFor();
};

const logout = async (page) => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: /yes/iu }).click();
  await page.waitForURL(`${APP}/`);
};

/**
 * A page signs in at `oidc-provider`.
 * @param settings of the page
 * @param choices of the provider
 * @param gateway what stands before it: changes the request
 * @param checks of the API
 * @param more origins with their handlers
 * @param play what is done once Alice is signed in
 */
const code =
  ({
    settings = {},
    choices = {},
    gateway = () => {},
    checks = {},
    more = () => ({}),
    play = (page) => press(page, 'Orders', 'orders 200'),
  }) =>
  (fetch, server = provider([PUBLIC], choices)) => ({
    origins: {
      [APP]: spa({ issuer: ISSUER, api: API, ...settings }),
      [ISSUER]: (req, res) => {
        gateway(req);
        server(req, res);
      },
      [API]: api(fetch, checks),
      ...more(fetch),
    },
    play: async (page) => {
      await login(page);
      await play(page);
    },
  });

const prizes = (_req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html' });
  res.end(
    '<!doctype html><title>Prizes</title><form method="post" action="https://shop.example/orders"><input type="hidden" name="bread" value="rye"><button>Win</button></form>',
  );
};

export const SCENARIOS = {
  'oidc-pkce': code({
    play: async (page) => {
      await press(page, 'Orders', 'orders 200');
      await press(page, 'Refresh', 'refreshed');
      await press(page, 'Orders', 'orders 200');
      await logout(page);
    },
  }),
  'oidc-no-state': code({ settings: { state: '' } }),
  'oidc-constant-state': code({
    settings: { state: 'bakery' },
    play: async (page) => {
      await logout(page);
      await login(page);
      await press(page, 'Orders', 'orders 200');
    },
  }),
  'oidc-no-pkce': code({ settings: { pkce: false }, choices: { pkce: false } }),
  'oidc-token-in-query': code({ settings: { sends: 'query' }, checks: { query: true } }),
  'oidc-no-rotation': code({
    choices: { rotation: false },
    play: async (page) => {
      await press(page, 'Refresh', 'refreshed');
      await press(page, 'Orders', 'orders 200');
      await press(page, 'Refresh', 'refreshed');
    },
  }),
  'oidc-id-token-as-access': code({ settings: { sends: 'id_token' }, checks: { audience: 'spa' } }),
  'oidc-other-audience': code({
    more: (fetch) => ({ 'https://stock.api.example': api(fetch, { audience: undefined }) }),
    play: async (page) => {
      await press(page, 'Orders', 'orders 200');
      await page.evaluate(() => globalThis.orders('https://stock.api.example'));
    },
  }),
  'oidc-code-reused': code({
    play: async (page) => {
      await page.evaluate(() => globalThis.again());
    },
  }),
  // A gateway lets parameters through that it knows, so the provider never gets the challenge.
  'oidc-pkce-unchecked': code({
    settings: { verifies: false },
    choices: { pkce: false },
    gateway: (req) => {
      req.url = req.url.replace(/&code_challenge(?:_method)?=[^&]*/gu, '');
    },
  }),
  'oidc-code-in-referer': code({
    settings: { counter: COUNTER },
    more: () => ({ [new URL(COUNTER).origin]: (_req, res) => res.writeHead(204).end() }),
  }),
  implicit: implicitPage,
  bff,
  'device-code': device,
  'client-credentials': machine,
  'session-passport': () => sessionShop({ careful: true }),
  'session-careless': () => sessionShop({ careful: false }),
  'session-http': () => sessionShop({ careful: true, origin: 'http://shop.example' }),
  'session-none': () =>
    sessionShop({
      careful: true,
      sameSite: 'none',
      more: {
        play: async (tab) => {
          await tab.reload();
          await tab.getByText('Hello alice').waitFor();
        },
      },
    }),
  'session-cross-site': () =>
    sessionShop({
      careful: true,
      sameSite: 'none',
      more: {
        origins: { 'https://prizes.example': prizes },
        play: async (tab) => {
          await tab.goto('https://prizes.example/');
          await tab.getByRole('button').click();
          await tab.getByText('Hello alice').waitFor();
        },
      },
    }),
  'spa-bearer': () => tokenShop({ kind: 'bearer' }),
  'spa-bearer-careless': () => tokenShop({ kind: 'careless' }),
  'hybrid-refresh': () => tokenShop({ kind: 'hybrid' }),
  'hybrid-long-access': () => tokenShop({ kind: 'long' }),
  'hybrid-refresh-to-script': () => tokenShop({ kind: 'script' }),
  'api-key': () => apiKeys({ careful: true }),
  'api-key-careless': () => apiKeys({ careful: false }),
  'better-auth': betterAuthShop,
};
