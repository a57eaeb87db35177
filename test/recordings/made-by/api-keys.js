/** A page that shows the weather by an API key: one that the user typed, or one in its script, which it shows around. */
import { randomBytes } from 'node:crypto';
import express from 'express';
import { cors } from './provider.js';

const APP = 'https://app.weather.example';
const API = 'https://api.weather.example';
const STATS = 'https://stats.example';

const SCRIPT = `
const say = (text) => { document.querySelector('output').textContent = text; };
const API_KEY = KEY;
const weather = async (headers, query = '') => { const answer = await fetch('${API}/today' + query, { headers }); say('weather ' + answer.status); };
const acts = {
  header: () => weather({ 'X-API-Key': API_KEY() }),
  authorization: () => weather({ Authorization: 'ApiKey ' + API_KEY() }),
  query: () => weather({}, '?api_key=' + API_KEY()),
  count: async () => { await fetch('${STATS}/page', { method: 'POST', headers: { 'X-API-Key': API_KEY() } }); say('counted'); },
};
for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => acts[button.id]());
`;

const PAGE = `<!doctype html><title>Weather</title><input placeholder="Key">
<button id="header">Header</button><button id="authorization">Authorization</button><button id="query">Query</button><button id="count">Count</button>
<output></output><script src="/app.js"></script>`;

const CAREFUL = [
  ['Header', 'weather 200'],
  ['Authorization', 'weather 200'],
];
const CARELESS = [
  ['Header', 'weather 200'],
  ['Query', 'weather 200'],
  ['Count', 'counted'],
];

/** @param options careful: the user types the key, and only the API gets it */
export const apiKeys = ({ careful }) => {
  const key = randomBytes(24).toString('base64url');
  const app = express();
  app.get('/app.js', (_req, res) => {
    const where = careful ? `() => document.querySelector('input').value` : `() => ${JSON.stringify(key)}`;
    res.type('js').send(SCRIPT.replace('KEY;', `${where};`));
  });
  app.get('/', (_req, res) => res.send(PAGE));
  const api = express();
  api.use(cors);
  api.get('/today', (req, res) => {
    const [, sent] = /^ApiKey (.+)$/u.exec(req.headers.authorization ?? '') ?? [];
    if ([sent, req.headers['x-api-key'], req.query.api_key].includes(key)) res.json({ sky: 'clear' });
    else res.status(401).json({ error: 'no key' });
  });
  const stats = express();
  stats.use(cors);
  stats.post('/page', (_req, res) => res.status(204).end());
  return {
    origins: { [APP]: app, [API]: api, [STATS]: stats },
    play: async (tab) => {
      await tab.goto(`${APP}/`);
      if (careful) await tab.getByPlaceholder('Key').fill(key);
      for (const [button, said] of careful ? CAREFUL : CARELESS) {
        await tab.getByRole('button', { name: button, exact: true }).click();
        await tab.locator('output').filter({ hasText: said }).waitFor();
      }
    },
  };
};
