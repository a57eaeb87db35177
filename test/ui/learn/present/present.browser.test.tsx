/** A lesson before a class, in Chromium: presented by the keyboard, voted on, blanked, reset. Not: two real windows (test/built/present.test.ts). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { lessons } from '#lessons/lessons';
import { violationsIn } from '../../axe';
import { useChoices } from '../../../../src/ui/choices';
import { spotsOf } from '../../../../src/ui/learn/present/spots';
import { useProgress } from '../../../../src/ui/learn/progress';
import { withMotion } from '../../motion';
import { renderAt } from '../../render';

const LESSON = 'kick-them-out';
const CHANNEL = 'a-channel-of-this-test';

const lesson = lessons.find(({ id }) => id === LESSON);
const shown = () => document.querySelector<HTMLElement>('[data-present]')?.dataset;
const caption = () => document.querySelector('[data-present] [data-caption]')?.textContent;
const said = () => document.querySelector('[data-said]')?.textContent;
/** Nothing is on its way: a press is the next spot. */
const still = () =>
  waitFor(() => {
    expect(shown()).toBeDefined();
    expect(shown()?.['busy']).toBeUndefined();
    expect(document.getAnimations()).toEqual([]);
  });
const at = (step: number, phase: string) =>
  waitFor(() => {
    expect([shown()?.['step'], shown()?.['present']]).toEqual([String(step), phase]);
  });
const press = async (keys: string) => {
  await still();
  await userEvent.keyboard(keys);
};
const open = async (hash: string) => {
  renderAt(hash);
  await still();
};

const post = (channel: BroadcastChannel, message: unknown) => {
  // A channel is of one origin already.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(message);
};

const keptVotes = () => {
  expect(document.querySelector('[data-total]')?.textContent).toBe('4 votes');
};

/** Four votes by key; the screen says how many, and neither for what nor what will happen. */
const votes = async (question: string | undefined) => {
  await userEvent.keyboard('44422');
  // Shift and a digit takes one away, Backspace the last.
  await userEvent.keyboard('{Shift>}[Digit2]{/Shift}1{Backspace}');
  keptVotes();
  expect(document.querySelector('[data-count], [data-answer], [data-reveal], [data-mode]')).toBeNull();
  expect(said()).toBe(`The vote is open. ${question}`);
};

const revealed = () => {
  const counts = [...document.querySelectorAll<HTMLElement>('[data-reveal] [data-count]')].map(
    ({ dataset }) => dataset['count'],
  );
  expect(counts.slice(0, 4)).toEqual(['0', '1', '0', '3']);
  expect(document.querySelectorAll('[data-reveal] [data-answer]')).toHaveLength(1);
  expect(said()).toMatch(/^What happened: .*The class: \d of 4\.$/u);
};

// The first of all tests here would wait for every module of a lesson.
beforeAll(async () => {
  await import('../../../../src/ui/learn/present/present');
});
beforeEach(async () => {
  await page.viewport(1280, 720);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  useProgress.getState().clear();
});

test('a lesson presented by the keyboard, voted on, to its task; step back is the same way', async () => {
  if (!lesson) throw new Error('The lesson is gone.');
  await open(`/learn/${LESSON}?present`);
  expect(caption()).toBe(lesson.question);
  const spots = spotsOf(lesson);
  for (const { step, phase } of spots.slice(1)) {
    await press('{ArrowRight}');
    await at(step, phase);
    await still();
    const beat = lesson.beats[step - 1];
    if (phase === 'asked') await votes(beat?.predict?.question);
    if (phase === 'told' && beat?.predict) revealed();
  }
  await screen.findByRole('region', { name: 'Your turn' });
  expect(document.querySelector('[data-address]')?.textContent).toMatch(/#\/learn\/kick-them-out\?step=7$/u);
  expect(useProgress.getState().progress.get(LESSON)?.seen).toBe(true);
  expect(await violationsIn(document.body)).toEqual([]);
  for (const { step, phase } of spots.toReversed().slice(1)) {
    await userEvent.keyboard('{PageUp}');
    await at(step, phase);
    if (phase === 'asked') keptVotes();
  }
});

test('a press while a beat is still on its way does not go past it', async () => {
  await open(`/learn/${LESSON}?present`);
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}');
  await still();
  expect(shown()).toMatchObject({ step: '1', present: 'told' });
});

