/** The lab's player, its keys and its two sheets in Chromium. Not: what a step shows (lab.browser.test.tsx). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page, userEvent as keys } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attacks } from '#lab/attacks';
import { violationsIn } from '../axe';
import { LAB_KEYS } from '../../../src/ui/lab/controls/lab-keys';
import { useChoices } from '../../../src/ui/choices';
import { everything } from '../../scale';
import { renderAt } from '../render';

const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Steps shown' });
const still = () => slider().valueAsNumber;
const last = () => Number(slider().max);
/** How many acts are shown as done. */
const acts = () => Number(slider().getAttribute('aria-valuetext')?.split(' ')[0]);
const stepped = (to: number) =>
  waitFor(() => {
    expect(document.querySelector('[aria-busy=false]')).not.toBeNull();
    expect(acts()).toBe(to);
    expect(document.querySelectorAll('#record [data-mode=session] ol > li')).toHaveLength(to);
  });
const stillIs = (to: number) =>
  waitFor(() => {
    expect(still()).toBe(to);
  });
const open = async (hash: string, at: number) => {
  renderAt(hash);
  await screen.findByRole('slider', { name: 'Steps shown' });
  await stepped(at);
};
const ACTS = 'record&acts=log-in.read-orders.wait-10.log-out';

// The first of all tests here would wait for every module of the lab.
beforeAll(async () => {
  await import('../../../src/ui/lab/lab-page');
});
beforeEach(() => page.viewport(1440, 900));
afterEach(cleanup);

describe('playing', () => {
  // In real time, which a quick run does not wait for.
  test.runIf(everything)('nothing plays by itself; Play goes to the end and stops there', async () => {
    await open(`/lab?${ACTS}&step=2`, 2);
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    expect(acts()).toBe(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed of playing' }), '2×');
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
    await stepped(4);
    await stillIs(last());
    // What is on its way arrives first.
    expect(await screen.findByRole('button', { name: 'Play' })).toBeTruthy();
    expect(window.location.hash).not.toContain('step=');
  });

  test('from the end it plays from the start; Pause and stepping stop it', async () => {
    await open(`/lab?${ACTS}`, 4);
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    await stepped(0);
    expect(still()).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next step' }));
    await stepped(1);
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('each step is told once, in a live region', async () => {
    await open(`/lab?${ACTS}&step=2`, 2);
    await userEvent.click(screen.getByRole('button', { name: 'Next step' }));
    await stepped(3);
    const told = [...document.querySelectorAll('[aria-live=polite] [data-told]')];
    expect(told.map((each) => each.textContent)).toEqual(['Wait 10 minutes: it is 10:10:00.']);
    expect(screen.queryAllByRole('status').filter((each) => each.textContent !== '')).toEqual([]);
  });
});

describe('keys', () => {
  test('arrows, Home, End and Space act on the run', async () => {
    await open(`/lab?${ACTS}`, 4);
    await stillIs(last());
    await keys.keyboard('{ArrowLeft}');
    await stillIs(last() - 1);
    await keys.keyboard('{Home}');
    await stepped(0);
    await stillIs(0);
    await keys.keyboard('{ArrowLeft}');
    await stillIs(0);
    await keys.keyboard('{ArrowRight}');
    await stillIs(1);
    await keys.keyboard(' ');
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
    await keys.keyboard(' ');
    expect(await screen.findByRole('button', { name: 'Play' })).toBeTruthy();
    await keys.keyboard('{End}');
    await stepped(4);
  });

  test('not in a field, and Space presses the button that has the focus', async () => {
    await open(`/lab?${ACTS}&step=1`, 1);
    screen.getByRole('combobox', { name: 'Speed of playing' }).focus();
    const at = still();
    await keys.keyboard('{End}');
    expect(still()).toBe(at);
    screen.getByRole('button', { name: 'Next step' }).focus();
    await keys.keyboard(' ');
    await stillIs(at + 1);
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('? opens the list, in which keys do nothing and can be switched off', async () => {
    await open(`/lab?${ACTS}&step=1`, 1);
    const at = still();
    await keys.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys of this page' });
    expect(within(sheet).getAllByRole('row')).toHaveLength(LAB_KEYS.length + 1);
    await keys.keyboard('{ArrowRight}');
    await userEvent.click(within(sheet).getByRole('checkbox', { name: 'Keys are on' }));
    await keys.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog', { name: 'Keys of this page' })).toBeNull();
    });
    await keys.keyboard('{ArrowRight}');
    await stillIs(at);
    await userEvent.click(screen.getByRole('button', { name: 'Keys of this page' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Keys are on' }));
    await keys.keyboard('{Escape}');
    await keys.keyboard('{ArrowRight}');
    await stillIs(at + 1);
  });
});

describe('what is real', () => {
  test.each(['light', 'dark'] as const)('the sheet tells it, and axe finds nothing, %s', async (theme) => {
    await page.viewport(390, 844);
    await open('/lab?record', 2);
    useChoices.getState().setTheme(theme);
    await waitFor(() => {
      expect(document.documentElement.dataset['theme']).toBe(theme);
    });
    const button = screen.getByRole('button', { name: 'What is real here?' });
    await userEvent.click(button);
    const sheet = screen.getByRole('dialog', { name: 'What is real here?' });
    expect(sheet.textContent).toContain(`${attacks.length} attacks`);
    expect(sheet.textContent).toContain('MSW’s service worker');
    const violations = await violationsIn(sheet);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await keys.keyboard('{Escape}');
    await waitFor(() => {
      expect(document.activeElement).toBe(button);
    });
  });
});
