/** A page without a server of its own that signs in by the authorization code flow. */
import express from 'express';

const SCRIPT = String.raw`
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const { issuer, api, more, state, pkce, verifies, sends } = SETTINGS;
const redirect_uri = location.origin + '/callback';
const form = (values) => fetch(issuer + '/token', { method: 'POST', body: new URLSearchParams(values) }).then((answer) => answer.json());
const kept = JSON.parse(sessionStorage.kept ?? '{}');
let tokens = JSON.parse(sessionStorage.tokens ?? '{}');
const keep = (answer) => { tokens = { ...tokens, ...answer }; sessionStorage.tokens = JSON.stringify(tokens); };
const say = (text) => { document.querySelector('output').textContent = text; };

const login = async () => {
  const verifier = random();
  const sent = state === 'random' ? random() : state;
  const nonce = random();
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  sessionStorage.kept = JSON.stringify({ verifier, state: sent });
  location.href = issuer + '/auth?' + new URLSearchParams({
    client_id: 'spa', response_type: 'code', redirect_uri, scope: 'openid offline_access orders', prompt: 'consent', nonce,
    ...(sent ? { state: sent } : {}),
    ...(pkce ? { code_challenge: challenge, code_challenge_method: 'S256' } : {}),
    ...more,
  });
};

const callback = async () => {
  const answer = new URLSearchParams(location.search);
  if ((answer.get('state') ?? '') !== (kept.state ?? '')) return say('state differs');
  const once = { grant_type: 'authorization_code', client_id: 'spa', code: answer.get('code'), redirect_uri, ...(pkce && verifies ? { code_verifier: kept.verifier } : {}) };
  globalThis.again = () => form(once);
  keep(await form(once));
  history.replaceState(null, '', '/');
  say('signed in');
};

const orders = async (origin = api) => {
  const token = sends === 'id_token' ? tokens.id_token : tokens.access_token;
  const answer = sends === 'query'
    ? await fetch(origin + '/orders?access_token=' + token)
    : await fetch(origin + '/orders', { headers: { Authorization: 'Bearer ' + token } });
  say('orders ' + answer.status);
};

const refresh = async () => {
  keep(await form({ grant_type: 'refresh_token', client_id: 'spa', refresh_token: tokens.refresh_token }));
  say('refreshed');
};

const logout = () => {
  const id_token_hint = tokens.id_token;
  sessionStorage.clear();
  location.href = issuer + '/session/end?' + new URLSearchParams({ id_token_hint, post_logout_redirect_uri: location.origin + '/' });
};

Object.assign(globalThis, { login, orders, refresh, logout });
for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => globalThis[button.id]());
if (location.pathname === '/callback') void callback();
`;

const PAGE = `<!doctype html><title>Bakery</title>
<button id="login">Sign in</button><button id="orders">Orders</button><button id="refresh">Refresh</button><button id="logout">Sign out</button>
<output></output><script src="/spa.js"></script>`;

/** @param settings issuer, api, and what the page does otherwise than it should */
export const spa = (settings) => {
  const whole = {
    state: 'random',
    pkce: true,
    verifies: true,
    sends: 'access_token',
    more: {},
    counter: '',
    ...settings,
  };
  const app = express();
  app.get('/spa.js', (_req, res) => {
    res.type('js').send(SCRIPT.replace('SETTINGS', JSON.stringify(whole)));
  });
  app.get(['/', '/callback'], (_req, res) => {
    const counter = `<script>fetch('${whole.counter}', { mode: 'no-cors' })</script>`;
    if (whole.counter)
      res.set('Referrer-Policy', 'unsafe-url').send(PAGE.replace('<button', `${counter}<button`));
    else res.set('Referrer-Policy', 'no-referrer').send(PAGE);
  });
  return app;
};
