/** The editor of one's own lesson in Chromium: typed, broken, opened, exported, played. Not: what is wrong with which text (test/lessons/form). */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EXAMPLE } from '#lessons/form/example';
import { everything } from '../../../scale';
import { violationsIn, violationsUnlessBuilt } from '../../axe';
import { useProgress } from '../../../../src/ui/learn/progress';
import { useOwn } from '../../../../src/ui/learn/own/own-store';
import { renderAt } from '../../render';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = () => screen.getByLabelText<HTMLTextAreaElement>('The lesson as JSON');
const problems = () => document.querySelector<HTMLElement>('[data-problems]')?.dataset['problems'];
const examination = () => document.querySelector<HTMLElement>('[data-examination]')?.dataset['examination'];
const notice = () => document.querySelector('[data-notice]')?.textContent;

const open = async () => {
  renderAt('/learn/editor');
  await screen.findByRole('heading', { level: 1, name: 'A lesson of your own' });
};
const openJson = async () => {
  await open();
  await userEvent.click(screen.getByRole('tab', { name: 'JSON' }));
};

const put = (text: string) => {
  fireEvent.change(box(), { target: { value: text } });
};

const changed = (from: string, to: string): string => {
  expect(EXAMPLE).toContain(from);
  return EXAMPLE.replace(from, () => to);
};

const importFile = async (name: string, content: BlobPart) => {
  await userEvent.upload(
    screen.getByLabelText('Import'),
    new File([content], name, { type: 'application/json' }),
  );
};

beforeEach(async () => {
  await page.viewport(1440, 900);
  useOwn.setState(useOwn.getInitialState());
});
afterEach(() => {
  cleanup();
  useOwn.setState(useOwn.getInitialState());
  useProgress.getState().clear();
});

test('an error is marked at its place, one can go there, and the preview stays', async () => {
  await openJson();
  expect(problems()).toBe('0');
  put(changed('"suspend"', '"supend"'));
  await waitFor(() => {
    expect(problems()).toBe('1');
  });
  const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marks).toEqual(['"supend"']);
  await userEvent.click(button(/No act is called “supend”/u));
  const { selectionStart, selectionEnd, value } = box();
  expect(document.activeElement).toBe(box());
  expect(value.slice(selectionStart, selectionEnd)).toBe('"supend"');
  expect(screen.getByRole('heading', { name: 'Preview: The account is closed' })).toBeTruthy();
  expect(document.querySelector('[data-preview]')?.textContent).toMatch(/Fix the errors/u);
  expect(await violationsUnlessBuilt(document.body)).toEqual([]);
  // Typing on mends it: nothing was lost.
  put(changed('"The account is closed"', '"A closed account"'));
  expect(await screen.findByRole('heading', { name: 'Preview: A closed account' })).toBeTruthy();
  expect(problems()).toBe('0');
});

test('what its runs say against it is marked too, and the playing can be ended', async () => {
  await openJson();
  await waitFor(() => {
    expect(examination()).toBe('done');
  });
  put(changed('{jwt.status@read-again}', '{jwt.status@1}'));
  expect(await screen.findByText(/^Playing it in 2 variants/u)).toBeTruthy();
  await userEvent.click(button('Cancel'));
  await waitFor(() => {
    expect(examination()).toBe('cancelled');
  });
  await userEvent.click(button('Play it'));
  expect(await screen.findByRole('button', { name: /It changes nothing/u })).toBeTruthy();
  expect(document.querySelector('mark')?.textContent).toContain('{jwt.status@1}');
});

