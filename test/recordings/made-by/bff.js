/** A backend for its page (BFF): openid-client signs in at `oidc-provider`, and the browser gets a session cookie alone. */
import express from 'express';
import session from 'express-session';
import * as client from 'openid-client';
import { API, api, ISSUER, provider, signIn } from './provider.js';

const APP = 'https://app.example';
const SECRET = 'a-secret-for-recordings-only-0123456789';

const REGISTERED = {
  client_id: 'bff',
  client_secret: SECRET,
  redirect_uris: [`${APP}/callback`],
  post_logout_redirect_uris: [`${APP}/`],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
};

const PAGE = `<!doctype html><title>Bakery</title><a href="/login">Sign in</a><button id="orders">Orders</button><form method="post" action="/logout"><button>Sign out</button></form><output></output>
<script>document.querySelector('#orders').addEventListener('click', async () => { const answer = await fetch('/orders', { headers: { 'X-Requested-With': 'fetch' } }); document.querySelector('output').textContent = 'orders ' + answer.status; });</script>`;

export const bff = (fetch) => {
  let configuration;
  const configured = async () =>
    (configuration ??= await client.discovery(new URL(ISSUER), 'bff', SECRET, undefined, {
      [client.customFetch]: fetch,
    }));
  const app = express();
  app.use(
    session({
      name: '__Host-bff',
      secret: 'for-recordings-only',
      resave: false,
      saveUninitialized: false,
      cookie: { secure: true, sameSite: 'lax', path: '/' },
    }),
  );
  app.get('/', (_req, res) => res.send(PAGE));
  app.get('/login', async (req, res) => {
    const verifier = client.randomPKCECodeVerifier();
    req.session.login = { verifier, state: client.randomState(), nonce: client.randomNonce() };
    const url = client.buildAuthorizationUrl(await configured(), {
      redirect_uri: `${APP}/callback`,
      scope: 'openid offline_access orders',
      prompt: 'consent',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: req.session.login.state,
      nonce: req.session.login.nonce,
    });
    res.redirect(url.href);
  });
  app.get('/callback', async (req, res) => {
    const { verifier, state, nonce } = req.session.login;
    const tokens = await client.authorizationCodeGrant(await configured(), new URL(req.url, APP), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
    req.session.regenerate(() => {
      req.session.token = tokens.access_token;
      res.redirect('/');
    });
  });
  app.get('/orders', async (req, res) => {
    if (!req.session.token) return res.status(401).json({ error: 'not signed in' });
    const answer = await fetch(`${API}/orders`, {
      headers: { authorization: `Bearer ${req.session.token}` },
    });
    return res.status(answer.status).json(await answer.json());
  });
  app.post('/logout', (req, res) => {
    req.session.destroy(() => res.clearCookie('__Host-bff', { secure: true, path: '/' }).redirect('/'));
  });
  return {
    origins: { [APP]: app, [ISSUER]: provider([REGISTERED]), [API]: api(fetch) },
    play: async (tab) => {
      await tab.goto(`${APP}/`);
      await tab.getByRole('link', { name: 'Sign in' }).click();
      await signIn(tab);
      await tab.waitForURL(`${APP}/`);
      for (let times = 0; times < 2; times += 1) {
        await tab.getByRole('button', { name: 'Orders' }).click();
        await tab.locator('output').filter({ hasText: 'orders 200' }).waitFor();
      }
      await tab.getByRole('button', { name: 'Sign out' }).click();
      await tab.waitForURL(`${APP}/`);
      await tab.getByRole('button', { name: 'Orders' }).click();
      await tab.locator('output').filter({ hasText: 'orders 401' }).waitFor();
    },
  };
};
