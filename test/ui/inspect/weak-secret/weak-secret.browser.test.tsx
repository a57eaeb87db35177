/** The search for a weak secret in Chromium, worker and all. Not: what it knows (run-search.test.ts), or the built page (test/built). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { encodeUtf8 } from '#text/utf8';
import { everything } from '../../../scale';
import { renderAt } from '../../render';

const CLAIMS = JSON.stringify({ iss: 'https://auth.shop.example', sub: 'alice' });

const open = async (token: string) => {
  await userEvent.click(screen.getByRole('textbox', { name: 'Token or text to inspect' }));
  await userEvent.paste(token);
  await userEvent.click(await screen.findByRole('tab', { name: 'Secret' }));
};
const search = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Search for the secret' }));
};
const ended = async (how: string): Promise<string> => {
  await waitFor(() => {
    expect(document.querySelector<HTMLElement>('[data-weak-secret]')?.dataset['weakSecret']).toBe(how);
  });
  return document.querySelector('[data-weak-secret]')?.textContent ?? '';
};
const verdict = () => document.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'];

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test('a published secret is named, and is a verdict only once it is in the key box', async () => {
  const secret = 'a-string-secret-at-least-256-bits-long';
  await open(await signJws({ alg: 'HS256' }, CLAIMS, encodeUtf8(secret)));
  await search();
  const says = await ended('found');
  expect(says).toContain('This secret is published: anyone can sign tokens that this verifier accepts.');
  expect(says).toContain(secret);
  expect(says).toContain('jwt.io');
  expect(verdict()).toBe('unverified');
  await userEvent.click(screen.getByRole('button', { name: 'Put it into the key box' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Key or secret' }).value).toBe(secret);
  await waitFor(() => {
    expect(verdict()).toBe('valid');
  });
});

test('a secret that is in no list is never called strong', async () => {
  const key = crypto.getRandomValues(new Uint8Array(32));
  await open(await signJws({ alg: 'HS256' }, CLAIMS, key));
  await search();
  const says = await ended('not-found');
  expect(says).toContain('None of these is the secret.');
  expect(says).not.toMatch(/strong|safe|secure/iu);
  expect(says).toMatch(/49,233 common passwords/u);
  expect(says).toMatch(/[\d,]+ keys in [\d.]+ s: [\d,]+ keys a second/u);
});

test.runIf(everything)('a word list of a person is tried, and the search can be cancelled', async () => {
  await open(await signJws({ alg: 'HS512' }, CLAIMS, encodeUtf8('rye & spelt 4711')));
  const box = screen.getByLabelText<HTMLInputElement>(/word list/u);
  await userEvent.upload(box, new File(['wheat\nrye & spelt 4711\n'], 'words.txt'));
  await search();
  expect(await ended('found')).toContain('line 2 of your word list');

  await userEvent.upload(box, new File(['barley and oats\n'.repeat(1_000_000)], 'long.txt'));
  await search();
  // The list of before is gone from the box, so what was found then is looked for in vain.
  await screen.findByText(/^Now: /u);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await ended('cancelled')).toContain('Nothing was found so far.');
  screen.getByRole('button', { name: 'Search for the secret' });
});

test('another token begins anew', async () => {
  await open(await signJws({ alg: 'HS256' }, CLAIMS, encodeUtf8('secret')));
  await search();
  await ended('found');
  const box = screen.getByRole('textbox', { name: 'Token or text to inspect' });
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(await signJws({ alg: 'HS256' }, '{"sub":"bob"}', encodeUtf8('secret')));
  await waitFor(() => {
    expect(document.querySelector('[data-weak-secret]')).toBeNull();
  });
});

test('a token without a secret gets the reason', async () => {
  await open('eyJhbGciOiJSUzI1NiJ9.e30.AAAA');
  expect(await screen.findByText(/There is no secret to search for\./u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Search for the secret' })).toBeNull();
});
