/** The attack matrix as pages. Not: whether its outcomes are right (test/lab/matrix). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attacks } from '#lab/attacks';
import { defenceOf } from '#lab/defences';
import { LANES } from '#lab/measures/matrix';
import { violationsIn, violationsUnlessBuilt } from '../axe';
import { everything } from '../../scale';
import { renderAt } from '../render';

beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

/** Some hundred runs, which a busy machine takes its time for. */
const played = () => screen.findByText(/runs played in this page/u);

const outcomesOf = (row: string): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>(`${row} td`)].map(({ dataset }) => dataset['outcome']);

/** A chip flips tiles and says how many; what flipped is exactly what it stops, and none flips back. */
const chipFlipsWhatItStops = async () => {
  const all = () => attacks.map(({ id }) => outcomesOf(`[data-attack=${id}]`));
  const before = all();
  await userEvent.click(screen.getByRole('button', { name: defenceOf('http-only')?.label ?? '' }));
  await played();
  const after = all();
  const flips = after.flatMap((row, at) =>
    row.flatMap((outcome, lane) => (outcome === before[at]?.[lane] ? [] : [[before[at]?.[lane], outcome]])),
  );
  expect(flips.length).toBeGreaterThan(0);
  expect(new Set(flips.map(([from]) => from))).toEqual(new Set(['succeeded']));
  expect(document.querySelectorAll('td[data-flipped]')).toHaveLength(flips.length);
  expect(document.querySelector('output')?.textContent).toMatch(
    new RegExp(`^${flips.length} of \\d+ broken tiles flipped\\.$`, 'u'),
  );
  await userEvent.click(screen.getByRole('button', { name: 'None' }));
  expect(all()).toEqual(before);
};

test('every attack has a row, every cell is played and opens its run, and the arrow keys go from tile to tile', async () => {
  renderAt('/attacks');
  await played();
  for (const { id } of attacks) {
    const outcomes = outcomesOf(`[data-attack=${id}]`);
    expect(outcomes).toHaveLength(LANES.length);
    expect(outcomes).not.toContain(undefined);
  }
  const link = document.querySelector('[data-attack=csrf-form] a[data-outcome=succeeded]');
  expect(link?.getAttribute('href')).toMatch(/^#\/lab\?.*acts=.*csrf-form/u);
  expect(await violationsUnlessBuilt(document.body)).toEqual([]);
  // Totals are those of the tiles.
  for (const [lane, total] of [...document.querySelectorAll('td[data-held]')].entries()) {
    const inLane = attacks.map(({ id }) => outcomesOf(`[data-attack=${id}]`)[lane]);
    const held = inLane.filter((outcome) => outcome === 'failed').length;
    const broken = inLane.filter((outcome) => outcome === 'succeeded').length;
    expect(total.textContent?.replaceAll(/\s+/gu, ' ')).toBe(`${held} of ${held + broken}`);
  }
  // The arrow keys go from tile to tile, each with a name; the stage beside shows how it ends.
  const stop = document.querySelectorAll<HTMLElement>('[data-tile][tabindex="0"]');
  expect(stop).toHaveLength(1);
  stop[0]?.focus();
  const seen = new Set<string>();
  for (const key of ['{ArrowRight}', '{ArrowDown}', '{ArrowLeft}', '{ArrowUp}']) {
    await userEvent.keyboard(key);
    const tile = document.activeElement;
    expect(tile?.getAttribute('aria-label')).toMatch(/^[\w ,.]+: (?:held|broken|n\/a|no login)$/u);
    expect(tile?.getAttribute('tabindex')).toBe('0');
    seen.add(tile?.closest('tr')?.getAttribute('data-attack') ?? '');
  }
  expect(seen.size).toBe(2);
  expect(document.activeElement).toBe(stop[0]);
  const broken = document.querySelector<HTMLElement>(
    '[data-attack=xss-reads-storage] a[data-outcome=succeeded]',
  );
  broken?.focus();
  const still = screen.getByRole('complementary', { name: 'How it ends' });
  await waitFor(() => {
    expect(within(still).getByRole('link', { name: 'Script reads storage' })).toBeTruthy();
    expect(still.querySelector('[data-outcome=attacker-in]')).not.toBeNull();
  });
  // A quick run plays them once.
  if (everything) await chipFlipsWhatItStops();
});

test.runIf(everything)(
  'an attack’s page is played, also after a stop, and shows which defence alone stops it',
  async () => {
    renderAt('/attacks/xss-reads-storage');
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(screen.getByText(/^Stopped after/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await played();
    const session = LANES.findIndex(({ mode }) => mode === 'session');
    const at = (defence: string) => outcomesOf(`[data-defence=${defence}]`)[session];
    await waitFor(() => {
      expect(at('none')).toBe('succeeded');
    });
    expect(at('http-only')).toBe('failed');
    expect(at('secure')).toBe('succeeded');
    // What helps is in sight, what does not is folded away, and each is in one place.
    const fold = document.querySelector('details');
    expect(fold?.querySelector('[data-defence=secure]')).not.toBeNull();
    expect(fold?.querySelector('[data-defence=http-only]')).toBeNull();
    const folded = fold?.querySelectorAll('tr[data-defence]').length ?? 0;
    expect(fold?.querySelector('summary')?.textContent).toBe(`${folded} others don’t help`);
    // The stage plays the attack, and a defence that helps changes how it ends.
    const stage = screen.getByRole('region', { name: 'Stage' });
    const ends = () =>
      stage.querySelector<HTMLElement>('[data-mode=session] [data-outcome]')?.dataset['outcome'];
    await waitFor(() => {
      expect(ends()).toBe('attacker-in');
    });
    await userEvent.click(within(stage).getByRole('button', { name: defenceOf('http-only')?.label ?? '' }));
    await waitFor(() => {
      expect(ends()).toBe('attacker-out');
      expect(stage.querySelector('[data-mode=session] [data-was=attacker-in]')).not.toBeNull();
    });
    expect(await violationsIn(document.body)).toEqual([]);
  },
);

test('an unknown attack is said to be none', async () => {
  renderAt('/attacks/constructor');
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(document.querySelector('table')).toBeNull();
});

test('a JWT on an attack’s stage is verified with the key of the attack’s own setup', async () => {
  renderAt('/attacks/weak-secret');
  const alices = await waitFor(() => {
    const found = document.querySelector<HTMLElement>(
      '[data-mode=jwt] [data-spot^="victim"] button[data-credential=jwt]',
    );
    if (!found) throw new Error('The stage is not there yet.');
    return found;
  });
  await userEvent.click(alices);
  const dialog = await screen.findByRole('dialog', { name: /^JWT, /u });
  // The lab's default key is an RSA key, with which no HMAC fits.
  expect(dialog.textContent).toContain('It is verified with the HMAC secret');
});
