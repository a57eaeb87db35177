/** A page that signs in by the implicit flow, which puts the tokens into the address. */
import express from 'express';
import { API, api, ISSUER, provider, signIn } from './provider.js';

const APP = 'https://app.example';

const SCRIPT = `
const random = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24)))).replaceAll('+', '-').replaceAll('/', '_');
const say = (text) => { document.querySelector('output').textContent = text; };
let token;
if (location.pathname === '/callback') {
  token = new URLSearchParams(location.hash.slice(1)).get('access_token');
  say('signed in');
}
document.querySelector('#login').addEventListener('click', () => {
  location.href = '${ISSUER}/auth?' + new URLSearchParams({ client_id: 'spa', response_type: 'id_token token', redirect_uri: location.origin + '/callback', scope: 'openid orders', state: random(), nonce: random() });
});
document.querySelector('#orders').addEventListener('click', async () => {
  const answer = await fetch('${API}/orders', { headers: { Authorization: 'Bearer ' + token } });
  say('orders ' + answer.status);
});
`;

export const implicitPage = (fetch) => {
  const app = express();
  app.get('/spa.js', (_req, res) => res.type('js').send(SCRIPT));
  app.get(['/', '/callback'], (_req, res) =>
    res
      .set('Referrer-Policy', 'no-referrer')
      .send(
        '<!doctype html><title>Bakery</title><button id="login">Sign in</button><button id="orders">Orders</button><output></output><script src="/spa.js"></script>',
      ),
  );
  const client = {
    client_id: 'spa',
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${APP}/callback`],
    grant_types: ['implicit'],
    response_types: ['id_token token'],
  };
  return {
    origins: { [APP]: app, [ISSUER]: provider([client]), [API]: api(fetch) },
    play: async (tab) => {
      await tab.goto(`${APP}/`);
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await signIn(tab);
      await tab.locator('output').filter({ hasText: 'signed in' }).waitFor();
      await tab.getByRole('button', { name: 'Orders' }).click();
      await tab.locator('output').filter({ hasText: 'orders 200' }).waitFor();
    },
  };
};
