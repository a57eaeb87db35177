/** What a JWE, an SD-JWT and JSON serialization have of what a JWS has. Keys in one press, an hour more, the report, what is stated, the search for a public secret. Not: their own parts (encrypted.browser.test.tsx). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EncryptJWT,
  exportJWK,
  FlattenedSign,
  generateKeyPair,
  GeneralEncrypt,
  SignJWT,
  type JWTPayload,
} from 'jose';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { digestOf } from '#jose/sd-jwt/disclosure';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { useChoices } from '../../../src/ui/choices';
import { giveKey, verdictIs } from './actions';
import { renderAt } from '../render';

const NOW = Math.floor(Date.now() / 1000);
const SECRET = '4f1c9b7d2a6e8035f1c9b7d2a6e80354';
/** Of a manual, and long enough for HS256. */
const PUBLIC_SECRET = 'a-string-secret-at-least-256-bits-long';
const LATE = { iss: 'https://login.bakery.example', sub: 'ada', iat: NOW - 7200, exp: NOW - 3600 };
const IN_TIME = { ...LATE, iat: NOW - 60, exp: NOW + 900 };

const es = await generateKeyPair('ES256', { extractable: true });
const ecdh = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
const ES_KEY = JSON.stringify(await exportJWK(es.publicKey));
const ECDH_KEY = JSON.stringify(await exportJWK(ecdh.privateKey));

const disclosure = encodeBase64url(encodeUtf8(JSON.stringify(['c2FsdHNhbHRzYWx0', 'name', 'Ada'])));
const withDigest = async (claims: JWTPayload) => ({
  ...claims,
  vct: 'https://bakery.example/card',
  _sd: [await digestOf(disclosure, 'SHA-256')],
});
const sdJwt = async (claims: JWTPayload, secret?: string) => {
  const signed = await new SignJWT(await withDigest(claims))
    .setProtectedHeader({ alg: secret === undefined ? 'ES256' : 'HS256', typ: 'dc+sd-jwt' })
    .sign(secret === undefined ? es.privateKey : encodeUtf8(secret));
  return `${signed}~${disclosure}~`;
};
const jwsJson = async (claims: JWTPayload, secret?: string) =>
  JSON.stringify(
    await new FlattenedSign(encodeUtf8(JSON.stringify(claims)))
      .setProtectedHeader({ alg: secret === undefined ? 'ES256' : 'HS256' })
      .sign(secret === undefined ? es.privateKey : encodeUtf8(secret)),
  );
const jwe = (claims: JWTPayload = IN_TIME) =>
  new EncryptJWT(claims)
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' })
    .encrypt(ecdh.publicKey);
const jweJson = async () =>
  JSON.stringify(
    await new GeneralEncrypt(encodeUtf8(JSON.stringify(IN_TIME)))
      .setProtectedHeader({ enc: 'A256GCM' })
      .addRecipient(ecdh.publicKey)
      .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW' })
      .encrypt(),
  );

const paste = (pasted: string) => {
  useChoices.getState().paste(pasted);
};
const headline = () => document.querySelector<HTMLElement>('output[data-verdict]');
const reasonIs = (reason: string | undefined) =>
  waitFor(() => {
    expect(headline()).not.toBeNull();
    expect(headline()?.dataset['reason']).toBe(reason);
  });

// Loaded before anybody waits for them.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/ui/inspect/found/found-table'),
    import('../../../src/ui/inspect/found/named-values'),
    import('../../../src/ui/inspect/found/read-all'),
    import('../../../src/ui/inspect/json-serialization/json-serialization-view'),
    import('../../../src/ui/inspect/jwe/jwe-view'),
    import('../../../src/ui/inspect/offer/key-offers'),
    import('../../../src/ui/inspect/sd-jwt/sd-jwt-view'),
  ]);
});
beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test.each([
  ['a JWE', jwe, () => ECDH_KEY],
  ['a JWE in JSON', jweJson, () => ECDH_KEY],
  ['an SD-JWT', () => sdJwt(IN_TIME), () => ES_KEY],
  ['a JWS in JSON', () => jwsJson(IN_TIME), () => ES_KEY],
])(
  '%s and its key in one paste: one key is offered, and one press uses it',
  async (_, made, keyOf) => {
    paste(`${await made()}\n\n${keyOf()}\n`);
    await verdictIs('unverified');
    const offers = await screen.findAllByRole('button', { name: 'Use this key' });
    expect(offers).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Use this key' }));
    await verdictIs('valid');
    expect(headline()?.dataset['tone']).toBe('good');
  },
  60_000,
);

test.each([
  ['an SD-JWT', sdJwt, '~'],
  ['a JWS in JSON', jwsJson, '}'],
])('%s that expired: its secret signs it for an hour more, in the form that it had', async (_, made, end) => {
  paste(await made(LATE, SECRET));
  await verdictIs('unverified');
  expect(screen.queryByRole('button', { name: 'Re-sign with +1 h' })).toBeNull();
  await giveKey(SECRET);
  await reasonIs('expired');
  await userEvent.click(await screen.findByRole('button', { name: 'Re-sign with +1 h' }));
  const copy = await waitFor(() => {
    const text = document.querySelector('[data-renewed] textarea, [data-renewed] pre, [data-renewed] code');
    expect(text).not.toBeNull();
    return (text as HTMLTextAreaElement).value ?? text?.textContent ?? '';
  });
  expect(copy.endsWith(end)).toBe(true);
  paste(copy);
  await reasonIs(undefined);
  expect(headline()?.dataset['verdict']).toBe('valid');
  expect(document.querySelector('[data-part=payload]')?.textContent).toContain('"ada"');
});

