/** A story on the stage: it plays, is stepped, keeps the page's contract and shows what its acts come to. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent as browser } from 'vitest/browser';
import { stories } from '#lab/stories';
import { violationsUnlessBuilt } from '../axe';
import { renderAt } from '../render';

// The first of all tests here would wait for every module of the lab.
beforeAll(async () => {
  await import('../../../src/ui/lab/lab-page');
});
afterEach(cleanup);

const outcomes = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('article[data-mode]')].map((lane) => [
      lane.dataset['mode'] ?? '',
      lane.querySelector<HTMLElement>('[data-outcome]')?.dataset['outcome'] ?? '',
    ]),
  );

const toTheEnd = async () => {
  await waitFor(() => {
    expect(Object.keys(outcomes()).length).toBeGreaterThan(1);
  });
  for (;;) {
    const next = await screen.findByRole('button', { name: 'Next step' });
    if (next.hasAttribute('disabled')) break;
    await userEvent.click(next);
  }
  await waitFor(() => {
    expect(document.querySelector('[data-travelling]')).toBeNull();
  });
};

// What is stolen in one lane and what is refused in another; test/built/fits.test.ts steps through them all.
const played = stories.filter(({ id }) => ['xss-steals-token', 'another-domain'].includes(id));
test.for(played.map((story) => [story.id, story] as const))(
  '%s shows what it promises',
  async ([id, story]) => {
    await page.viewport(1280, 720);
    renderAt(`/lab?story=${id}`);
    await waitFor(() => {
      expect(Object.keys(outcomes())).toEqual(Object.keys(story.promises));
    });
    await toTheEnd();
    expect(outcomes()).toEqual(story.promises);
    expect(document.querySelector(`[data-story="${id}"]`)?.getAttribute('aria-current')).toBe('true');
    // The stage measures itself, and folds what is too wide.
    await waitFor(() => {
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
    });
    const violations = await violationsUnlessBuilt(document.body, { rules: { region: { enabled: false } } });
    expect(
      violations.map(
        (each) =>
          `${each.id}: ${each.nodes.map(({ html, failureSummary }) => html.slice(0, 90) + (failureSummary ?? '')).join(' | ')}`,
      ),
    ).toEqual([]);
  },
);

test('a JWT is drawn in three parts that fill it, and each credential says its bytes', async () => {
  renderAt('/lab?story=same-login');
  await screen.findByRole('button', { name: 'Next step' });
  await toTheEnd();
  const shapes = [...document.querySelectorAll<HTMLElement>('[data-agent=victim] [data-credential]')];
  const jwts = shapes.filter(({ dataset }) => dataset['credential'] === 'jwt');
  expect(jwts.length).toBeGreaterThan(0);
  for (const jwt of jwts) {
    expect([...jwt.querySelectorAll('[data-part-of]')].length).toBe(3);
    const width = jwt.getBoundingClientRect().width;
    const parts = [...jwt.children].map((part) => part.getBoundingClientRect().width);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(width, 0);
  }
  expect(shapes.find(({ dataset }) => dataset['credential'] === 'session')?.dataset['bytes']).toBe('43');
});

test('it plays by itself once it is pressed, and can be paused', async () => {
  renderAt('/lab?story=revoke');
  await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(screen.getByRole('button', { name: 'Play' })).toBeDefined();
});

test('390 px: four acts fit below the stage', async () => {
  await page.viewport(390, 844);
  renderAt('/lab?story=same-login');
  await toTheEnd();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 720);
});

test('390 px: one lane, and all outcomes on the tabs above it', async () => {
  await page.viewport(390, 844);
  renderAt('/lab?story=xss-steals-token');
  await screen.findByRole('tab', { name: /^Session/u });
  await toTheEnd();
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('article[data-mode]')]
      .filter((lane) => lane.checkVisibility())
      .map(({ dataset }) => dataset['mode']);
  // The lane that the story attacks comes first.
  expect(shown()).toEqual(['jwt']);
  await userEvent.click(screen.getByRole('tab', { name: /^Session/u }));
  expect(shown()).toEqual(['session']);
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    '✓ Session: Attacker locked out',
    '✗ JWT: Attacker is in',
    '✓ Hybrid: Attacker locked out',
  ]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 720);
});

test.each([390, 320])(
  '%i px: every story, act and setting is within the edges, and the keyboard gets there',
  async (width) => {
    await page.viewport(width, 844);
    renderAt('/lab?story=ten-services');
    const settings = await screen.findByRole('group', { name: 'Acts and settings' });
    const story = screen.getByRole('combobox', { name: 'Story' });
    for (const { id, title } of stories) {
      await userEvent.selectOptions(story, title);
      await waitFor(() => {
        expect(window.location.hash).toContain(`story=${id}`);
      });
      for (const each of [settings, ...settings.querySelectorAll('*')]) {
        const { left, right } = each.getBoundingClientRect();
        expect({ id, of: each.textContent, beyond: left < 0 || right > width }).toMatchObject({
          beyond: false,
        });
      }
      expect({ id, scrolls: settings.scrollWidth - settings.clientWidth }).toEqual({ id, scrolls: 0 });
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const pressed = [...settings.querySelectorAll('button')];
    story.focus();
    await browser.tab();
    for (const each of pressed) {
      await browser.tab();
      expect(document.activeElement).toBe(each);
    }
    // A run of one's own is none of the stories.
    await userEvent.click(screen.getByRole('button', { name: 'Log in' }));
    await waitFor(() => {
      expect(
        screen.getByRole<HTMLSelectElement>('combobox', { name: 'Story' }).selectedOptions[0]?.text,
      ).toBe('Your run');
    });
  },
);

test('the lab’s first screen offers every story', async () => {
  await page.viewport(1280, 720);
  renderAt('/lab');
  const links = await waitFor(() => {
    const found = [...document.querySelectorAll<HTMLButtonElement>('button[data-story]')];
    expect(found.length).toBe(stories.length);
    return found;
  });
  expect(links.map(({ dataset }) => dataset['story'])).toEqual(stories.map(({ id }) => id));
});

const toEnd = async (id: string) => {
  await page.viewport(1280, 720);
  renderAt('/lab');
  // Not the one in the picture, which is there until the first run is made.
  const story = await waitFor(() => {
    const found = document.querySelector(`[data-story="${id}"]:not([inert] *)`);
    if (!found) throw new Error('The lab is not there yet.');
    return found;
  });
  await userEvent.click(story);
  await toTheEnd();
};

test('XSS steals the token with one press, and HttpOnly flips it with one more', async () => {
  await toEnd('xss-steals-token');
  expect(outcomes()['jwt']).toBe('attacker-in');
  await userEvent.click(screen.getByRole('button', { name: 'HttpOnly cookie' }));
  await waitFor(() => {
    expect(outcomes()['jwt']).toBe('attacker-out');
  });
  expect(document.querySelector('[data-mode=jwt] [data-was]')?.textContent).toContain('HttpOnly cookie');
  expect(document.querySelector('[data-mode=session] [data-was]')).toBeNull();
  expect(window.location.hash).toContain('store=server-cookie');
  await userEvent.click(screen.getByRole('button', { name: 'localStorage' }));
  await waitFor(() => {
    expect(outcomes()['jwt']).toBe('attacker-in');
  });
  // Put back, it is the story again.
  expect(window.location.hash).toContain('story=xss-steals-token');
});

test('an act done in a story makes it one’s own run, and a bar leads to where it was measured', async () => {
  await toEnd('revoke');
  await userEvent.click(screen.getByRole('button', { name: 'Log in' }));
  await waitFor(() => {
    expect(window.location.hash).toContain('acts=log-in.read-orders.end-logins.read-orders.log-in');
  });
  expect(document.querySelector('[data-story=revoke]')?.getAttribute('aria-current')).toBeNull();
  await waitFor(() => {
    expect(outcomes()['session']).toBe('logged-in');
  });
  const bar = (mode: string) =>
    document.querySelector<HTMLElement>(`[data-bar=accepted] [data-lane=${mode}]`)?.dataset['value'];
  await waitFor(() => {
    expect([bar('session'), bar('jwt')]).toEqual(['0', '900']);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Accepted after revocation' }));
  await waitFor(() => {
    expect(window.location.hash).toContain('step=3');
  });
  expect(screen.getByRole('button', { name: '3 Revoke Alice' }).getAttribute('aria-current')).toBe('step');
});

test('search finds acts and settings by the words people type', async () => {
  await toEnd('same-login');
  await userEvent.click(screen.getByRole('button', { name: /^Custom/u }));
  const box = screen.getByRole('searchbox');
  const found = () =>
    [...document.querySelectorAll('[role^=menuitem] [slot=label]')].map((each) => each.textContent);
  for (const [words, label] of [
    ['revoke', 'Revoke Alice'],
    ['kick out', 'Revoke Alice'],
    ['http only', 'HttpOnly'],
    ['http-only', 'JWT kept in: HttpOnly cookie'],
    ['escaping', 'Output encoding'],
    ['csp', 'Content-Security-Policy'],
    ['sign out', 'Log out'],
  ] as const) {
    await browser.fill(box, words);
    await waitFor(() => {
      expect(found()).toContain(label);
      expect(found().length).toBeLessThan(20);
    });
  }
  await browser.fill(box, 'qwertz');
  await waitFor(() => {
    expect(found()).toEqual([]);
  });
});

test('on a projector: keys step, play stories by number, blank and leave', async () => {
  await page.viewport(1280, 720);
  renderAt('/lab?present&story=csrf&step=0');
  const counter = () => document.querySelector('[aria-label=Presentation] > span')?.textContent;
  await waitFor(() => {
    expect(counter()).toMatch(/^0 of [1-9]/u);
  });
  await userEvent.keyboard('{ArrowRight}');
  expect(counter()).toMatch(/^1 of/u);
  await userEvent.keyboard('b');
  expect(document.querySelector('[data-blank]')).not.toBeNull();
  await userEvent.keyboard('b');
  expect(document.querySelector('[data-blank]')).toBeNull();
  await userEvent.keyboard('3');
  await waitFor(() => {
    expect(window.location.hash).toContain('story=xss-steals-token');
  });
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => {
    expect(document.querySelector('[data-present]')).toBeNull();
  });
});