test('a beat happens before the eyes of the class: one press shows its end, the next goes on', async () => {
  await withMotion();
  await open(`/learn/${LESSON}?step=3&present`);
  await press('{PageDown}');
  await at(4, 'asked');
  await press('{PageDown}');
  await at(4, 'told');
  await waitFor(() => {
    expect(shown()?.['happens']).toBeDefined();
  });
  expect(document.querySelector('[data-reveal]')).toBeNull();
  expect(said()).toBe('');
  await press('{PageDown}');
  await at(4, 'told');
  expect(document.querySelector('[data-reveal]')?.getAttribute('data-reveal')).toBe('jwt hybrid');
  await userEvent.keyboard('p');
  expect(document.querySelector('[data-reveal]')).toBeNull();
  await press('{PageDown}');
  await press('{PageDown}');
  await at(5, 'told');
});

test('the evidence opens and closes by its key, with every request, and a cited one marked', async () => {
  await open(`/learn/${LESSON}?step=4&present`);
  await userEvent.keyboard('e');
  expect(document.querySelector('[data-exchange]')).toBeNull();
  await press('{PageDown}');
  await at(4, 'told');
  await press('e');
  const sheet = await screen.findByRole('region', { name: 'Evidence' });
  expect(sheet.querySelectorAll('[data-mode=jwt] [data-exchange]')).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: 'JWT: GET /orders, 200' }));
  await waitFor(() => {
    expect(sheet.querySelectorAll('div[data-pointed]')).toHaveLength(1);
  });
  // What the press leads to is on the screen.
  await waitFor(() => {
    const box = sheet.querySelector('div[data-pointed]')?.getBoundingClientRect();
    const seen = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    expect(seen?.closest('[data-pointed]')).not.toBeNull();
  });
  expect(await violationsIn(document.body)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: 'Evidence' })).toBeNull();
  await at(4, 'told');
  await userEvent.keyboard('e{PageDown}');
  await at(5, 'told');
  expect(screen.queryByRole('region', { name: 'Evidence' })).toBeNull();
});

test('the what-ifs are switched by their numbers, and say what they change', async () => {
  await open(`/learn/${LESSON}?step=6&present`);
  await press(' ');
  await at(6, 'told');
  await press('{Enter}');
  await at(6, 'what-if');
  await press('1');
  await waitFor(() => {
    expect(document.querySelector('[data-toggle-outcome=denylist]')?.textContent).toMatch(/200.*401$/u);
  });
  expect(window.location.hash).toBe(`#/learn/${LESSON}?step=6&on=denylist&present`);
  expect(screen.getByRole('button', { name: /denylist/u }).getAttribute('aria-pressed')).toBe('true');
  expect(await violationsIn(document.body)).toEqual([]);
});

test('the buttons count too, and nothing of the tally is stored', async () => {
  await open(`/learn/${LESSON}?step=4&present`);
  await userEvent.click(screen.getByRole('button', { name: 'One vote more for 2, JWT only' }));
  await userEvent.click(screen.getByRole('button', { name: 'One vote more for 2, JWT only' }));
  await userEvent.click(screen.getByRole('button', { name: 'One vote less for 2, JWT only' }));
  expect(document.querySelector('[data-total]')?.textContent).toBe('1 vote');
  await userEvent.click(screen.getByRole('button', { name: /^Reveal/u }));
  await at(4, 'told');
  await still();
  expect(document.querySelectorAll('[data-count="1"]')).toHaveLength(1);
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  expect(await violationsIn(document.body)).toEqual([]);
});

test('blank: any key brings the screen back and does nothing else', async () => {
  await open(`/learn/${LESSON}?step=1&present`);
  for (const [key, back] of [
    ['b', '{PageDown}'],
    ['.', '2'],
  ] as const) {
    await userEvent.keyboard(key);
    expect(document.querySelector('[data-blank]')).not.toBeNull();
    expect(said()).toMatch(/^The screen is blank/u);
    expect(await violationsIn(document.body)).toEqual([]);
    await userEvent.keyboard(back);
    expect(document.querySelector('[data-blank]')).toBeNull();
    await at(1, 'told');
  }
});

