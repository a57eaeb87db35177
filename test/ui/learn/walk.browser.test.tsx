/** Playing, clickers, links and reset of a lesson in Chromium. Not: what a step shows (learn.browser.test.tsx). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page, userEvent as keys } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lessons } from '#lessons/lessons';
import { violationsIn } from '../axe';
import { taskStep } from '../../../src/ui/learn/lesson-place';
import { useProgress } from '../../../src/ui/learn/progress';
import { everything } from '../../scale';
import { withMotion } from '../motion';
import { renderAt } from '../render';

const LESSON = 'kick-them-out';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const caption = () => document.querySelector('[data-caption]')?.textContent;
const step = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Step shown' }).valueAsNumber;
const stepped = (to: number) =>
  waitFor(() => {
    expect(step()).toBe(to);
  });
const open = async (hash: string) => {
  renderAt(hash);
  await screen.findByRole('button', { name: 'Reset the lesson' });
};
/** A list that has the focus takes the letters. */
const leaveField = () => {
  (document.activeElement as HTMLElement | null)?.blur();
};
const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeEach(() => page.viewport(1440, 900));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  useProgress.getState().clear();
});

test.runIf(everything)(
  'it plays when asked to, up to an open prediction; told, it goes on to the last beat',
  async () => {
    await withMotion();
    await open(`/learn/${LESSON}?step=2`);
    await pass(1500);
    expect(step()).toBe(2);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Speed of playing the lesson' }),
      '2×',
    );
    leaveField();
    await keys.keyboard('p');
    expect(button('Pause the lesson')).toBeTruthy();
    await stepped(3);
    await stepped(4);
    expect(button('Play the lesson')).toHaveProperty('disabled', true);
    await keys.keyboard('p');
    expect(document.querySelector('[data-prediction]')).toBeNull();
    await keys.keyboard('4');
    expect(screen.getByRole('radio', { name: 'JWT and hybrid' })).toHaveProperty('checked', true);
    // The beat happens, and what came of it is said when it has. A busy machine may see only its end, so it is noted.
    const saidMeanwhile: boolean[] = [];
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-happens]'))
        saidMeanwhile.push(document.querySelector('[data-prediction]') !== null);
    });
    observer.observe(document.body, { attributes: true, childList: true, subtree: true });
    await userEvent.click(button('Lock in (sure)'));
    await waitFor(() => {
      expect(document.querySelector('[data-prediction=as-predicted]')).not.toBeNull();
    });
    observer.disconnect();
    expect(saidMeanwhile).toContain(false);
    expect(saidMeanwhile).not.toContain(true);
    await pass(1500);
    expect(step()).toBe(4);
    await userEvent.click(button('Play the lesson'));
    await stepped(5);
    await keys.keyboard('{ArrowLeft}');
    await stepped(4);
    // What was told stays told, and stepping by hand stopped it.
    expect(document.querySelector('[data-prediction=as-predicted]')).not.toBeNull();
    expect(button('Play the lesson')).toHaveProperty('disabled', false);
  },
);

test('the next press shows the end of what happens, and goes on after it', async () => {
  await withMotion();
  await open(`/learn/${LESSON}?step=1`);
  await keys.keyboard('{PageDown}');
  await stepped(2);
  await waitFor(() => {
    expect(document.querySelector('[data-happens]')).not.toBeNull();
  });
  await keys.keyboard('{PageDown}');
  expect(step()).toBe(2);
  expect(document.querySelector('[data-happens]')).toBeNull();
  expect(button('Next still')).toHaveProperty('disabled', true);
  await keys.keyboard('{PageDown}');
  await stepped(3);
  await keys.keyboard('{PageUp}');
  await stepped(2);
  await userEvent.click(button('Replay'));
  expect(button('Next still')).toHaveProperty('disabled', false);
  await userEvent.click(button('Next still'));
  expect(document.querySelector('[data-happens]')).toBeNull();
});

test('a clicker goes to and fro, also from an option; at a prediction it goes no further', async () => {
  await open(`/learn/${LESSON}?step=3`);
  await keys.keyboard('{PageDown}');
  await stepped(4);
  await keys.keyboard('{PageDown}');
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
  await keys.keyboard('{PageDown}9');
  expect(step()).toBe(4);
  expect(document.querySelectorAll('[data-asked] :checked')).toHaveLength(0);
  await keys.keyboard('{PageUp}');
  await stepped(3);
});

