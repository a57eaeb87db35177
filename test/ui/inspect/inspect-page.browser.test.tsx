/** The inspector in Chromium: what a person pastes, and what they then see. Not: the built page (test/built). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { giveKey, paste, verdictIs } from './actions';
import { renderAt } from '../render';

const SECRET = 'an HMAC secret of at least 32 bytes, for tests';
const NOW = Math.floor(Date.now() / 1000);

const signed = (claims: object | string, header: object = { alg: 'HS256', typ: 'JWT' }) =>
  signJws(
    header as { alg: string },
    typeof claims === 'string' ? claims : JSON.stringify(claims),
    encodeUtf8(SECRET),
  );

const CLAIMS = { iss: 'https://auth.shop.example', sub: 'alice', aud: 'api', iat: NOW - 60, exp: NOW + 840 };

const verdict = () => document.querySelector<HTMLElement>('[data-verdict]');
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part=${name}]`)?.textContent ?? '';
const ruleIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((element) => element.dataset['rule'] ?? '');
const sortedRules = () => [...new Set(ruleIds())].toSorted((a, b) => a.localeCompare(b));

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test('before anything is pasted, a sample is there, decoded and verified, which no script takes for a paste', async () => {
  const sample = screen.getByRole('figure', { name: /^Sample/u });
  await waitFor(() => {
    expect(sample.textContent).toContain('Signature valid');
  });
  expect(sample.textContent).toContain('"iss": "https://auth.shop.example"');
  expect(document.querySelector('[data-verdict], [data-part], [data-artifact], [data-rule]')).toBeNull();
  const doors = ['Watch a token being stolen', 'Teach this'].map((name) =>
    screen.getByRole('link', { name: new RegExp(`^${name}`, 'u') }).getAttribute('href'),
  );
  expect(doors).toEqual(['#/lab?story=xss-steals-token', '#/learn']);
});

test('claims are explained once one asks, each beside its claim for a screen reader too', async () => {
  await paste(await signed(CLAIMS));
  await verdictIs('unverified');
  const issuer = [...document.querySelectorAll('[data-part=payload] [aria-describedby]')][0];
  const explanation = () => document.getElementById(issuer?.getAttribute('aria-describedby') ?? '');
  expect(explanation()?.textContent).not.toContain('RFC 7519');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Explain each claim' }));
  await waitFor(() => {
    expect(explanation()?.textContent).toContain('RFC 7519');
  });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Explain each claim' }));
});

test('a password in a token is told first, whatever the signature says', async () => {
  await paste(await signed({ ...CLAIMS, password: 'correct horse battery staple' }));
  await verdictIs('unverified');
  await waitFor(() => {
    expect(verdict()?.textContent).toContain('Anyone can read a password in it');
  });
  expect(verdict()?.dataset['reason']).toBe('no-key');
});

test('without a key a token is not verified; with its secret it is valid; with another it is not', async () => {
  await paste(await signed(CLAIMS));
  await verdictIs('unverified');
  await giveKey(SECRET);
  await verdictIs('valid');
  expect(verdict()?.dataset['state']).toBe('in-time');
  await giveKey('x');
  await verdictIs('invalid');
});

test('header and claims are shown as JSON, exactly', async () => {
  await paste(await signed(CLAIMS));
  await verdictIs('unverified');
  expect(JSON.parse(part('header'))).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(JSON.parse(part('payload'))).toEqual(CLAIMS);
});

test('big integers and duplicate members are shown as they are in the bytes', async () => {
  await paste(await signed('{"id":9007199254740993,"sub":"a","sub":"b"}'));
  await verdictIs('unverified');
  expect(part('payload')).toContain('9007199254740993');
  expect(part('payload').match(/"sub"/gu)).toHaveLength(2);
  expect(ruleIds()).toContain('token-duplicate-member');
});

test('an expired token says so beside a valid signature', async () => {
  await paste(await signed({ ...CLAIMS, iat: NOW - 12_000, exp: NOW - 11_000 }));
  await giveKey(SECRET);
  await verdictIs('valid');
  expect(verdict()?.dataset['state']).toBe('expired');
  expect(document.body.textContent).toContain('3 hours ago');
});

test('asked what if it were another time, the answer is for that time', async () => {
  await paste(await signed({ ...CLAIMS, iat: NOW - 12_000, exp: NOW - 11_000 }));
  await giveKey(SECRET);
  await verdictIs('valid');
  expect(verdict()?.dataset['state']).toBe('expired');
  await userEvent.click(screen.getByText('Check at another time'));
  await userEvent.click(screen.getByRole('button', { name: 'a second before exp' }));
  expect(verdict()?.dataset['state']).toBe('in-time');
  await userEvent.click(screen.getByRole('button', { name: 'now' }));
  expect(verdict()?.dataset['state']).toBe('expired');
});

describe('what surrounds a token is left out', () => {
  test.each([
    ['Bearer', (token: string) => `Bearer ${token}`, 'the word Bearer'],
    ['an Authorization field', (token: string) => `Authorization: Bearer ${token}`, 'Authorization'],
    ['quotation marks', (token: string) => `"${token}"`, 'quotation marks'],
    ['white space', (token: string) => `\n\t ${token} \n`, ''],
    ['line breaks', (token: string) => token.replaceAll(/(.{40})/gu, '$1\n'), 'line breaks within'],
  ])('%s', async (_name, wrap, said) => {
    await paste(wrap(await signed(CLAIMS)));
    await giveKey(SECRET);
    await verdictIs('valid');
    expect(document.querySelector('main')?.textContent).toContain(said);
  });
});

test('a broken token is explained at its place, and the rest is read', async () => {
  const token = await signed(CLAIMS);
  const at = token.indexOf('.') + 5;
  await paste(`${token.slice(0, at)}?${token.slice(at)}`);
  await verdictIs('invalid');
  expect(document.querySelector('[data-problem-at]')?.getAttribute('data-problem-at')).toBe(String(at));
  expect(part('payload')).toContain('"alice"');
  expect(ruleIds()).toContain('token-illegal-char');
});

test('alg none is never valid, whatever the key', async () => {
  const segment = (value: object) => encodeBase64url(encodeUtf8(JSON.stringify(value)));
  await paste(`${segment({ alg: 'none' })}.${segment(CLAIMS)}.`);
  await verdictIs('invalid');
  await giveKey(SECRET);
  await verdictIs('invalid');
  expect(ruleIds()).toContain('alg-none');
});

test('text that is no token gets an answer and stays', async () => {
  await paste('hello, this is not a token');
  await waitFor(() => {
    expect(document.querySelector('[data-nothing]')?.textContent).not.toBe('');
  });
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token or text to inspect' }).value).toBe(
    'hello, this is not a token',
  );
});

describe('samples teach in one click', () => {
  test.each([
    ['good', 'valid', []],
    ['expired', 'valid', ['token-expired']],
    ['private-data', 'unverified', ['lifetime-long', 'pii-contact', 'secret-password']],
    ['none', 'invalid', ['alg-none', 'aud-missing', 'exp-missing']],
  ])('%s', async (id, expected, rules) => {
    const button = document.querySelector<HTMLElement>(`[data-sample=${id}]`);
    await userEvent.click(button ?? document.body);
    await verdictIs(expected);
    expect(sortedRules()).toEqual(rules);
  });

  test('cookie', async () => {
    await userEvent.click(document.querySelector<HTMLElement>('[data-sample=cookie]') ?? document.body);
    await waitFor(() => {
      expect(sortedRules()).toEqual(['cookie-no-httponly', 'cookie-no-secure', 'cookie-samesite']);
    });
    // The answer first: what is worst, and its fix.
    const band = document.querySelector('[data-artifact=set-cookie] [data-tone=bad]');
    expect(band?.textContent).toMatch(/The login cookie .* has no HttpOnlyAdd HttpOnly\.$/u);
  });
});
