/** Findings on what a token is in, and on tokens that are no compact JWS. Not: the rules (test/lint). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CompactEncrypt, FlattenedSign } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { rules } from '#lint/all-rules';
import { encodeUtf8 } from '#text/utf8';
import { renderAt } from '../render';
import { giveKey, paste, verdictIs } from './actions';

const SECRET = encodeUtf8('an HMAC secret of at least 32 bytes, for tests');
const CLAIMS = JSON.stringify({ iss: 'https://login.shop.example', sub: 'u1', aud: 'api', iat: 1, exp: 600 });

const ruleIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((element) => element.dataset['rule']);

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test('a token in a URL is reported as such', async () => {
  const token = await signJws({ alg: 'HS256', typ: 'JWT' }, CLAIMS, SECRET);
  await paste(`  https://shop.example/orders?access_token=${token}&page=2`);
  await verdictIs('unverified');
  expect(ruleIds()).toContain('token-in-url');
});

test('the same token alone is not', async () => {
  await paste(await signJws({ alg: 'HS256', typ: 'JWT' }, CLAIMS, SECRET));
  await verdictIs('unverified');
  expect(ruleIds()).not.toContain('token-in-url');
});

test('checks that passed are those that looked: with a key, all on a token', async () => {
  const count = () => Number.parseInt(screen.getByText(/ checks passed\.$/u).textContent, 10);
  const all = rules.filter(({ on }) => on === 'jws').length;
  await userEvent.click(screen.getByRole('button', { name: /^A good access token/u }));
  await verdictIs('valid');
  expect(count()).toBe(all);
  await giveKey('');
  await verdictIs('unverified');
  expect(count()).toBeLessThan(all);
});

test('rules look at an encrypted token', async () => {
  const jwe = await new CompactEncrypt(encodeUtf8(CLAIMS))
    .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 2048 })
    .encrypt(encodeUtf8('a password'));
  await paste(jwe);
  await verdictIs('unverified');
  await waitFor(() => {
    expect(ruleIds()).toContain('pbes2-p2c');
  });
});

test('an encrypted token is no signed one, once a signed one is asked for', async () => {
  const jwe = await new CompactEncrypt(encodeUtf8(CLAIMS))
    .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 2048 })
    .encrypt(encodeUtf8('a password'));
  await paste(jwe);
  await verdictIs('unverified');
  expect(ruleIds()).not.toContain('jwe-not-signed');
  await userEvent.click(screen.getByRole('checkbox', { name: 'My API expects a signed token' }));
  await waitFor(() => {
    expect(ruleIds()).toContain('jwe-not-signed');
  });
});

test('the state that was sent is compared with s_hash', async () => {
  const claims = JSON.stringify({ ...JSON.parse(CLAIMS), s_hash: 'bOhtX8F73IMjSPeVAqxyTQ' });
  await paste(await signJws({ alg: 'HS256', typ: 'JWT' }, claims, SECRET));
  await verdictIs('unverified');
  expect(ruleIds()).not.toContain('idt-hash');
  await userEvent.click(screen.getByText('Check against your API’s settings'));
  await userEvent.type(await screen.findByRole('textbox', { name: 'State that was sent' }), 'another state');
  await waitFor(() => {
    expect(ruleIds()).toContain('idt-hash');
  });
});

test('JSON serialization is reported, and an algorithm in the unprotected header is not called missing', async () => {
  const jws = await new FlattenedSign(encodeUtf8(CLAIMS))
    .setProtectedHeader({ typ: 'JWT' })
    .setUnprotectedHeader({ alg: 'HS256' })
    .sign(SECRET);
  await paste(JSON.stringify(jws));
  await verdictIs('unverified');
  expect(ruleIds()).toContain('token-json-serialization');
  expect(ruleIds()).not.toContain('alg-missing');
});