test('reset is one key, and nothing survives it but progress', async () => {
  await open(`/learn/${LESSON}?step=4&on=denylist&seed=7&present`);
  await press('12{PageDown}');
  await at(4, 'told');
  await press('{End}');
  await screen.findByRole('region', { name: 'Your turn' });
  await userEvent.click(screen.getByRole('button', { name: /^Hint/u }));
  await press('r');
  await at(0, 'told');
  expect(window.location.hash).toBe(`#/learn/${LESSON}?present`);
  expect(useProgress.getState().progress.get(LESSON)?.seen).toBe(true);
  await press('{End}');
  expect(await screen.findByRole('button', { name: /^Hint \(0 /u })).toBeTruthy();
  await userEvent.keyboard('{Home}');
  for (let step = 1; step <= 4; step += 1) await press('{PageDown}');
  await at(4, 'asked');
  expect(document.querySelector('[data-total]')?.textContent).toBe('0 votes');
});

test('what the browser refuses is said; Escape leaves; the keys are listed and can be switched off', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  const full = vi.spyOn(Element.prototype, 'requestFullscreen').mockRejectedValue(new TypeError('no'));
  await open(`/learn/${LESSON}?step=1&present`);
  await userEvent.keyboard('n');
  const link = await screen.findByRole('link', { name: 'the notes' });
  expect(link.getAttribute('href')).toMatch(/^#\/learn\/kick-them-out\?notes=[\da-f-]{36}$/u);
  await userEvent.keyboard('f');
  expect(await screen.findByText('The browser did not allow full screen.')).toBeTruthy();
  await userEvent.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Keys of this page' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  useChoices.setState({ labKeys: false });
  await userEvent.keyboard('b');
  expect(document.querySelector('[data-blank]')).toBeNull();
  await press('{PageDown}');
  await at(2, 'told');
  await userEvent.keyboard('{Escape}');
  await screen.findByRole('button', { name: 'Reset the lesson' });
  expect(window.location.hash).toBe(`#/learn/${LESSON}?step=2`);
  opened.mockRestore();
  full.mockRestore();
});

test('notes without a screen go on alone: script, expected answer, a tally with fields, and what comes next', async () => {
  renderAt(`/learn/${LESSON}?notes`);
  await waitFor(() => {
    expect(document.querySelector('[data-notes]')).not.toBeNull();
  });
  const where = () => document.querySelector<HTMLElement>('[data-notes]')?.dataset;
  await waitFor(() => {
    expect(document.querySelector('[data-script]')?.textContent).toBe(lesson?.question);
  });
  for (let step = 1; step <= 4; step += 1) await userEvent.keyboard('{PageDown}');
  expect([where()?.['step'], where()?.['notes']]).toEqual(['4', 'asked']);
  await screen.findByText('✓ expected');
  expect(screen.getByText(/Many think that the hybrid is already safe/u)).toBeTruthy();
  const field = screen.getByRole('spinbutton', { name: 'Votes for 2, JWT only' });
  await userEvent.click(field);
  await userEvent.keyboard('12');
  expect(field).toHaveProperty('value', '12');
  expect(screen.getByText(/^12 votes\./u)).toBeTruthy();
  // A digit typed there is no vote, and a clicker still goes on.
  await userEvent.keyboard('{PageDown}');
  expect(where()?.['notes']).toBe('told');
  expect(await violationsIn(document.body)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(where()?.['step']).toBe('0');
});

test('notes whose presentation does not answer say so and offer to go on alone', async () => {
  renderAt(`/learn/${LESSON}?notes=${CHANNEL}`);
  expect(await screen.findByText(/^The presentation does not answer/u)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Run on their own' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.querySelector('[data-script]')?.textContent).toBe(lesson?.beats[0]?.says);
});

test('what is no message of ours is left alone; another lesson’s too', async () => {
  await open(`/learn/${LESSON}?step=1&present=${CHANNEL}`);
  const other = new BroadcastChannel(`claimcheck-present-${CHANNEL}`);
  const heard: unknown[] = [];
  other.addEventListener('message', ({ data }) => heard.push(data));
  for (const message of [
    null,
    'next',
    { type: 'do' },
    { type: 'do', action: { type: 'toggle', toggle: -1 } },
  ]) {
    post(other, message);
  }
  post(other, { type: 'hello' });
  await waitFor(() => {
    expect(heard).toHaveLength(1);
  });
  expect(heard[0]).toMatchObject({ type: 'state', lesson: LESSON, presentation: { step: 1 } });
  post(other, { type: 'do', action: { type: 'next' } });
  await at(2, 'told');
  other.close();
});

test('a second presenting window with the same address leaves the notes to the first', async () => {
  const first = new BroadcastChannel(`claimcheck-present-${CHANNEL}`);
  await open(`/learn/${LESSON}?step=1&present=${CHANNEL}`);
  post(first, {
    type: 'state',
    lesson: LESSON,
    presentation: {
      step: 0,
      phase: 'told',
      on: [],
      seed: 1,
      votes: [],
      blank: false,
      clock: { started: undefined, stopped: undefined, idle: 0 },
      sitting: 0,
    },
    busy: false,
    opened: 0,
  });
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/learn/${LESSON}?step=1&present`);
  });
  first.close();
});
