/** Keys that came with a token, used by one press in Chromium. Not: finding them in the token (test/jose/jws/brought-keys.test.ts). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violationsIn } from '../../axe';
import { useChoices } from '../../../../src/ui/choices';
import { verdictIs } from '../actions';
import { CERTIFIED } from './certified';
import { renderAt } from '../../render';

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
  expect(await violationsIn('article')).toEqual([]);
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
