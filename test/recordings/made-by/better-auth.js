/** A shop with better-auth: e-mail and password, and its session cookie. */
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';
import express from 'express';

const SHOP = 'https://shop.example';

const PAGE = `<!doctype html><title>Shop</title><button id="in">Sign in</button><button id="me">Account</button><button id="out">Sign out</button><output></output>
<script>
const say = (text) => { document.querySelector('output').textContent = text; };
const post = (path, content) => fetch('/api/auth' + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) });
document.querySelector('#in').addEventListener('click', async () => { const answer = await post('/sign-in/email', { email: 'alice@shop.example', password: 'correct horse battery' }); say('signed in ' + answer.status); });
document.querySelector('#me').addEventListener('click', async () => { const answer = await fetch('/api/auth/get-session'); const found = await answer.json(); say('account ' + (found?.user.name ?? 'nobody')); });
document.querySelector('#out').addEventListener('click', async () => { const answer = await post('/sign-out', {}); say('signed out ' + answer.status); });
</script>`;

export const betterAuthShop = async () => {
  const auth = betterAuth({
    baseURL: SHOP,
    secret: 'for-recordings-only-0123456789-0123456789',
    database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
    emailAndPassword: { enabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
  });
  await auth.api.signUpEmail({
    body: { email: 'alice@shop.example', password: 'correct horse battery', name: 'alice' },
  });
  const app = express();
  app.all('/api/auth/*rest', toNodeHandler(auth));
  app.get('/', (_req, res) => res.send(PAGE));
  return {
    origins: { [SHOP]: app },
    play: async (tab) => {
      await tab.goto(`${SHOP}/`);
      for (const [button, said] of [
        ['Sign in', 'signed in 200'],
        ['Account', 'account alice'],
        ['Sign out', 'signed out 200'],
        ['Account', 'account nobody'],
      ]) {
        await tab.getByRole('button', { name: button, exact: true }).click();
        await tab.locator('output').filter({ hasText: said }).waitFor();
      }
    },
  };
};
