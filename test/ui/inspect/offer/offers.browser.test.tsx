/** Keys that came with a token, used by one press in Chromium. Not: finding them in the token (test/jose/jws/brought-keys.test.ts). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useChoices } from '../../../../src/ui/choices';
import { verdictIs } from '../actions';
import { renderAt } from '../../render';

/** Signed with the key of the certificate that it carries: CN=oven.bakery.example. */
const CERTIFIED =
  'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsIng1YyI6WyJNSUlCZlRDQ0FTU2dBd0lCQWdJQkJ6QUtCZ2dxaGtqT1BRUURBakFlTVJ3d0dnWURWUVFEREJOdmRtVnVMbUpoYTJWeWVTNWxlR0Z0Y0d4bE1CNFhEVEkyTVRFeU9UQTRNall3T0ZvWERUTTJNVEV5TmpBNE1qWXdPRm93SGpFY01Cb0dBMVVFQXd3VGIzWmxiaTVpWVd0bGNua3VaWGhoYlhCc1pUQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxR1NNNDlBd0VIQTBJQUJQcFEzU3VyRjdKVnU0L2llTDA4clM4TnFoZjJNQ1pMU0NwRlZjUUZOL1ZRbFIxaW5rRHZqNlduTGt3eXZTWW1SaUErT0JYR2pJdDJTYTNmN3BSSUFUS2pVekJSTUIwR0ExVWREZ1FXQkJUNHhvRzFza3VvTzZMYkJiMDlOamI5WTlIeVBUQWZCZ05WSFNNRUdEQVdnQlQ0eG9HMXNrdW9PNkxiQmIwOU5qYjlZOUh5UFRBUEJnTlZIUk1CQWY4RUJUQURBUUgvTUFvR0NDcUdTTTQ5QkFNQ0EwY0FNRVFDSUI1cFhrcTBpQTdRaThsK09tU284VFg4dkNhNGI1L0lkYVVsMkFOaGVKNkdBaUFrRmdFMkFrN252bm5FRmJjOHRpU2pKaW1odjhWejVZT0lndUcvRitqZ0RnPT0iXX0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiJ9.swwyHYm0sAW0KvfVI_MEU8lh_l6RKu69290oTbZqOPbMz0babz4GYSU9gpB4nAUY6rf64N-kY1TB7P7LLz9eNg';

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
const SIGNED = await new SignJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const paste = (pasted: string) => {
  useChoices.getState().paste(pasted);
};
const keyBox = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Key or secret' });
const headline = () => document.querySelector('output[data-verdict]');

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test.each([
  ['PEM', async () => exportSPKI(publicKey)],
  ['JWK', async () => JSON.stringify(await exportJWK(publicKey))],
  ['JWK Set', async () => JSON.stringify({ keys: [await exportJWK(publicKey)] })],
])('a token with its %s in one paste: the key is offered, used and given back', async (_, keyOf) => {
  paste(`${SIGNED}\n\n${await keyOf()}\n`);
  await verdictIs('unverified');
  expect(keyBox().value).toBe('');
  await press('Use this key');
  await verdictIs('valid');
  const button = screen.getByRole('button', { name: 'Use this key' });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  expect(document.activeElement).toBe(button);
  await press('Use this key');
  await verdictIs('unverified');
  expect(keyBox().value).toBe('');
});

test('the certificate in a token is told and used, and never makes it valid', async () => {
  paste(CERTIFIED);
  await screen.findByRole('button', { name: 'Use this certificate' });
  const told = document.querySelector('[data-certificate]')?.textContent ?? '';
  expect(told).toContain('CN=oven.bakery.example');
  expect(told).toContain('self-signed');
  expect(told).toContain('2036');
  await waitFor(() => {
    expect(headline()?.getAttribute('data-reason')).toBe('no-key');
  });
  await press('Use this certificate');
  await waitFor(() => {
    expect(headline()?.getAttribute('data-reason')).toBe('key-from-token');
  });
  expect(headline()?.getAttribute('data-verdict')).toBe('unverified');
  expect(headline()?.textContent).toContain('the key came inside the token');
  expect((await axe.run('article')).violations).toEqual([]);
  // Whoever has it from elsewhere gives it, and then it counts.
  const text = keyBox().value;
  await userEvent.clear(keyBox());
  await userEvent.click(keyBox());
  await userEvent.paste(text);
  await verdictIs('valid');
});

test('a key that came inside one token is not kept for another', async () => {
  paste(CERTIFIED);
  await press('Use this certificate');
  paste(`${CERTIFIED.slice(0, CERTIFIED.lastIndexOf('.'))}.`);
  expect(useChoices.getState()).toMatchObject({ keyText: '', isTokensKey: false });
});
