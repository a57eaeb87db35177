/** The lessons in Chromium: walked by the keyboard, predicted, changed, solved, remembered. Not: whether a lesson is right (test/lessons). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { lessons } from '#lessons/lessons';
import { ROUTES } from '#lessons/routes';
import { violationsIn, violationsUnlessBuilt } from '../axe';
import { useProgress } from '../../../src/ui/learn/progress';
import { renderAt } from '../render';

const LESSON = 'kick-them-out';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const exchanges = (mode: string) =>
  [...document.querySelectorAll<HTMLElement>(`[data-mode=${mode}] [data-exchange]`)].map(
    ({ dataset }) => dataset['status'],
  );
const caption = () => document.querySelector('[data-caption]')?.textContent;
/** How many stills the stage has so far: acts that were done. */
const stills = () =>
  Number(/of (\d+)/u.exec(screen.getByRole('group', { name: 'Stills' }).textContent ?? '')?.[1]);
const openRecord = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Record' }));
  await screen.findByRole('region', { name: 'Record' });
};
const evidence = async () => {
  await userEvent.click(await screen.findByText('Evidence'));
};
const open = async (hash: string) => {
  renderAt(hash);
  await screen.findByRole('button', { name: 'Reset the lesson' });
};

// The first of all tests here would wait for every module of a lesson.
beforeAll(async () => {
  await import('../../../src/ui/learn/lesson-page');
});
beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  useProgress.getState().clear();
});

test('the path lists every lesson under its course', async () => {
  renderAt('/learn');
  await screen.findByRole('heading', { level: 1, name: /^Learn/u });
  for (const { id, title, question } of lessons) {
    const row = document.querySelector<HTMLElement>(`[data-lesson="${id}"]`);
    expect(row?.textContent).toContain(question);
    expect(row?.querySelector('a')?.textContent).toBe(title);
  }
  expect(await violationsUnlessBuilt(document.body)).toEqual([]);
});

test('a picture is veiled while a question is open, and told once the lesson is solved', async () => {
  useProgress.getState().solve(LESSON);
  renderAt('/learn?for=managers');
  const picture = async (id: string) => {
    const card = await waitFor(() => {
      const found = document.querySelector<HTMLElement>(`[data-lesson="${id}"] [data-picture]`);
      found?.scrollIntoView();
      expect(found?.querySelectorAll('[data-mode]')).toHaveLength(3);
      return found;
    });
    if (!card) throw new Error('There is no picture.');
    return card;
  };
  const told = await picture(LESSON);
  expect(told.dataset['picture']).toBe('told');
  expect([...told.querySelectorAll('[data-came]')].map((lane) => lane.getAttribute('data-came'))).toEqual([
    'locked-out',
    'still-in',
    'still-in',
  ]);
  expect(told.textContent).toContain('Session ✓Locked out');
  const veiled = await picture('demoted');
  expect(veiled.dataset['picture']).toBe('veiled');
  expect(
    veiled.querySelector('[data-came], [data-outcome], [data-readable], [data-life], [data-left]'),
  ).toBeNull();
  // No word is too small to read.
  const small = [...document.querySelectorAll<HTMLElement>('[data-picture] *')].flatMap((each) => {
    const own = [...each.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
    );
    const size = Number.parseFloat(getComputedStyle(each).fontSize);
    return own && size > 0 && size < 13 && each.getClientRects().length > 0
      ? [`${each.textContent} ${size}`]
      : [];
  });
  expect(small).toEqual([]);
  expect(await violationsIn(document.body)).toEqual([]);
});

