/** What a person decides on the judging of a token: silenced rules, its kind, thresholds. Not: what the rules then say (test/lint). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { encodeUtf8 } from '#text/utf8';
import { violationsIn } from '../axe';
import { renderAt } from '../render';
import { paste, verdictIs } from './actions';

const NOW = Math.floor(Date.now() / 1000);
const SECRET = encodeUtf8('an HMAC secret of at least 32 bytes, for tests');
const signed = (claims: object) => signJws({ alg: 'HS256', typ: 'JWT' }, JSON.stringify(claims), SECRET);
const LONG = { iss: 'https://login.shop.example', sub: 'u1', aud: 'api', iat: NOW, exp: NOW + 90_000 };

const ruleIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((element) => element.dataset['rule']);
const item = (id: string) => {
  const element = document.querySelector<HTMLElement>(`[data-rule="${id}"]`);
  if (!element) throw new Error(`no finding of ${id}`);
  return element;
};
const violations = async () => (await violationsIn(document.body)).map(({ id }) => id);
const kept = () =>
  JSON.stringify([
    ...[localStorage, sessionStorage].map((area) => Object.entries(area)),
    window.location.href,
    document.cookie,
  ]);

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test('a rule is silenced with a reason, for this token alone, and speaks again', async () => {
  const token = await signed(LONG);
  await paste(token);
  await verdictIs('unverified');
  const count = ruleIds().length;
  await userEvent.click(screen.getByText('ignore', { selector: '[data-rule="lifetime-long"] summary' }));
  const box = within(item('lifetime-long'));
  expect(box.getByRole<HTMLButtonElement>('button', { name: /^Ignore/u }).disabled).toBe(true);
  await userEvent.type(box.getByRole('textbox', { name: 'Reason' }), 'a service account of ours');
  await userEvent.click(box.getByRole('button', { name: /^Ignore/u }));

  expect(ruleIds()).not.toContain('lifetime-long');
  expect(ruleIds().length).toBe(count - 1);
  expect(screen.getByRole('heading', { name: /^Findings: .*, without 1 ignored$/u })).toBeTruthy();
  await userEvent.click(screen.getByText('Ignored (1)'));
  expect(screen.getByText('a service account of ours')).toBeTruthy();
  expect(await violations()).toEqual([]);
  expect(kept()).not.toContain('service account');

  await paste(await signed({ ...LONG, sub: 'u2' }));
  await waitFor(() => {
    expect(ruleIds()).toContain('lifetime-long');
  });
  await paste(token);
  await waitFor(() => {
    expect(ruleIds()).not.toContain('lifetime-long');
  });
  await userEvent.click(screen.getByText('Ignored (1)'));
  await userEvent.click(screen.getByRole('button', { name: 'Undo: report lifetime-long again' }));
  expect(ruleIds()).toContain('lifetime-long');
  expect(screen.queryByText(/^Ignored/u)).toBeNull();
});

test('a threshold is changed beside the finding, for every token', async () => {
  await paste(await signed(LONG));
  await verdictIs('unverified');
  await userEvent.click(within(item('lifetime-long')).getByText('limit: 1 day'));
  const field = screen.getByRole('textbox', { name: 'token of no known kind: warning above' });
  await userEvent.clear(field);
  await userEvent.type(field, 'many{Enter}');
  expect(ruleIds()).toContain('lifetime-long');
  expect(await violations()).toEqual([]);
  await userEvent.clear(field);
  await userEvent.type(field, '100000{Enter}');
  expect(ruleIds()).not.toContain('lifetime-long');

  const changed = () => document.querySelector('[data-changed-thresholds]')?.textContent;
  await waitFor(() => {
    expect(changed()).toContain('warning above to 1.2 days from 1 day');
  });

  await paste(await signed({ ...LONG, exp: NOW + 100_001 }));
  await waitFor(() => {
    expect(item('lifetime-long').textContent).toContain('limit: 1.2 days');
  });
  expect(kept()).not.toContain('100000');
  await userEvent.click(within(item('lifetime-long')).getByText('limit: 1.2 days'));
  await userEvent.click(screen.getByRole('button', { name: /^Back to 1 day/u }));
  expect(item('lifetime-long').textContent).toContain('limit: 1 day');
  expect(changed()).toBeUndefined();
});

test('the report carries what was decided', async () => {
  await paste(await signed(LONG));
  await verdictIs('unverified');
  await userEvent.click(screen.getByText('ignore', { selector: '[data-rule="lifetime-long"] summary' }));
  await userEvent.type(within(item('lifetime-long')).getByRole('textbox', { name: 'Reason' }), 'ours{Enter}');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Check as' }), 'ID token');
  await userEvent.click(screen.getByRole('tab', { name: 'Report' }));
  const report = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Report as Markdown' });
  expect(report.value).toContain('# ID token');
  expect(report.value).toContain('Checked as: **id-token**');
  expect(report.value).toContain('## Ignored: 1');
  expect(report.value).toContain('Reason: ours');
});

test('where one text puts it right, it is shown and copied', async () => {
  const token = await signed(LONG);
  await paste(`${token}=`);
  await waitFor(() => {
    expect(ruleIds()).toContain('token-base64-padding');
  });
  const box = within(item('token-base64-padding'));
  await userEvent.click(box.getByText('show it'));
  expect(document.querySelector('[data-fixed] pre')?.textContent).toBe(token);
  expect(box.getByRole('button', { name: 'Copy fixed token' })).toBeTruthy();
  expect(await violations()).toEqual([]);
  // The padding of the header may have been signed: without it the token might not verify.
  const [header = '', ...rest] = token.split('.');
  await paste(`${header}=.${rest.join('.')}`);
  await waitFor(() => {
    expect(ruleIds()).toContain('token-base64-padding');
  });
  expect(screen.queryByText('show it')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Copy fixed token' })).toBeNull();
});

test('the kind of a token is chosen: its name, its rules and the reason follow', async () => {
  await paste(await signed(LONG));
  await verdictIs('unverified');
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Check as' });
  expect(choice.selectedOptions[0]?.textContent).toBe('detected: JSON Web Token');
  await userEvent.selectOptions(choice, 'Client assertion');
  expect(ruleIds()).toContain('client-assertion');
  expect(screen.getByRole('heading', { name: /^Client assertion for/u })).toBeTruthy();
  expect(screen.getByText('You chose its kind. Nothing in the token tells its kind.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await userEvent.selectOptions(choice, 'detected: JSON Web Token');
  expect(ruleIds()).not.toContain('client-assertion');
});
