/** An `oidc-provider` with its own login pages, and an API that checks its tokens. */
import express from 'express';
import { createRemoteJWKSet, customFetch, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import Provider from 'oidc-provider';

export const ISSUER = 'https://id.example';
export const API = 'https://api.example';

const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const KEYS = {
  keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'made-for-recordings' }],
};

/** What a login server lets through by its settings: what a careful one does. */
const CAREFUL = { pkce: true, rotation: true };

/** Seconds. */
const LIFETIME = 300;

/**
 * @param clients as `oidc-provider` registers them
 * @param choices what differs from CAREFUL
 */
export const provider = (clients, choices = {}) => {
  const { pkce, rotation } = { ...CAREFUL, ...choices };
  const server = new Provider(ISSUER, {
    clients,
    jwks: KEYS,
    clientBasedCORS: () => true,
    pkce: { required: () => pkce },
    rotateRefreshToken: rotation,
    responseTypes: ['code', 'id_token token', 'none'],
    scopes: ['openid', 'offline_access', 'orders'],
    ttl: { AccessToken: LIFETIME, IdToken: LIFETIME, RefreshToken: 86_400, ClientCredentials: LIFETIME },
    cookies: {
      keys: ['a-key-for-recordings-only'],
      names: { session: '__Host-session', interaction: '_interaction' },
    },
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      resourceIndicators: {
        defaultResource: () => API,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'orders',
          audience: API,
          accessTokenFormat: 'jwt',
          accessTokenTTL: LIFETIME,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  return server.callback();
};

/** Signs in as Alice at the pages of `oidc-provider`. */
export const signIn = async (page) => {
  await page.getByPlaceholder('Enter any login').fill('alice');
  await page.getByPlaceholder('and password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
};

/** Any page may read the answers, as public APIs let them. */
export const cors = (req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': req.headers.origin ?? '*',
    'Access-Control-Allow-Headers': 'authorization, content-type, x-api-key',
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    'Access-Control-Allow-Credentials': 'true',
  });
  if (req.method === 'OPTIONS') res.status(204).end();
  else next();
};

/**
 * An API whose orders take an access token of the issuer.
 * @param fetch for the issuer's keys
 * @param options audience that is checked, and whether the query may hold the token
 */
export const api = (fetch, { audience = API, query = false } = {}) => {
  const keys = createRemoteJWKSet(new URL(`${ISSUER}/jwks`), { [customFetch]: fetch });
  const app = express();
  app.use(cors);
  app.get('/orders', async (req, res) => {
    const [, token = query ? req.query.access_token : undefined] =
      /^Bearer (.+)$/u.exec(req.headers.authorization ?? '') ?? [];
    try {
      await jwtVerify(token ?? '', keys, { issuer: ISSUER, ...(audience === undefined ? {} : { audience }) });
      res.json([{ id: 7, bread: 'rye' }]);
    } catch {
      res
        .status(401)
        .set('WWW-Authenticate', 'Bearer error="invalid_token"')
        .json({ error: 'invalid_token' });
    }
  });
  return app;
};
