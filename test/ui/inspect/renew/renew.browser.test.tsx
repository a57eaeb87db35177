/** An expired token gets another hour by one press, in Chromium. Not: the claims alone (renewed.test.ts). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exportPKCS8, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeUtf8 } from '#text/utf8';
import { violationsIn } from '../../axe';
import { useChoices } from '../../../../src/ui/choices';
import { verdictIs } from '../actions';
import { renderAt } from '../../render';

const NOW = Math.floor(Date.now() / 1000);
const LABEL = 'Re-sign with +1 h';
const SECRET = 'an HMAC secret of at least 32 bytes, for tests';
const expired = (alg: string, key: CryptoKey | Uint8Array) =>
  new SignJWT({ sub: 'ada', roles: ['till'], iat: NOW - 7200, nbf: NOW - 7200, exp: NOW - 3600 })
    .setProtectedHeader({ kid: 'oven-1', alg })
    .sign(key);

const give = (pasted: string, keyText: string) => {
  useChoices.getState().paste(pasted);
  useChoices.getState().giveKey(keyText);
};
const renewedToken = async () => {
  await userEvent.click(await screen.findByRole('button', { name: LABEL }));
  await waitFor(() => {
    expect(document.querySelector('[data-renewed] pre')).toBeTruthy();
  });
  return document.querySelector('[data-renewed] pre')?.textContent ?? '';
};

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test('with its secret: the copy verifies, has the other claims, and the pasted token stays', async () => {
  const token = await expired('HS256', encodeUtf8(SECRET));
  give(token, SECRET);
  const copy = await renewedToken();
  const { payload, protectedHeader } = await jwtVerify(copy, encodeUtf8(SECRET));
  expect(protectedHeader).toEqual({ kid: 'oven-1', alg: 'HS256' });
  expect(payload).toMatchObject({ sub: 'ada', roles: ['till'], exp: (payload.iat ?? 0) + 3600 });
  expect(payload.nbf).toBe(payload.iat);
  expect(Math.abs((payload.iat ?? 0) - NOW)).toBeLessThan(600);
  expect(useChoices.getState().pasted).toBe(token);
  expect(await violationsIn('[data-renewed]')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Open in the inspector' }));
  await waitFor(() => {
    expect(document.querySelector<HTMLElement>('[data-verdict]')?.dataset['state']).toBe('in-time');
  });
  expect(screen.queryByRole('button', { name: LABEL })).toBeNull();
});

test('with the reading of the secret that matches, whatever else the text can mean', async () => {
  const text = btoa(SECRET);
  give(await expired('HS256', encodeUtf8(SECRET)), text);
  expect((await jwtVerify(await renewedToken(), encodeUtf8(SECRET))).payload.sub).toBe('ada');
});

test('with its private key', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  give(await expired('ES256', privateKey), await exportPKCS8(privateKey));
  expect((await jwtVerify(await renewedToken(), publicKey)).payload.sub).toBe('ada');
});

test('with a secret that is published, without any key', async () => {
  const published = encodeUtf8('your-256-bit-secret');
  give(await expired('HS256', published), '');
  expect((await jwtVerify(await renewedToken(), published)).payload.sub).toBe('ada');
});

test('nothing is offered to who can only verify', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const spki = await crypto.subtle.exportKey('spki', publicKey);
  const pem = `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCodePoint(...new Uint8Array(spki)))}\n-----END PUBLIC KEY-----`;
  give(await expired('ES256', privateKey), pem);
  await verdictIs('valid');
  expect(screen.queryByRole('button', { name: LABEL })).toBeNull();
  give(await expired('HS256', encodeUtf8(SECRET)), `${SECRET}.`);
  await verdictIs('invalid');
  expect(screen.queryByRole('button', { name: LABEL })).toBeNull();
});
