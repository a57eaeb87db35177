/** The lab in Chromium: what a person does, and what the three columns then show. Not: whether a run is right (test/lab). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page, userEvent as keys } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { direct } from '#http/message';
import { byteCount, requestWire } from '#http/wire';
import { run } from '#lab/run/run';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { everything } from '../../scale';
import { renderAt } from '../render';

const MODES = ['session', 'jwt', 'hybrid'];

const column = (mode: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`#record [data-mode=${mode}]`);
  if (!found) throw new Error(`There is no column ${mode}.`);
  return found;
};
const exchanges = (mode: string) => [...column(mode).querySelectorAll<HTMLElement>('[data-exchange]')];
const statuses = (mode: string) => exchanges(mode).map(({ dataset }) => dataset['status']);
const rulesIn = (mode: string) =>
  [...column(mode).querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => dataset['rule']);
const act = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const told = () => document.querySelector('[data-told]')?.textContent;
/** The row of an open menu; asking for its role would go through a hundred others. */
const row = (label: string) =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')].find(
      (each) => each.querySelector('[slot=label]')?.textContent === label,
    );
    if (!found) throw new Error(`There is no row ${label}.`);
    return found;
  });
const choose = async (menu: RegExp, label: string) => {
  await userEvent.click(screen.getByRole('button', { name: menu }));
  await userEvent.click(await row(label));
};
const lanes = () =>
  [...document.querySelectorAll<HTMLElement>('article[data-mode] [data-outcome]')].map(
    ({ dataset }) => dataset['outcome'],
  );
const settled = (acts: number) =>
  waitFor(() => {
    expect(document.querySelector('[aria-busy=false]')).not.toBeNull();
    expect(document.querySelectorAll('#record [data-mode=session] ol > li')).toHaveLength(acts);
  });

const open = async (hash: string, acts: number) => {
  renderAt(hash);
  await settled(acts);
};

// The first of all tests here would wait for every module of the lab.
beforeAll(async () => {
  await import('../../../src/ui/lab/lab-page');
});
beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

test('opens with a run already made, its bytes as on the wire', async () => {
  await open('/lab?record', 2);
  const { traces } = await run(DEFAULT_SETUP, direct);
  for (const { mode, steps } of traces) {
    const made = steps.flatMap(({ event }) => (event.type === 'exchange' ? [event] : []));
    expect(exchanges(mode).map(({ dataset }) => [dataset['status'], dataset['requestBytes']])).toEqual(
      made.map(({ request, response }) => [`${response.status}`, `${byteCount(requestWire(request))}`]),
    );
  }
  expect(told()).toBe('Read orders. Session: logged in. JWT: logged in. Hybrid: logged in.');
  expect(lanes()).toEqual(['logged-in', 'logged-in', 'logged-in']);
});

test('acts add exchanges: after 20 minutes the JWT is refused and the hybrid refreshes', async () => {
  await open('/lab?record', 2);
  await choose(/^Wait/u, 'Wait 20 minutes');
  await settled(3);
  await waitFor(() => {
    expect(told()).toBe('Wait 20 minutes: it is 10:20:00.');
  });
  await act('Read orders');
  await settled(4);
  expect(statuses('session')).toEqual(['200', '200', '200']);
  expect(statuses('jwt')).toEqual(['200', '200', '401']);
  expect(statuses('hybrid')).toEqual(['200', '200', '401', '200', '200']);
  await waitFor(() => {
    expect(lanes()).toEqual(['logged-in', 'rejected', 'logged-in']);
  });
  expect(window.location.hash).toContain('acts=log-in.read-orders.wait-20.read-orders');
});

test('equal steps of the columns are at equal heights', async () => {
  await open('/lab?record&acts=log-in.wait-20.read-orders', 3);
  const tops = MODES.map((mode) =>
    exchanges(mode)
      .filter(({ dataset }) => dataset['exchange'] === 'GET /orders')
      .map((element) => Math.round(element.getBoundingClientRect().top))
      .at(0),
  );
  expect(new Set(tops).size).toBe(1);
});

test('a wrong password shows the challenge and the problem document', async () => {
  await open('/lab?record&acts=log-in-wrong', 1);
  for (const mode of MODES) expect(statuses(mode)).toEqual(['401']);
  const button = within(column('jwt')).getByRole('button', { name: /POST \/login/u });
  expect(button.textContent).toContain('refused');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  const text = column('jwt').textContent;
  expect(text).toContain('Problem document');
  expect(text).toContain('User name or password is wrong');
  expect(text).toContain('a credential with the scheme Bearer');
});