test('an expired JWE is encrypted again with an hour more', async () => {
  paste(await jwe(LATE));
  await giveKey(ECDH_KEY);
  await reasonIs('expired');
  await userEvent.click(await screen.findByRole('tab', { name: 'Edit' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Encrypt with +1 h' }));
  const copy = await waitFor(() => {
    const text = document.querySelector('[data-made] pre')?.textContent ?? '';
    expect(text).not.toBe('');
    return text;
  });
  paste(copy);
  await reasonIs(undefined);
  expect(headline()?.dataset['verdict']).toBe('valid');
  const { sub, exp } = JSON.parse(
    document.querySelector('[data-part=payload]')?.textContent ?? '{}',
  ) as JWTPayload;
  expect(sub).toBe('ada');
  expect(exp).toBeGreaterThan(NOW + 3500);
});

test.each([
  ['an SD-JWT', sdJwt],
  ['a JWS in JSON', jwsJson],
])('%s under a secret of a manual is never called valid, with or without the key', async (_, made) => {
  const seen: string[] = [];
  const observer = new MutationObserver(() => {
    if (headline()?.dataset['tone'] === 'good') seen.push(headline()?.textContent ?? '');
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  paste(await made(IN_TIME, PUBLIC_SECRET));
  await reasonIs('leaked-secret');
  expect(document.querySelector('[data-rule=hmac-known-secret]')).not.toBeNull();
  await giveKey(PUBLIC_SECRET);
  await waitFor(() => {
    expect(headline()?.textContent).toContain('signature matches');
  });
  expect(headline()?.dataset['reason']).toBe('leaked-secret');
  observer.disconnect();
  expect(seen).toEqual([]);
});

test('of an SD-JWT, what is stated counts in the headline', async () => {
  paste(await sdJwt(IN_TIME, SECRET));
  await giveKey(SECRET);
  await reasonIs(undefined);
  expect(headline()?.dataset['tone']).toBe('good');
  useChoices.getState().state({ issuer: 'https://login.other.example' });
  await reasonIs('expectation');
  expect(headline()?.textContent).toContain('wrong issuer');
  useChoices.getState().state({ issuer: 'https://login.bakery.example', algorithms: 'ES256' });
  await waitFor(() => {
    expect(headline()?.textContent).toContain('wrong algorithm');
  });
  expect(headline()?.dataset['tone']).toBe('bad');
  await userEvent.click(screen.getByText(/^Your API:/u));
  expect(await screen.findByLabelText('Issuer')).toBeTruthy();
});

test.each([
  ['a JWE', jwe, 'Encrypted token'],
  ['an SD-JWT', () => sdJwt(IN_TIME), 'SD-JWT with 1 disclosure'],
  ['a JWS in JSON', () => jwsJson(IN_TIME), 'JSON Web Token'],
])('%s has a report, without the key', async (_, made, says) => {
  paste(await made());
  await verdictIs('unverified');
  await userEvent.click(await screen.findByRole('tab', { name: 'Report' }));
  const panel = await screen.findByRole('tabpanel');
  await waitFor(() => {
    expect(panel.textContent).toContain(says);
  });
});

test('an address of keys is answered with a command that one press copies', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
  });
  paste('https://login.bakery.example/.well-known/openid-configuration');
  await waitFor(() => {
    expect(document.querySelector('[data-nothing]')).not.toBeNull();
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Copy/u }));
  expect(copied).toEqual(["curl -s 'https://login.bakery.example/.well-known/openid-configuration'"]);
});

test('other values beside a token are named, each with its line', async () => {
  const token = await new SignJWT(IN_TIME).setProtectedHeader({ alg: 'ES256' }).sign(es.privateKey);
  paste(`Bearer ${token}\nGITHUB_TOKEN=ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}\n`);
  const named = await screen.findByRole('region', { name: 'Other values' });
  expect(named.textContent).toContain('GitHub token');
  expect(named.textContent).toContain('line 2');
});

test('a value in several places is named once, with the first of them', async () => {
  const token = await new SignJWT(IN_TIME).setProtectedHeader({ alg: 'ES256' }).sign(es.privateKey);
  const line = `GITHUB_TOKEN=ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}\n`;
  paste(`Bearer ${token}\n${line}${line}${line}`);
  const named = await screen.findByRole('region', { name: 'Other values' });
  expect(named.querySelectorAll('li')).toHaveLength(1);
  expect(named.textContent).toContain('line 2, and 2 more places');
});

test('an encrypted token that only its issuer opens says so, until a key opens it', async () => {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const opaque = await new EncryptJWT(IN_TIME)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', iss: 'https://bakery.auth.example/' })
    .encrypt(key);
  paste(opaque);
  await waitFor(() => {
    expect(document.querySelector('[data-opaque]')?.textContent).toContain('https://bakery.auth.example/');
  });
  await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(key) }));
  await verdictIs('valid');
  expect(document.querySelector('[data-opaque]')).toBeNull();
});

test('a cookie of which a piece is missing says which', async () => {
  const piece = 'x'.repeat(3900);
  paste(`Cookie: authjs.session-token.0=eyJ${piece}; authjs.session-token.2=${piece}`);
  await waitFor(() => {
    expect(document.querySelector('[data-missing-pieces]')?.textContent).toContain('piece 1 is missing');
  });
});