test('a file that is no lesson leaves the text as it was, and opens when one insists', async () => {
  await openJson();
  const mine = changed('"The account is closed"', '"Mine"');
  put(mine);
  await importFile('broken.json', '{"claimcheckLesson": 1,\n "title": }');
  await waitFor(() => {
    expect(notice()).toMatch(/broken\.json was not opened.*Line 2: This is not JSON/u);
  });
  expect(box().value).toBe(mine);
  await importFile('latin.json', new Uint8Array([0x7b, 0xe9, 0x7d]));
  await waitFor(() => {
    expect(notice()).toMatch(/latin\.json was not opened.*not UTF-8/u);
  });
  await importFile('large.json', ' '.repeat(65 * 1024));
  await waitFor(() => {
    expect(notice()).toMatch(/large\.json was not opened.*too large/u);
  });
  expect(box().value).toBe(mine);
  await importFile('broken.json', '{"title": }');
  await userEvent.click(await screen.findByRole('button', { name: 'Open it anyway' }));
  expect(box().value).toBe('{"title": }');
  await userEvent.click(button('Undo'));
  expect(box().value).toBe(mine);
  await userEvent.click(button('Redo'));
  expect(box().value).toBe('{"title": }');
});

test('a file is exported as the text is, and comes back the same', async () => {
  await openJson();
  const mine = `${changed('"The account is closed"', '"Mine: 1 & 2"')}\n \n`;
  put(mine);
  const made = vi.spyOn(URL, 'createObjectURL');
  const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaving()).toBe(true);
  await userEvent.click(button('Export'));
  const [blob] = made.mock.calls[0] ?? [];
  const text = blob instanceof Blob ? await blob.text() : '';
  made.mockRestore();
  expect(text).toBe(mine);
  expect(leaving()).toBe(false);
  await userEvent.click(button('Make a copy'));
  expect(box().value).toBe(EXAMPLE);
  await importFile('mine.json', text);
  await waitFor(() => {
    expect(box().value).toBe(mine);
  });
  expect(leaving()).toBe(false);
  expect(localStorage).toHaveLength(0);
});

test('a copy does not take the place of changes unasked', async () => {
  await openJson();
  put('{}');
  await userEvent.click(button('Make a copy'));
  await userEvent.click(button('Keep my text'));
  expect(box().value).toBe('{}');
  await userEvent.click(button('Make a copy'));
  await userEvent.click(button('Replace it'));
  expect(box().value).toBe(EXAMPLE);
  await userEvent.click(button('Undo'));
  expect(box().value).toBe('{}');
  await userEvent.click(button('Indent'));
  expect(box().value).toBe('{}\n');
});

test.runIf(everything)(
  'any lesson can be the start of one’s own, from its page and in the editor',
  async () => {
    renderAt('/learn/weight');
    await userEvent.click(await screen.findByRole('button', { name: 'Make a copy' }));
    await screen.findByRole('heading', { level: 1, name: 'A lesson of your own' });
    expect(box().value).toContain('"title": "Weight"');
    expect(problems()).toBe('0');
    expect(screen.getByRole('heading', { name: 'Preview: Weight' })).toBeTruthy();
    // What was there before comes back.
    await userEvent.click(button('Undo'));
    expect(box().value).toBe(EXAMPLE);
    const start = screen.getByRole('combobox', { name: 'Start from' });
    await userEvent.selectOptions(start, screen.getByRole('option', { name: /Fixation$/u }));
    await userEvent.click(button('Make a copy'));
    expect(box().value).toContain('"title": "Fixation"');
    expect(problems()).toBe('0');
    expect(await violationsIn(document.body)).toEqual([]);
  },
);

