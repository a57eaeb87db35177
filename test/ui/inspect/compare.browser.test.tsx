/** The comparison of two tokens in Chromium, by keyboard. Not: the differences themselves (test/jose/compare.test.ts). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { renderAt } from '../render';

const segment = (value: unknown) => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const tokenOf = (claims: object) => `${segment({ alg: 'HS256' })}.${segment(claims)}.AAAA`;
const FIRST = tokenOf({ sub: 'ada', iat: 1000, exp: 1900, scope: 'read' });
const SECOND = tokenOf({ sub: 'ada', iat: 5000, exp: 5900, groups: ['<img src=x>\u202e'] });

const differences = () =>
  document.querySelector<HTMLElement>('[data-differences]')?.dataset['differences'] ?? 'none shown';
const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-change]')].map((row) => [
    row.querySelector('th')?.textContent,
    row.dataset['change'],
  ]);

beforeEach(async () => {
  renderAt('/inspect');
  await userEvent.click(screen.getByRole('textbox', { name: 'Token or text to inspect' }));
  await userEvent.paste(FIRST);
  (await screen.findByRole('tab', { name: 'Bytes' })).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await userEvent.click(await screen.findByRole('textbox', { name: 'Second token' }));
});
afterEach(cleanup);

test('shows what differs, and on demand what is the same', async () => {
  await userEvent.paste(`Bearer ${SECOND}`);
  await waitFor(() => {
    expect(differences()).toBe('4');
  });
  expect(rows()).toEqual([
    ['iat', 'changed'],
    ['exp', 'changed'],
    ['scope', 'only-first'],
    ['groups', 'only-second'],
  ]);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await waitFor(() => {
    expect(differences()).toBe('2');
  });
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(rows()).toHaveLength(6);
  expect(screen.getByRole('region', { name: 'Members' }).textContent).toContain('iat + 900 s (15 minutes)');
});

test('what the second token says is text, with its controls made visible', async () => {
  await userEvent.paste(SECOND);
  await waitFor(() => {
    expect(screen.getByRole('region', { name: 'Members' }).textContent).toContain('<img src=x>\\u202e');
  });
  expect(document.querySelector('main img')).toBeNull();
});

test('says where the bytes part', async () => {
  await userEvent.paste(`${FIRST.slice(0, -4)}AAAB`);
  await waitFor(() => {
    expect(differences()).toBe('0');
  });
  expect(
    [...document.querySelectorAll<HTMLElement>('[data-differs-at]')].map((row) => [
      row.dataset['segment'],
      row.dataset['differsAt'],
    ]),
  ).toEqual([['signature', '2']]);
});

test('text without a token gets an answer', async () => {
  await userEvent.paste('hello');
  expect(await screen.findByText('This text contains no token.')).toBeTruthy();
});
