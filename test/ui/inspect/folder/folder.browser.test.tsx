/** A folder in the inspector: its code is read with its paths, listed worst first, and each file opens. Not: which files (files.test.ts). */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violationsIn } from '../../axe';
import { renderAt } from '../../render';

const file = (path: string, text: string): File =>
  Object.defineProperty(new File([text], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
    value: `shop/${path}`,
  });
const IMPORT = "import jwt from 'jsonwebtoken';\n";
const NONE = `${IMPORT}export const claims = jwt.verify(token, key, { algorithms: ['none'] });\n`;
const SHOP = [
  file('src/store/index.js', "localStorage.setItem('access_token', token);\n"),
  file('src/auth/index.js', NONE),
  file('test/auth.js', NONE),
  file('src/clean.js', 'export const sum = (a, b) => a + b;\n'),
  file('README.md', '# Shop'),
  file('node_modules/x/index.js', NONE),
];

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

const openShop = async () => {
  const input = screen.getByLabelText('Open a folder');
  expect(input.getAttribute('webkitdirectory')).not.toBeNull();
  // What a browser gives can't be made here: its paths are read-only.
  Object.defineProperty(input, 'files', { value: SHOP, configurable: true });
  fireEvent.change(input);
  await screen.findByText(
    'Read 4 code files; 3 have findings. Left out: 1 file (no code), the folders node_modules.',
    {},
  );
};
const rows = () => screen.getAllByRole('radio').map((radio) => radio.closest('tr')?.textContent);

test('findings are listed by file, worst first, and what a folder makes information is told', async () => {
  await openShop();
  await waitFor(() => {
    expect(rows().map((row) => row?.match(/src-(?:verify-none|store-token)/u)?.[0])).toEqual([
      'src-verify-none',
      'src-store-token',
      'src-verify-none',
    ]);
  });
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent.trim())).toEqual([
    'src/auth/index.js',
    'src/store/index.js',
    'test/auth.js',
  ]);
  await userEvent.click(screen.getByRole('radio', { name: 'test/auth.js' }));
  const view = await screen.findByRole('article', { name: /code/u });
  expect(within(view).getAllByRole('heading', { level: 2 })[0]?.textContent).toContain('test/auth.js');
  expect(view.textContent).toContain('It is in test/, a folder for tests.');
  expect(await violationsIn(document.body)).toEqual([]);
});

test('a paste takes its place, and nothing of it is left', async () => {
  await openShop();
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.queryByText(/Read 4 code files/u)).toBeNull();
  expect(screen.queryAllByRole('radio')).toEqual([]);
});