test.runIf(everything)(
  'it is played under its address, its task is solved there, and nothing of it is kept',
  async () => {
    renderAt('/learn/own');
    expect(await screen.findByRole('heading', { name: 'No lesson of yours is open here' })).toBeTruthy();
    cleanup();
    await openJson();
    await userEvent.click(screen.getByRole('link', { name: 'Open as lesson' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The account is closed' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Next lesson/u })).toBeNull();
    await userEvent.click(button(/^Begin/u));
    expect(window.location.hash).toBe('#/learn/own?step=1');
    await userEvent.keyboard('{End}');
    const state = () => document.querySelector<HTMLElement>('[data-task]')?.dataset['task'];
    await waitFor(() => {
      expect(state()).toBe('unsolved');
    });
    await userEvent.click(button(/^Custom/u));
    await userEvent.click(
      await screen.findByRole('menuitemradio', { name: 'Tokens checked: by introspection' }),
    );
    await waitFor(() => {
      expect(state()).toBe('solved');
    });
    expect(useProgress.getState().progress.size).toBe(0);
  },
);

test('the preview goes its own way, and no step of it is in the address', async () => {
  await openJson();
  await userEvent.click(button(/^Begin/u));
  await waitFor(() => {
    expect(document.querySelector('[data-mode=hybrid] [data-credential]')).not.toBeNull();
  });
  expect(window.location.hash).toBe('#/learn/editor');
});

test('hostile texts are shown as they are and do nothing', async () => {
  await openJson();
  const hostile = '<img src=x onerror=\\"document.title=1\\"><script>document.title=1</script>';
  const title = document.title;
  put(changed('"The account is closed"', `"${hostile}"`));
  expect(await screen.findByRole('heading', { name: /^Preview: <img src=x onerror/u })).toBeTruthy();
  expect(document.querySelector('img[src=x], main script')).toBeNull();
  put(changed('"https://fetch.spec.whatwg.org/"', '"javascript:document.title=1"'));
  await waitFor(() => {
    expect(problems()).toBe('1');
  });
  expect(document.querySelector('a[href^=javascript]')).toBeNull();
  put('['.repeat(50_000));
  await waitFor(() => {
    expect(problems()).toBe('1');
  });
  expect(document.title).toBe(title);
});

test.runIf(everything)('every name can be copied from the reference', async () => {
  await openJson();
  await userEvent.click(screen.getByText('Every name for a lesson'));
  for (const name of ['suspend', 'csrf-form', 'server-cookie', 'denylist', 'introspect', 'look-ups']) {
    // A store is a name in the list of each mode that has one.
    expect((await screen.findAllByRole('button', { name: `Copy ${name}` })).length).toBeGreaterThan(0);
  }
  expect(screen.getByText('beats[].predict.options[].columns')).toBeTruthy();
});

test('the form changes the text, step by step, and an error leads to its field, or its place in the JSON', async () => {
  await open();
  const text = () => useOwn.getState().checked.text;
  const field = (name: string) =>
    screen.getAllByRole<HTMLTextAreaElement>('textbox', { name })[0] as HTMLTextAreaElement;
  await userEvent.type(field('Title'), '!');
  expect(JSON.parse(text())).toMatchObject({ title: 'The account is closed!' });
  expect(await screen.findByRole('heading', { name: 'Preview: The account is closed!' })).toBeTruthy();
  // What a form has no field for stays.
  expect(JSON.parse(text())).toMatchObject({
    toggles: (JSON.parse(EXAMPLE) as { toggles: unknown }).toggles,
  });
  const beats = () => (JSON.parse(text()) as { beats: unknown[] }).beats.length;
  const before = beats();
  await userEvent.click(screen.getAllByRole('button', { name: 'Add a step below' })[0] as HTMLElement);
  expect(beats()).toBe(before + 1);
  await userEvent.click(screen.getAllByRole('button', { name: 'Remove' })[1] as HTMLElement);
  expect(beats()).toBe(before);
  await userEvent.click(button('Remove the task'));
  expect(text()).not.toContain('"task"');
  expect(problems()).toBe('0');
  expect(await violationsIn(document.body)).toEqual([]);
  // What is wrong is said at its field too, and the form stays.
  await userEvent.clear(field('Title'));
  expect(field('Title').getAttribute('aria-invalid')).toBe('true');
  const described = document.getElementById(field('Title').getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('This text must not be empty.');
  expect(await violationsIn(document.body)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: /Title/u }));
  expect(document.activeElement).toBe(field('Title'));
  await userEvent.click(screen.getByRole('tab', { name: 'JSON' }));
  await userEvent.click(await screen.findByRole('button', { name: /Line 4/u }));
  expect(document.activeElement).toBe(box());
});

test.runIf(everything)(
  'an answer, what-ifs and a task are made in the form, and the runs agree with them',
  async () => {
    await open();
    const form = () =>
      JSON.parse(useOwn.getState().checked.text) as {
        beats: { predict?: { answer: unknown; options: unknown[] } }[];
        toggles?: unknown[];
        task?: Record<string, unknown>;
      };
    const beat = within(screen.getByRole('group', { name: 'Step 4' }));
    // By the value in one column, with options by number, and back to columns.
    await userEvent.selectOptions(beat.getByLabelText('It is'), 'value');
    await userEvent.selectOptions(beat.getByLabelText('Measure'), 'look-ups');
    expect(form().beats[3]?.predict?.answer).toEqual({ value: { mode: 'session', measure: 'look-ups' } });
    expect(problems()).toBe('0');
    const number = beat.getAllByLabelText<HTMLInputElement>('Number')[0] as HTMLInputElement;
    await userEvent.clear(number);
    expect(number.value).toBe('');
    await userEvent.type(number, '7');
    expect(form().beats[3]?.predict?.options[0]).toMatchObject({ is: 7 });
    await userEvent.selectOptions(beat.getByLabelText('It is'), 'columns');
    await userEvent.selectOptions(beat.getByLabelText('Measure'), 'status');
    await userEvent.clear(beat.getByLabelText('Number'));
    await userEvent.type(beat.getByLabelText('Number'), '200');
    expect(form().beats[3]?.predict?.answer).toEqual({ columns: { measure: 'status', is: 200 } });
    // Two options that name the same columns: said at the option.
    const second = within(beat.getByRole('group', { name: 'Option 2 is right for' }));
    await userEvent.click(second.getByRole('checkbox', { name: 'Session' }));
    expect(problems()).not.toBe('0');
    expect(document.querySelector('[data-beat="4"] [data-field-error]')?.textContent).toMatch(
      /same columns/u,
    );
    await userEvent.click(second.getByRole('checkbox', { name: 'Session' }));
    await userEvent.click(second.getByRole('checkbox', { name: 'JWT' }));
    await userEvent.click(second.getByRole('checkbox', { name: 'Hybrid' }));
    expect(problems()).toBe('0');
    // A task made anew, with its solution.
    await userEvent.click(button('Remove the task'));
    expect(document.activeElement).toBe(button('Add a task'));
    await userEvent.click(button('Add a task'));
    const task = within(screen.getByRole('group', { name: /^Task at the end/u }));
    await userEvent.selectOptions(task.getByLabelText(/^Condition 1, in/u), 'jwt');
    await userEvent.click(task.getByRole('button', { name: 'Add a hint' }));
    const solution = within(task.getByRole('group', { name: 'One solution' }));
    await userEvent.selectOptions(solution.getByLabelText('Changes'), 'verify');
    expect(form().task).toMatchObject({
      start: { acts: ['log-in', 'read-orders', 'suspend', 'read-orders', 'wait-20', 'read-orders'] },
      solved: [{ mode: 'jwt', measure: 'status', is: 401 }],
      solution: { verify: 'introspect' },
    });
    // A solution of several changes, one of which goes again.
    await userEvent.click(solution.getByRole('button', { name: 'Add a change' }));
    await userEvent.selectOptions(solution.getAllByLabelText('Changes')[1] as HTMLElement, 'user-looked-up');
    expect(form().task?.solution).toEqual({ verify: 'introspect', defences: { on: ['user-looked-up'] } });
    await userEvent.selectOptions(solution.getAllByLabelText('Changes')[1] as HTMLElement, '');
    expect(form().task?.solution).toEqual({ verify: 'introspect' });
    // A what-if is added and removed, and the focus stays in the list.
    const whatIfs = within(screen.getByRole('group', { name: /^What-ifs/u }));
    await userEvent.click(whatIfs.getByRole('button', { name: 'Add a what-if' }));
    expect(form().toggles).toHaveLength(2);
    await userEvent.click(whatIfs.getByRole('button', { name: 'Remove what-if 2' }));
    expect(form().toggles).toHaveLength(1);
    await waitFor(() => {
      expect(document.activeElement).toBe(whatIfs.getByRole('button', { name: 'Add a what-if' }));
    });
    expect(await violationsIn(document.body)).toEqual([]);
    await waitFor(() => {
      expect(examination()).toBe('done');
      expect(problems()).not.toBe('0');
    });
    // The JWT has expired by then: the runs say that the task is solved before anything is changed.
    expect(document.querySelector('[data-task-form] [data-field-error]')?.textContent).toMatch(/solved/u);
  },
);

test('a text by cases, two bounds, a condition on the setup and steps of a solution have fields', async () => {
  await open();
  const form = () =>
    JSON.parse(useOwn.getState().checked.text) as {
      modes: string[];
      setup?: unknown;
      toggles: { outcome: { if?: unknown }[][] }[];
      task: { solved: unknown[]; solution: unknown };
    };
  const whatIfs = within(screen.getByRole('group', { name: /^What-ifs/u }));
  await userEvent.click(whatIfs.getByRole('button', { name: 'Depends on the run: Outcome' }));
  await userEvent.selectOptions(whatIfs.getByLabelText(/^Case 1/u), '/defence');
  expect(form().toggles[0]?.outcome).toMatchObject([[{ if: { is: true } }, {}]]);
  await userEvent.click(whatIfs.getByRole('button', { name: 'Add a case' }));
  const cases = form().toggles[0]?.outcome[0] ?? [];
  expect(cases.map((each) => each.if !== undefined)).toEqual([true, true, false]);
  const task = within(screen.getByRole('group', { name: /^Task at the end/u }));
  await userEvent.selectOptions(task.getAllByLabelText('Value')[0] as HTMLElement, 'atLeast below');
  await userEvent.clear(task.getByLabelText('below'));
  await userEvent.type(task.getByLabelText('below'), '500');
  expect(form().task.solved[0]).toMatchObject({ atLeast: expect.any(Number) as number, below: 500 });
  await userEvent.selectOptions(task.getByLabelText(/^Condition 1/u), '/choice');
  expect(form().task.solved[0]).toEqual({
    choice: expect.any(String) as string,
    is: expect.any(String) as string,
  });
  await userEvent.click(task.getByRole('button', { name: 'Change its steps' }));
  expect(form().task.solution).toMatchObject({ acts: expect.any(Array) as string[] });
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Columns' })).getByRole('checkbox', { name: 'BFF' }),
  );
  expect(form().modes).toContain('bff');
  const start = within(screen.getByRole('group', { name: 'The lab at the start' }));
  await userEvent.selectOptions(start.getByLabelText('Changes'), 'user-looked-up');
  expect(form().setup).toEqual({ defences: { on: ['user-looked-up'] } });
  expect(screen.queryByText(/Edit (?:it|them) in the JSON/u)).toBeNull();
  expect(await violationsUnlessBuilt(document.body)).toEqual([]);
});

test.runIf(everything)('what was done in the lab becomes a lesson', async () => {
  renderAt('/lab?record&acts=log-in.suspend.read-orders');
  await userEvent.click(await screen.findByRole('button', { name: /^Export/u }));
  await userEvent.click(await screen.findByRole('button', { name: 'Make this a lesson' }));
  await screen.findByRole('heading', { level: 1, name: 'A lesson of your own' });
  const { lesson } = useOwn.getState().checked;
  expect(lesson?.beats.map(({ act }) => act)).toEqual(['log-in', 'suspend', 'read-orders']);
  // The question is what is missing; without a task the last beat is the end.
  await userEvent.click(screen.getAllByRole('button', { name: 'Ask a question' }).at(-1) as HTMLElement);
  await waitFor(() => {
    expect(examination()).toBe('done');
    expect(problems()).toBe('0');
  });
  expect(screen.getByRole('slider', { name: 'Step shown' }).getAttribute('max')).toBe('3');
});
