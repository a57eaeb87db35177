/** A recording in Chromium: pasted, named, watched on the stage by keyboard, its credentials followed. Not: what is read from it (test/recording). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page, userEvent as hands } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useRecorded } from '../../../src/ui/recording/recorded';
import oidc from '../../recordings/oidc-pkce.har?raw';
import careless from '../../recordings/session-careless.har?raw';
import { violationsIn } from '../axe';
import { paste } from '../inspect/actions';
import { renderAt } from '../render';

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(() => {
  cleanup();
  useRecorded.setState(useRecorded.getInitialState());
});

const band = () => waitFor(() => screen.getByRole('region', { name: 'Recording', busy: false }));

/** Pastes a recording and goes to the stage, where playing is stopped before the first exchange. */
const watch = async (har: string) => {
  renderAt('/inspect');
  await paste(har);
  await userEvent.click(await screen.findByRole('button', { name: /Watch this login/u }));
  await userEvent.click(await screen.findByRole('button', { name: /Play|Pause/u }));
  const slider = screen.getByRole('slider', { name: 'Exchanges shown' });
  slider.focus();
  await hands.keyboard('{Home}');
  return slider;
};

const actors = () =>
  [...document.querySelectorAll<HTMLElement>('[data-actor]')].map(({ dataset }) => dataset['actor']);

test('what a recording is comes before the list of what was found in it', async () => {
  renderAt('/inspect');
  await paste(oidc);
  const region = await band();
  expect(region.dataset).toMatchObject({ artifact: 'har', flow: 'code-pkce' });
  expect(within(region).getByRole('heading')).toHaveProperty('textContent', 'Authorization code with PKCE');
  expect(within(region).getByText('The steps of this login have no findings', { exact: false })).toBeTruthy();
  expect(actors()).toEqual(['https://app.example', 'https://id.example', 'https://api.example']);
  const found = await screen.findByRole('heading', { name: /^Found: \d/u });
  expect(region.compareDocumentPosition(found)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(await violationsIn(region)).toEqual([]);
});

test('a login is stepped through by keyboard, its exchange and bytes beside it', async () => {
  const slider = await watch(oidc);
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Exchange 1: GET app\.example/u);
  await hands.keyboard('{End}');
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Exchange 16: GET app\.example/u);
  await hands.keyboard('{Home}');
  for (let times = 0; times < 9; times += 1) await hands.keyboard('{ArrowRight}');
  const stage = screen.getByRole('region', { name: 'The login on the stage' });
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Exchange 10: POST id\.example, after/u);
  const place = await waitFor(() => {
    const found = stage.querySelector('[data-place="page"]');
    expect(found?.querySelectorAll('[data-credential]')).toHaveLength(3);
    return found;
  });
  // Where the page keeps its tokens, a recording can't know.
  expect(place?.querySelector('[data-readable]')?.getAttribute('data-readable')).toBe('unknown');
  expect([...(place?.querySelectorAll('[data-credential]') ?? [])].map((each) => each.ariaLabel)).toEqual([
    'access token, 677 B',
    'ID token, 592 B',
    'refresh token, 43 B',
  ]);
  expect(within(stage).getByRole('group', { name: 'id.example' }).textContent).toContain(
    'tables not recorded',
  );
  await userEvent.click(screen.getByRole('tab', { name: 'Record: 16' }));
  const row = document.querySelector('[data-exchange="POST /token"] [aria-current="step"]');
  expect(row?.closest('[data-status="200"]')).not.toBeNull();
  expect(screen.getByRole('region', { name: 'Exchange 10, id.example' }).textContent).toContain(
    'grant_type=authorization_code',
  );
  expect(await violationsIn('main')).toEqual([]);
});

test('a credential’s way leads to its exchanges, and a press opens it', async () => {
  const slider = await watch(careless);
  await userEvent.click(screen.getByRole('tab', { name: /^Credentials/u }));
  const [session] = document.querySelectorAll<HTMLElement>('[data-recorded="session"]');
  expect(session?.textContent).toContain('issued by shop.example, cookie connect.sid');
  expect(session?.textContent).toContain('Its end is not recorded');
  await userEvent.click(within(session as HTMLElement).getByRole('button', { name: 'Exchange 3' }));
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Exchange 3: POST shop\.example/u);
  expect(
    screen
      .getByRole('region', { name: 'The login on the stage' })
      .querySelector('[data-readable="any script"] [data-credential="session"]'),
  ).not.toBeNull();
  await userEvent.click(within(session as HTMLElement).getByRole('button', { name: 'session identifier' }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toMatch(/Session identifier, \d+ B.*s:/su);
  await hands.keyboard('{Escape}');
  expect(await violationsIn('main')).toEqual([]);
});

test('a finding leads to its exchange and marks its bytes', async () => {
  const slider = await watch(careless);
  const found = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"] [data-rule]')];
  expect(found.map(({ dataset }) => dataset['rule'] ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
    'login-cookie-attributes',
    'login-logout-ends-nothing',
    'login-session-not-renewed',
  ]);
  const logout = found.find(({ dataset }) => dataset['rule'] === 'login-logout-ends-nothing');
  await userEvent.click(within(logout as HTMLElement).getByRole('button', { name: 'Exchange 8' }));
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Exchange 8: GET shop\.example/u);
  expect(document.querySelector('[data-quoted]')?.textContent).toMatch(/^bytes \d+ to \d+$/u);
  expect(await violationsIn('main')).toEqual([]);
});

test('nothing of a recording is stored or put into the address', async () => {
  await watch(careless);
  expect(window.location.hash).toBe('#/inspect/recording');
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
});

test('without a recording the page says how to get one', async () => {
  renderAt('/inspect/recording');
  expect(await screen.findByRole('heading', { name: 'No recording in this tab' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Paste it or open its file' }).getAttribute('href')).toBe(
    '#/inspect',
  );
});

test('on a phone, stage, time line and record are below each other without sideways scrolling', async () => {
  await page.viewport(390, 844);
  await watch(oidc);
  await hands.keyboard('{End}');
  expect(document.documentElement.scrollWidth).toBe(390);
  const stage = screen.getByRole('region', { name: 'The login on the stage' });
  expect(stage.getBoundingClientRect().height).toBeGreaterThan(100);
  expect(await violationsIn('main')).toEqual([]);
});