test('a route lists its lessons, and each leads on to the next of the route', async () => {
  renderAt('/learn');
  await userEvent.click(await screen.findByRole('link', { name: /^Managers \d+ lessons · \d+ min$/u }));
  const cards = () =>
    [...document.querySelectorAll<HTMLElement>('[data-lesson]')].map(({ dataset }) => dataset['lesson']);
  const { lessons: ids } = ROUTES.find(({ id }) => id === 'managers') ?? { lessons: [] };
  await waitFor(() => {
    expect(cards()).toEqual(ids);
  });
  expect(screen.getByRole('link', { name: /^Managers/u }).getAttribute('aria-current')).toBe('page');
  await userEvent.click(screen.getByRole('link', { name: 'XSS goes shopping' }));
  await screen.findByRole('button', { name: 'Reset the lesson' });
  expect(screen.getByRole('link', { name: /^Next lesson:/u }).getAttribute('href')).toBe(
    '#/learn/kick-them-out?for=managers',
  );
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => {
    expect(window.location.hash).toBe('#/learn/xss-goes-shopping?step=1&for=managers');
  });
  expect(screen.getByRole('link', { name: 'All lessons' }).getAttribute('href')).toBe('#/learn?for=managers');
});

test('a beat sends its own requests only: before the first there are none, and the task waits', async () => {
  const sent = vi.spyOn(window, 'fetch');
  const count = () =>
    sent.mock.calls.filter(([to]) => (to instanceof Request ? to.url : '').includes('/-/')).length;
  await open(`/learn/${LESSON}`);
  await waitFor(() => {
    expect(document.querySelectorAll('[data-mode]')).toHaveLength(3);
  });
  expect(count()).toBe(0);
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => {
    expect(document.querySelector('[data-mode=hybrid] [data-credential=refresh]')).not.toBeNull();
  });
  // One for each column.
  expect(count()).toBe(3);
  sent.mockRestore();
});

test('a lesson walked by the keyboard, with its predictions committed', async () => {
  await open(`/learn/${LESSON}`);
  const lesson = lessons.find(({ id }) => id === LESSON);
  if (!lesson) throw new Error('The lesson is gone.');
  expect(caption()).toBe(lesson.question);
  for (const [index, beat] of lesson.beats.entries()) {
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => {
      expect(caption()).toBe(beat.says);
      expect(document.querySelector('[aria-busy=true]')).toBeNull();
    });
    if (!beat.predict) continue;
    const before = stills();
    // The answer is not there, and the key leads to the options instead of past them.
    expect(document.querySelector('[data-prediction], [data-outcome]')).toBeNull();
    expect(document.querySelector('[data-veiled]')).not.toBeNull();
    expect(button('Record')).toHaveProperty('disabled', true);
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
    expect(caption()).toBe(beat.says);
    await userEvent.keyboard(' {ArrowDown}');
    expect(stills()).toBe(before);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(document.querySelector('[data-prediction] [data-answer]')).not.toBeNull();
    });
    const told = document.querySelector<HTMLElement>('[data-prediction]');
    expect(told?.textContent).toContain('your prediction');
    expect(told?.textContent).toContain('You were sure');
    await waitFor(() => {
      expect(stills()).toBeGreaterThan(before);
    });
    expect(document.querySelector('[data-veiled]')).toBeNull();
    expect(window.location.hash).toBe(`#/learn/${LESSON}?step=${index + 1}`);
  }
  expect(await violationsUnlessBuilt(document.body)).toEqual([]);
  await userEvent.keyboard('{ArrowLeft}');
  await waitFor(() => {
    expect(caption()).toBe(lesson.beats.at(-2)?.says);
  });
  await userEvent.keyboard('{End}');
  await screen.findByRole('region', { name: 'Your turn' });
  await userEvent.keyboard('{Home}');
  await waitFor(() => {
    expect(caption()).toBe(lesson.question);
  });
});

