/** A television without a keyboard: it asks for a device code, and Alice signs in at another page. */
import express from 'express';
import { API, api, ISSUER, provider, signIn } from './provider.js';

const TV = 'https://tv.example';

const SCRIPT = `
const say = (text) => { document.querySelector('output').textContent = text; };
const form = (path, values) => fetch('${ISSUER}' + path, { method: 'POST', body: new URLSearchParams({ client_id: 'tv', ...values }) }).then((answer) => answer.json());
document.querySelector('button').addEventListener('click', async () => {
  const { device_code, verification_uri_complete } = await form('/device/auth', { scope: 'openid orders' });
  say(verification_uri_complete);
  for (;;) {
    await new Promise((done) => setTimeout(done, 1500));
    const { access_token } = await form('/token', { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code });
    if (!access_token) continue;
    const answer = await fetch('${API}/orders', { headers: { Authorization: 'Bearer ' + access_token } });
    return say('orders ' + answer.status);
  }
});
`;

export const device = (fetch) => {
  const app = express();
  app.get('/tv.js', (_req, res) => res.type('js').send(SCRIPT));
  app.get('/', (_req, res) =>
    res.send(
      '<!doctype html><title>TV</title><button>Sign in</button><output></output><script src="/tv.js"></script>',
    ),
  );
  const client = {
    client_id: 'tv',
    token_endpoint_auth_method: 'none',
    application_type: 'native',
    redirect_uris: [],
    response_types: [],
    grant_types: ['urn:ietf:params:oauth:grant-type:device_code'],
  };
  return {
    origins: { [TV]: app, [ISSUER]: provider([client]), [API]: api(fetch) },
    play: async (tab, context) => {
      await tab.goto(`${TV}/`);
      await tab.getByRole('button').click();
      const output = tab.locator('output').filter({ hasText: 'https:' });
      const address = await output.textContent();
      const phone = await context.newPage();
      await phone.goto(address);
      await phone.getByRole('button', { name: 'Continue' }).click();
      await signIn(phone);
      await phone.getByText('successful').waitFor();
      await tab.locator('output').filter({ hasText: 'orders 200' }).waitFor();
    },
  };
};