test('every step opens by its address as a still, with what is said there', async () => {
  const lesson = lessons.find(({ id }) => id === LESSON);
  if (!lesson) throw new Error('The lesson is gone.');
  for (const view of ['', '&embed']) {
    await open(`/learn/${LESSON}?step=0${view}`);
    for (let at = 0; at <= taskStep(lesson); at += 1) {
      window.location.hash = `#/learn/${LESSON}?step=${at}${view}`;
      await waitFor(() => {
        expect(caption() ?? document.querySelector('[data-task]')?.previousElementSibling?.textContent).toBe(
          lesson.beats[at - 1]?.says ?? (at === 0 ? lesson.question : lesson.task.says),
        );
      });
      expect(step()).toBe(at);
      expect(button('Play the lesson')).toBeTruthy();
      expect(document.querySelector('[data-asked]') !== null).toBe(
        lesson.beats[at - 1]?.predict !== undefined,
      );
    }
    cleanup();
  }
});

test('the link menu: address, seed and frame, each copied; axe finds nothing', async () => {
  await open(`/learn/${LESSON}?step=2&on=denylist`);
  const link = (name: string) => document.querySelector(`[data-link=${name}]`)?.textContent ?? '';
  await userEvent.click(button(/^Link/u));
  const menu = await screen.findByRole('dialog', { name: 'Link to this lesson' });
  expect(new URL(link('address')).hash).toBe(`#/learn/${LESSON}?step=2&on=denylist`);
  expect(within(menu).getByText(/^The default\./u)).toBeTruthy();
  const seed = within(menu).getByRole('textbox', { name: 'Seed' });
  await userEvent.clear(seed);
  expect(within(menu).getByText(/^Enter a whole number/u)).toBeTruthy();
  await userEvent.type(seed, '7');
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/learn/${LESSON}?step=2&on=denylist&seed=7`);
  });
  const origin = within(menu).getByRole('textbox', { name: /^Origin of your page/u });
  await userEvent.type(origin, 'https://slides.example/deck');
  expect(within(menu).getByText(/^Enter an origin/u)).toBeTruthy();
  expect(link('frame')).toContain('&amp;embed"');
  await userEvent.clear(origin);
  await userEvent.type(origin, 'https://slides.example');
  expect(link('frame')).toContain('&amp;embed=https%3A%2F%2Fslides.example"');
  await userEvent.click(within(menu).getByText('How to control it'));
  expect(await violationsIn(document.body)).toEqual([]);
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await userEvent.click(within(menu).getByRole('button', { name: 'Copy the frame' }));
  expect(copied).toHaveBeenCalledWith(link('frame'));
  copied.mockRestore();
  expect(link('script')).toContain(JSON.stringify(window.location.origin));
});

test('both sheets print when their diagrams are there, and the learner’s shows no message', async () => {
  const seen: { sheet: string | undefined; whole: boolean; acts: (string | undefined)[]; sent: boolean }[] =
    [];
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-sheet-for] img')];
    seen.push({
      sheet: document.documentElement.dataset['sheet'],
      whole: pictures.every(({ complete, naturalWidth, alt }) => complete && naturalWidth > 0 && alt !== ''),
      acts: pictures.map(({ dataset }) => dataset['diagram']),
      sent: pictures.some(({ src }) => decodeURIComponent(src).includes('GET /orders')),
    });
  });
  await open(`/learn/${LESSON}`);
  await userEvent.click(screen.getByText('Check it yourself, teach it, print it'));
  for (const name of ['Print for learners', 'Print with answers']) {
    await userEvent.click(button(name));
    await waitFor(() => {
      expect(document.documentElement.dataset['sheet']).toBeDefined();
    });
    await waitFor(() => {
      expect(seen.at(-1)?.sheet).toBe(document.documentElement.dataset['sheet']);
    });
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => {
      expect(document.querySelector('[data-sheet-for]')).toBeNull();
    });
  }
  const beats = lessons.find(({ id }) => id === LESSON)?.beats ?? [];
  const acts = beats.flatMap(({ act }) => act ?? []);
  // A learner draws the act that the first question is about.
  const asked = beats.find(({ predict }) => predict)?.act;
  expect(asked).toBeDefined();
  expect(seen).toEqual([
    { sheet: 'learner', whole: true, acts: [asked], sent: false },
    { sheet: 'teacher', whole: true, acts, sent: true },
  ]);
  print.mockRestore();
});

test('a picture of the stage is saved with what is ticked', async () => {
  await open(`/learn/${LESSON}?on=denylist`);
  await userEvent.click(screen.getByText('Check it yourself, teach it, print it'));
  const made = vi.spyOn(URL, 'createObjectURL');
  await userEvent.click(screen.getByText('Transcript, with the answers'));
  await userEvent.click(await screen.findByRole('button', { name: 'Save picture (SVG)' }));
  const [blob] = made.mock.calls[0] ?? [];
  const svg = blob instanceof Blob ? await blob.text() : '';
  expect(svg).toMatch(/^<svg /u);
  expect(svg).toContain('401 Unauthorized');
  made.mockRestore();
});

test('r leaves nothing but progress: the page is as one that was just opened', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const text = () =>
    [
      // The footer goes on counting requests.
      document.querySelector('main')?.innerText,
      ...[...document.querySelectorAll('input, select')].map((each) =>
        [(each as HTMLInputElement).value, (each as HTMLInputElement).checked].join(' '),
      ),
      document.querySelectorAll(
        'details[open], dialog[open], [popover]:popover-open, [data-pointed], [data-sheet-for]',
      ).length,
      ...Object.entries(document.documentElement.dataset).flat(),
    ].join('\n');
  await open(`/learn/${LESSON}`);
  await waitFor(() => {
    expect(document.querySelectorAll('[data-mode]')).toHaveLength(3);
  });
  const fresh = text();
  cleanup();

  await open(`/learn/${LESSON}?step=4&seed=7&on=denylist`);
  await keys.keyboard('4');
  await userEvent.click(button('Lock in (unsure)'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Check each token against a denylist' }));
  await userEvent.click(await screen.findByText('Evidence'));
  await userEvent.click(await screen.findByRole('button', { name: 'JWT: GET /orders, 200' }));
  await userEvent.click(screen.getByText('Check it yourself, teach it, print it'));
  await userEvent.click(screen.getByText('Transcript, with the answers'));
  await userEvent.click(screen.getByText('For teachers'));
  await userEvent.click(button('Print for learners'));
  await waitFor(() => {
    expect(print).toHaveBeenCalledTimes(1);
  });
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Speed of playing the lesson' }),
    '0.5×',
  );
  leaveField();
  await keys.keyboard('{End}');
  await userEvent.click(await screen.findByRole('button', { name: 'Hint (0 of 3)' }));
  await userEvent.click(button('Show a solution'));
  await screen.findByText(/Solved: this is one solution/u);
  await userEvent.click(button(/^Link/u));
  await userEvent.type(
    screen.getByRole('textbox', { name: /^Origin of your page/u }),
    'https://slides.example',
  );
  await keys.keyboard('{Escape}');
  await userEvent.click(button('Play the lesson'));
  await stepped(0);
  expect(button('Pause the lesson')).toBeTruthy();
  const changed = text();

  await keys.keyboard('r');
  await waitFor(() => {
    expect(text()).toBe(fresh);
  });
  expect(changed).not.toBe(fresh);
  expect(window.location.hash).toBe(`#/learn/${LESSON}`);
  expect(useProgress.getState().progress.get(LESSON)?.predictions.get(4)).toEqual({
    option: 'jwt hybrid',
    sure: false,
  });
  // Nothing waits behind the steps either.
  await keys.keyboard('{End}');
  await screen.findByRole('button', { name: 'Hint (0 of 3)' });
  await waitFor(() => {
    expect(document.querySelector('[data-task=unsolved]')).not.toBeNull();
  });
  await userEvent.click(button(/^Link/u));
  expect(screen.getByRole('textbox', { name: /^Origin of your page/u })).toHaveProperty('value', '');
  print.mockRestore();
});
