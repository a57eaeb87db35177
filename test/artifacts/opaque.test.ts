/** Opaque tokens in a storage are found by the key that they are kept under, and judged by where that is. */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { lintArtifact } from '#lint/lint-artifact';

const OPAQUE = 'kZ3vQ8xT1mB7nR5yW2cJ';
const nested = JSON.stringify({ body: { refresh_token: OPAQUE, expires_in: 3600, token_type: 'Bearer' } });

test.each([
  [{ localStorage: { refresh_token: OPAQUE } }, ['store-refresh-webstorage']],
  [{ localStorage: { access_token: OPAQUE } }, ['store-access-webstorage']],
  [{ localStorage: { '@@auth0spajs@@::a': nested } }, ['store-refresh-webstorage']],
  [{ fbase_key: 'a', value: { stsTokenManager: { refreshToken: OPAQUE } } }, ['store-refresh-webstorage']],
  [
    { localStorage: { refresh: OPAQUE, token: OPAQUE.toLowerCase().concat(OPAQUE) } },
    ['store-refresh-webstorage', 'store-access-webstorage'],
  ],
  [{ localStorage: { auto_refresh: 'every-day-at-noon', token: 'none', csrfToken: OPAQUE } }, []],
  [{ localStorage: { 'intercom-state': JSON.stringify({ user: { token: OPAQUE } }) } }, []],
  [{ 'sb-abc-auth-token': nested }, ['store-refresh-webstorage']],
  [{ 'msal.2|a|refreshtoken|c': '{"nonce":"k","data":"encrypted"}' }, []],
  [{ localStorage: { refresh_token_expires_at: '2026-11-28T12:00:00Z', theme: 'dark' } }, []],
  [{ refresh_token: OPAQUE, token_type: 'Bearer' }, []],
])('%j', (dump, wanted) => {
  const kept = recognise(JSON.stringify(dump)).filter(({ kind }) => kind === 'kept');
  const ids = kept.flatMap((each) => lintArtifact(each, { now: 0 }).map(({ finding }) => finding.rule.id));
  expect(ids.filter((id) => id.startsWith('store-'))).toEqual(wanted);
});

/** Refresh tokens as libraries keep them: opaque, encrypted or in a record of their own. */
const JWE = `${btoa('{"alg":"RSA-OAEP","enc":"A256GCM"}').replaceAll('=', '')}.${'a'.repeat(40)}.${'b'.repeat(16)}.${'c'.repeat(40)}.${'d'.repeat(22)}`;
const REFRESHING: Readonly<Record<string, object>> = {
  'under its name': { localStorage: { refresh_token: OPAQUE } },
  'for the tab': { sessionStorage: { refreshToken: OPAQUE } },
  'Auth0 SPA': { localStorage: { '@@auth0spajs@@::a::b::openid': nested } },
  Cognito: { localStorage: { 'CognitoIdentityServiceProvider.7k3.ada.refreshToken': JWE } },
  Firebase: { fbase_key: 'a', value: { stsTokenManager: { refreshToken: OPAQUE } } },
  Supabase: {
    localStorage: {
      'sb-abc-auth-token': JSON.stringify({ refresh_token: 'Xk29fQ7bVz1L', expires_in: 3600 }),
    },
  },
  MSAL: {
    localStorage: {
      'a.b-login.windows.net-refreshtoken-c----': JSON.stringify({
        credentialType: 'RefreshToken',
        secret: `0.${OPAQUE}`,
      }),
    },
  },
  'oidc-client': {
    localStorage: {
      'oidc.user:https://login.bakery.example:till': JSON.stringify({ refresh_token: OPAQUE }),
    },
  },
  Okta: {
    localStorage: { 'okta-token-storage': JSON.stringify({ refreshToken: { refreshToken: OPAQUE } }) },
  },
  'redux-persist': {
    localStorage: { 'persist:root': JSON.stringify({ auth: JSON.stringify({ refreshToken: OPAQUE }) }) },
  },
  'in upper case': { localStorage: { REFRESH_TOKEN: OPAQUE } },
};

test.each(Object.entries(REFRESHING))('a refresh token, %s', (_, dump) => {
  const ids = recognise(JSON.stringify(dump)).flatMap((each) =>
    lintArtifact(each, { now: 0 }).map(({ finding }) => finding.rule.id),
  );
  expect(ids).toContain('store-refresh-webstorage');
});

test('a login cookie in document.cookie is one that script reads', () => {
  const told = (dump: object) =>
    recognise(JSON.stringify(dump)).flatMap((each) =>
      lintArtifact(each, { now: 0 }).map(({ finding }) => finding.rule.id),
    );
  const cookie = `theme=dark; connect.sid=s%3A${OPAQUE}.aa; csrftoken=${OPAQUE}`;
  expect(told({ localStorage: {}, cookie })).toEqual(['store-js-cookie']);
  // The Cookie field of a request has those that script can't read.
  expect(told({ headers: { cookie } })).not.toContain('store-js-cookie');
});
