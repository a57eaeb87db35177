/** An API console: it shows its client secret to the token endpoint, without any user. */
import express from 'express';
import { API, api, ISSUER, provider } from './provider.js';

const CONSOLE = 'https://console.example';
const SECRET = 'a-secret-for-recordings-only-0123456789';

const SCRIPT = `
const say = (text) => { document.querySelector('output').textContent = text; };
document.querySelector('button').addEventListener('click', async () => {
  const answer = await fetch('${ISSUER}/token', {
    method: 'POST',
    headers: { Authorization: 'Basic ' + btoa('console:' + document.querySelector('input').value) },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'orders' }),
  });
  const { access_token } = await answer.json();
  const orders = await fetch('${API}/orders', { headers: { Authorization: 'Bearer ' + access_token } });
  say('orders ' + orders.status);
});
`;

export const machine = (fetch) => {
  const app = express();
  app.get('/console.js', (_req, res) => res.type('js').send(SCRIPT));
  app.get('/', (_req, res) =>
    res.send(
      '<!doctype html><title>Console</title><input placeholder="Secret"><button>Authorize</button><output></output><script src="/console.js"></script>',
    ),
  );
  const client = {
    client_id: 'console',
    client_secret: SECRET,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
  };
  return {
    origins: { [CONSOLE]: app, [ISSUER]: provider([client]), [API]: api(fetch) },
    play: async (tab) => {
      await tab.goto(`${CONSOLE}/`);
      await tab.getByPlaceholder('Secret').fill(SECRET);
      await tab.getByRole('button').click();
      await tab.locator('output').filter({ hasText: 'orders 200' }).waitFor();
    },
  };
};