test('an opened exchange shows both messages to the byte, and why a cookie stayed', async () => {
  await open('/lab?record', 2);
  const [, reading] = exchanges('hybrid');
  if (!reading) throw new Error('The hybrid column has no second exchange.');
  await userEvent.click(within(reading).getByRole('button'));
  const [request] = within(reading).getAllByRole('table');
  const rows = [...(request?.querySelectorAll('tbody tr') ?? [])];
  const bytes = rows.map((row) => Number(row.lastElementChild?.textContent));
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBe(Number(reading.dataset['requestBytes']));
  expect(rows[0]?.firstElementChild?.textContent).toContain('GET /orders HTTP/1.1');
  expect(rows.filter((row) => !row.querySelector('a'))).toEqual([]);
  const cookies = within(reading).getByRole('list', { name: 'Cookies in the jar' });
  expect(cookies.textContent).toContain('not sent');
  expect(cookies.textContent).toContain('/auth/refresh');
});

test('an opened exchange says who sent it, which tables were asked, and what each attribute is for', async () => {
  await open('/lab?record', 2);
  for (const exchange of exchanges('session')) await userEvent.click(within(exchange).getByRole('button'));
  const [logIn, reading] = exchanges('session');
  expect(logIn?.textContent).toContain('Sent by Alice’s browser, from script of its page');
  expect(logIn?.textContent).toContain('HttpOnly Hides the cookie from script');
  expect(reading?.textContent).toContain('sessions read');
  const jwt = exchanges('jwt')[1];
  if (!jwt) throw new Error('The JWT column has no second exchange.');
  await userEvent.click(within(jwt).getByRole('button'));
  expect(jwt.querySelector<HTMLElement>('[data-queries]')?.dataset['queries']).toBe('0');
  expect(jwt.textContent).toContain('Anyone who presents it is accepted');
});

test('the scrubber goes back; acting there drops what came later', async () => {
  await open('/lab?record&acts=log-in.read-orders', 2);
  await userEvent.click(screen.getByRole('button', { name: '1 Log in' }));
  await settled(1);
  expect(window.location.hash).toContain('step=1');
  expect(screen.getByText('A new step replaces the one after this one.')).toBeTruthy();
  expect(screen.getByRole('slider', { name: 'Steps shown' }).getAttribute('aria-valuetext')).toBe(
    '1 of 2: Log in',
  );
  await choose(/^Custom/u, 'Log out');
  await waitFor(() => {
    expect(window.location.hash).toContain('acts=log-in.log-out');
  });
  await settled(2);
  expect(statuses('session')).toEqual(['200', '204']);
  expect(window.location.hash).not.toContain('step');
});

test('a link with a step shows that step, and what it changed', async () => {
  await open('/lab?record&store=memory&lifetime=1h&acts=log-in.read-orders.log-out&step=1', 1);
  expect(statuses('jwt')).toEqual(['200']);
  expect(column('jwt').querySelector('[data-change=new]')?.textContent).toContain('memory');
  await userEvent.click(screen.getByRole('button', { name: 'Next step' }));
  await settled(2);
  expect(column('jwt').querySelector('[data-change]')).toBeNull();
});

test('the chosen store flips the findings and what a script can read', async () => {
  await open('/lab?record', 2);
  expect(rulesIn('jwt')).toContain('store-access-webstorage');
  const keepIn = async (label: string) => {
    await choose(/^Custom/u, `JWT kept in: ${label}`);
    await keys.keyboard('{Escape}');
  };
  await keepIn('Memory');
  await waitFor(() => {
    expect(rulesIn('jwt')).not.toContain('store-access-webstorage');
  });
  await keepIn('document.cookie');
  await waitFor(() => {
    expect(rulesIn('jwt')).toContain('cookie-no-httponly');
  });
  expect(column('jwt').querySelector('[data-readable-by="any script"]')).not.toBeNull();
  await act('HttpOnly cookie');
  await waitFor(() => {
    expect(column('jwt').querySelector('[data-readable-by="no script"]')).not.toBeNull();
  });
  expect(rulesIn('jwt')).not.toContain('cookie-no-httponly');
});

test.runIf(everything)('a lifetime without end is flagged', async () => {
  await open('/lab?record', 2);
  await choose(/^Custom/u, 'JWT expires after: no expiry');
  await waitFor(() => {
    expect(rulesIn('jwt')).toContain('exp-missing');
  });
});

test('unknown ids in the address give the default run and a notice', async () => {
  await open('/lab?record&store=cellar&acts=log-in.dance', 2);
  const notices = screen.getAllByRole('status').map((element) => element.textContent);
  expect(notices.join(' ')).toContain('cellar');
  expect(notices.join(' ')).toContain('dance');
  for (const mode of MODES) expect(statuses(mode)).toEqual(['200', '200']);
});

