/** Code that is pasted: its findings at their places, and what could not be read. Not: the rules (test/lint). */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { codeRules } from '#lint/code-rules';
import { violationsIn } from '../../axe';
import { renderAt } from '../../render';

afterEach(cleanup);

const paste = async (text: string) => {
  renderAt('/inspect');
  const box = await screen.findByRole('textbox', { name: 'Token or text to inspect' });
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(text);
};

const CODE = `import jwt from 'jsonwebtoken';

const token = jwt.sign({ sub: user.id }, 'flour-water-salt');
if (user.role === ) {
  jwt.verify(token, key);
}
`;

test('findings are at their characters, and the line that could not be read is named', async () => {
  await paste(CODE);
  const view = await screen.findByRole('article', { name: 'JavaScript code' });
  await within(view).findByText('The code contains a secret.');
  const ids = Array.from(view.querySelectorAll('[data-rule]'), (each) => each.getAttribute('data-rule'));
  expect(ids).toEqual(['src-hardcoded-secret', 'src-sign-no-exp', 'src-verify-no-alg']);
  const marks = Array.from(view.querySelectorAll('mark'), (mark) => [mark.textContent, mark.dataset['kind']]);
  expect(marks).toEqual([
    ['jwt.sign', 'warning'],
    ["'flour-water-salt'", 'error'],
    [')', 'unread'],
    ['jwt.verify', 'info'],
  ]);
  const secret = view.querySelector<HTMLElement>('mark[data-kind="error"]');
  expect(secret?.dataset['at']).toBe(`${CODE.indexOf("'flour")}`);
  const unread = view.querySelector<HTMLElement>('[data-problem-at]');
  expect(unread?.dataset['problemAt']).toBe(`${CODE.indexOf(') {\n  jwt')}`);
  expect(unread?.textContent).toContain('line 4');
  const violations = await violationsIn(view);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('code without a fault says how many rules looked', async () => {
  await paste("import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['ES256'] });\n");
  const view = await screen.findByRole('article', { name: 'JavaScript code' });
  expect(await within(view).findByRole('heading', { name: 'Findings: none' })).toBeTruthy();
  expect(view.textContent).toContain(`${codeRules.length} rules checked this code`);
  expect(view.querySelector('mark')).toBeNull();
});