test('right and wrong are said by words, and a cited step is marked in its column', async () => {
  await open(`/learn/${LESSON}?step=4`);
  await userEvent.click(await screen.findByRole('radio', { name: 'JWT and hybrid' }));
  await userEvent.click(button('Lock in (unsure)'));
  expect(await screen.findByText(/As you predicted\. You were not sure\./u)).toBeTruthy();
  await evidence();
  await userEvent.click(button('JWT: GET /orders, 200'));
  await waitFor(() => {
    const marked = [...document.querySelectorAll('div[data-pointed]')];
    expect(marked).toHaveLength(1);
    expect(marked[0]?.closest('[data-mode]')?.getAttribute('data-mode')).toBe('jwt');
  });
  // Its bytes: the token that was sent, marked as the browser draws it, and the same figures in words.
  const field = document.querySelector('tr[data-pointed]');
  const [, token = ''] = /(Bearer \S+?)(?:↵|bytes)/u.exec(field?.textContent ?? '') ?? [];
  const [range] = CSS.highlights.get('quoted') ?? [];
  expect(range instanceof Range ? range.cloneContents().textContent : '').toBe(token);
  const [first = 0, last = 0] = (field?.querySelector<HTMLElement>('[data-quoted]')?.dataset['quoted'] ?? '')
    .split('-')
    .map(Number);
  expect(last - first + 1).toBe(token.length);
  expect(screen.getByText(`request, bytes ${first} to ${last}`, { exact: false })).toBeTruthy();
  // It can be closed, and pointing at it again opens it.
  await userEvent.click(document.querySelector('div[data-pointed] [aria-expanded=true]') ?? document.body);
  expect(document.querySelector('tr[data-pointed]')).toBeNull();
  await userEvent.click(button('JWT: GET /orders, 200'));
  await waitFor(() => {
    expect(document.querySelector('tr[data-pointed]')).not.toBeNull();
  });
  expect(await violationsIn(document.body)).toEqual([]);
  await userEvent.click(button('Reset the lesson'));
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/learn/${LESSON}`);
  });
  for (let step = 0; step < 4; step += 1) await userEvent.keyboard('{ArrowRight}');
  expect(await screen.findByRole('radio', { name: 'JWT and hybrid' })).toHaveProperty('checked', false);
});

test('a cited step opens its tab where one column fits', async () => {
  await page.viewport(390, 844);
  await open(`/learn/${LESSON}?step=4`);
  await userEvent.click(button(/^Show without predicting/u));
  await evidence();
  await userEvent.click(await screen.findByRole('button', { name: 'Hybrid: GET /orders, 200' }));
  await waitFor(() => {
    expect(screen.getByRole('tab', { name: 'Hybrid' }).getAttribute('aria-selected')).toBe('true');
  });
  await userEvent.click(screen.getByRole('tab', { name: 'Session' }));
  expect(screen.getByRole('tab', { name: 'Session' }).getAttribute('aria-selected')).toBe('true');
});

test('a toggle plays the beats again and says what it changed; the address holds it', async () => {
  await open(`/learn/${LESSON}?step=6`);
  await userEvent.click(button(/^Show without predicting/u));
  const outcome = () => document.querySelector('[data-toggle-outcome=denylist]')?.textContent;
  await waitFor(() => {
    expect(outcome()).toBe('JWT after the revocation: 200');
  });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Check each token against a denylist' }));
  await waitFor(() => {
    expect(outcome()).toMatch(/^JWT after the revocation: 200.*JWT after the revocation: 401$/u);
  });
  expect(window.location.hash).toBe(`#/learn/${LESSON}?step=6&on=denylist`);
  await openRecord();
  await waitFor(() => {
    expect(exchanges('jwt').slice(0, 3)).toEqual(['200', '200', '401']);
  });
});