test('a JWT opens in the inspector’s view, and Escape goes back to its button', async () => {
  await open('/lab?record', 2);
  const button = within(column('jwt')).getByRole('button', { name: 'Decode access_token' });
  await userEvent.click(button);
  const dialog = within(column('jwt')).getByRole('dialog');
  expect(dialog.querySelector('[data-part=payload]')?.textContent).toContain('"alice"');
  await waitFor(() => {
    expect(dialog.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict']).toBe('valid');
  });
  // A key really pressed: a simulated one closes no dialog.
  await keys.keyboard('{Escape}');
  await waitFor(() => {
    expect(dialog.querySelector('[data-part]')).toBeNull();
  });
  expect(document.activeElement).toBe(button);
});

test('narrow: tabs by arrow keys, and the step stays', async () => {
  await page.viewport(390, 844);
  await open('/lab?record&acts=log-in.read-orders&step=1', 1);
  expect(column('session').hidden).toBe(false);
  expect(column('jwt').hidden).toBe(true);
  screen.getByRole('tab', { name: /^Session/u }).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: /^JWT/u, selected: true }));
  expect(
    screen.getByRole('tabpanel', { name: /^JWT/u }).querySelector('[data-shown]')?.getAttribute('data-mode'),
  ).toBe('jwt');
  expect(statuses('jwt')).toEqual(['200']);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(column('hybrid').hidden).toBe(false);
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBe(clientWidth);
});

describe('attacks and defences', () => {
  const outcomes = () =>
    MODES.map(
      (mode) => column(mode).querySelector<HTMLElement>('[data-attack-outcome]')?.dataset['attackOutcome'],
    );
  test('an attack is an act; switching a defence off flips its outcome in the columns it concerns', async () => {
    await open('/lab?record&store=local-storage&acts=log-in', 1);
    await choose(/^Attack/u, 'Script reads storage');
    await settled(2);
    expect(outcomes()).toEqual(['failed', 'failed', 'failed']);
    await choose(/^Defenses/u, 'Output encoding');
    await waitFor(() => {
      expect(outcomes()).toEqual(['failed', 'succeeded', 'failed']);
    });
    expect(window.location.hash).toContain('defences=');
    expect(column('jwt').textContent).toContain('Attacker has');
    await userEvent.click(await row('HttpOnly'));
    await waitFor(() => {
      expect(outcomes()).toEqual(['succeeded', 'succeeded', 'succeeded']);
    });
  });

  test('a defence that excludes another is greyed, with the reason', async () => {
    await open('/lab?record', 2);
    await userEvent.click(screen.getByRole('button', { name: /^Defenses/u }));
    const strict = await row('SameSite=Strict');
    expect(strict.getAttribute('role')).toBe('menuitemcheckbox');
    expect(strict.getAttribute('aria-disabled')).toBe('true');
    expect(strict.textContent).toContain('A cookie has one SameSite attribute.');
    const idle = 'No effect now: Tokens are signed with RS256';
    expect((await row('Random HMAC secret')).textContent).toContain(idle);
    await keys.keyboard('{Escape}');
    await choose(/^Custom/u, 'Tokens signed with: HS256');
    await waitFor(async () => {
      expect((await row('Random HMAC secret')).textContent).not.toContain('No effect');
    });
  });

  test('an address with defences that exclude each other is put right, with a notice', async () => {
    await open('/lab?record&defences=same-site.same-site-strict&acts=log-in', 1);
    const notices = screen.getAllByRole('status').map((element) => element.textContent);
    expect(notices.join(' ')).toContain('SameSite=Lax was switched off');
    expect(screen.getByRole('button', { name: /^Defenses: 1 on/u })).toBeTruthy();
  });

  test('who sends a request is said where it is not the page', async () => {
    await open('/lab?record&acts=log-in.csrf-form', 2);
    expect(column('session').textContent).toContain('page of evil.example, form');
  });
});

test('the scorecard is measured for the chosen setup, and its figures lead to runs', async () => {
  await open('/lab?record&store=memory&lifetime=7d', 2);
  await userEvent.click(screen.getByRole('button', { name: /^Scorecard/u }));
  const row = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-figure=seconds-until-refused]');
    if (!found) throw new Error('not measured yet');
    return found;
  });
  const values = [...row.querySelectorAll('td')].map(({ dataset }) => dataset['value']);
  expect(values).toEqual(['0', `${7 * 24 * 3600}`, '900']);
  await userEvent.click(within(row).getAllByRole('link')[1] ?? row);
  await settled(4);
  expect(window.location.hash).toContain('acts=log-in.read-orders.end-logins.read-orders');
  expect(statuses('jwt')).toEqual(['200', '200', '200']);
});

test('a column is taken away as text and as a picture', async () => {
  await open('/lab?record&acts=log-in', 1);
  await userEvent.click(screen.getByRole('button', { name: /^Export/u }));
  const saved: Blob[] = [];
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'data:,';
  });
  try {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Column/u }), 'jwt');
    await userEvent.click(screen.getByRole('button', { name: 'Save Text' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save PNG' }));
    await waitFor(() => {
      expect(saved.map(({ type }) => type)).toEqual(['text/plain', 'image/png']);
    });
    expect(await saved[0]?.text()).toContain('POST /login HTTP/1.1');
    expect((await createImageBitmap(saved[1] ?? new Blob())).width).toBeGreaterThan(500);
  } finally {
    made.mockRestore();
  }
});