test('the task: unsolved, a hint at a time, solved by what one does', async () => {
  await open(`/learn/${LESSON}?step=7`);
  const state = () => document.querySelector<HTMLElement>('[data-task]')?.dataset['task'];
  await waitFor(() => {
    expect(state()).toBe('unsolved');
  });
  await userEvent.click(button('Hint (0 of 3)'));
  expect(within(screen.getByRole('region', { name: 'Your turn' })).getAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(button(/^Custom/u));
  await userEvent.click(
    await screen.findByRole('menuitemradio', { name: 'Tokens checked: by introspection' }),
  );
  await waitFor(() => {
    expect(state()).toBe('solved');
  });
  await waitFor(() => {
    expect(useProgress.getState().progress.get(LESSON)?.solved).toBe(true);
  });
  // The one of the panel, and the small one above.
  const next = lessons[lessons.findIndex(({ id }) => id === LESSON) + 1];
  const links = screen.getAllByRole('link', { name: new RegExp(`^Next lesson: ${next?.number}\\.`, 'u') });
  expect(links).toHaveLength(2);
  expect(await violationsIn(document.body)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: 'Previous step' }));
  await waitFor(() => {
    expect(state()).toBe('unsolved');
  });
});

test('a solution that was looked up is shown with what it changes, and is not counted', async () => {
  await open(`/learn/${LESSON}?step=7`);
  await userEvent.click(await screen.findByRole('button', { name: 'Show a solution' }));
  expect(await screen.findByText(/Solved: this is one solution/u)).toBeTruthy();
  expect(screen.getByText(/^Tokens checked: by introspection/u)).toBeTruthy();
  expect(useProgress.getState().progress.get(LESSON)?.solved ?? false).toBe(false);
});

test('progress is kept only when asked for, exported, and cleared', async () => {
  await open(`/learn/${LESSON}?step=4`);
  await userEvent.click(await screen.findByRole('radio', { name: 'JWT only' }));
  await userEvent.click(button('Lock in (sure)'));
  await userEvent.keyboard('{End}');
  await screen.findByRole('region', { name: 'Your turn' });
  expect(localStorage).toHaveLength(0);
  cleanup();
  renderAt('/learn');
  await screen.findByRole('heading', { level: 1, name: /^Learn/u });
  expect(document.querySelector(`[data-lesson=${LESSON}] [data-progress]`)?.textContent).toBe('● seen');
  await userEvent.click(screen.getByRole('checkbox', { name: /^Keep my progress/u }));
  expect(Object.keys(localStorage)).toEqual(['claimcheck-progress']);
  const made = vi.spyOn(URL, 'createObjectURL');
  await userEvent.click(button('Export as JSON'));
  const [blob] = made.mock.calls[0] ?? [];
  expect(blob instanceof Blob ? await blob.text() : '').toBe(localStorage.getItem('claimcheck-progress'));
  made.mockRestore();
  await userEvent.click(button('Clear progress'));
  expect(localStorage).toHaveLength(0);
  expect(document.querySelector(`[data-lesson=${LESSON}] [data-progress]`)?.textContent).toBe('');
});

test('the learner’s sheet has no answer, the teacher’s has them, and both leave after printing', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  await open(`/learn/${LESSON}`);
  await userEvent.click(screen.getByText('Check it yourself, teach it, print it'));
  const sheet = () => document.querySelector<HTMLElement>('[data-sheet-for]');
  for (const [name, answers] of [
    ['Print for learners', false],
    ['Print with answers', true],
  ] as const) {
    print.mockClear();
    await userEvent.click(button(name));
    await waitFor(() => {
      expect(print).toHaveBeenCalledTimes(1);
    });
    expect(document.documentElement.dataset['sheet']).toBe(answers ? 'teacher' : 'learner');
    expect(sheet()?.textContent.includes('What happened:')).toBe(answers);
    expect(sheet()?.textContent.includes('What classes get wrong')).toBe(answers);
    expect(sheet()?.querySelector('[data-waiting]')).toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => {
      expect(sheet()).toBeNull();
      expect(document.documentElement.dataset['sheet']).toBeUndefined();
    });
  }
  print.mockRestore();
});

test('the keys are listed, and an unknown lesson is said to be none', async () => {
  await open(`/learn/${LESSON}`);
  await userEvent.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Keys of this page' })).toBeTruthy();
  cleanup();
  renderAt('/learn/constructor');
  expect(await screen.findByRole('heading', { name: 'There is no page at this address' })).toBeTruthy();
});
