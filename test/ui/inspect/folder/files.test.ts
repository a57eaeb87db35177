/** Which files of a folder are read, and what is said of the rest. */
import { expect, test } from 'vitest';
import { listDropped } from '../../../../src/ui/inspect/folder/dropped';
import { folderOf, isLeftOut, saysOf, type FolderFile } from '../../../../src/ui/inspect/folder/files';

const file = (path: string, size = 10): FolderFile => ({ path, file: new File(['x'.repeat(size)], path) });
const read = (paths: readonly string[]) =>
  folderOf(
    paths.map((path) => file(path)),
    new Set(),
  );

test.each([
  'node_modules',
  'packages/web/node_modules',
  '.git',
  '.next',
  'dist',
  'apps/web/build',
  'coverage',
])('%s is left out', (path) => {
  expect(isLeftOut(path)).toBe(true);
});

test.each(['src', 'src/build', 'app/coverage', 'vendor', '.storybook', 'distribution', 'lib/out'])(
  '%s is read',
  (path) => {
    expect(isLeftOut(path)).toBe(false);
  },
);

test('code is read, and what is not is counted by its reason', () => {
  const folder = folderOf(
    [
      ...['a.ts', 'src/b.vue', 'c.d.ts', 'd.min.js', 'README.md', 'e.json', 'node_modules/x/index.js'].map(
        (path) => file(path),
      ),
      file('large.js', 1_000_001),
    ],
    new Set(['.git']),
  );
  expect(folder.files.map(({ path }) => path)).toEqual(['a.ts', 'src/b.vue']);
  expect(saysOf(folder, 1)).toBe(
    'Read 2 code files; 1 has findings. Left out: 1 file (type declarations), 1 file (minified), 2 files (no code), 1 file (larger than 1 MB), the folders .git, node_modules.',
  );
});

test('of too many files the first are read, and what is no code does not count', () => {
  const { files, leftOut } = read(['a.png', ...Array.from({ length: 20_002 }, (_, index) => `${index}.js`)]);
  expect(files).toHaveLength(20_000);
  expect([...leftOut]).toEqual([
    ['no code', 1],
    ['beyond the first 20000', 2],
  ]);
});

/** What a browser gives of a dropped folder, two entries at a time. */
const entry = (name: string, inner?: readonly FileSystemEntry[]): FileSystemEntry => {
  const left = [...(inner ?? [])];
  return {
    name,
    isFile: inner === undefined,
    isDirectory: inner !== undefined,
    file: (resolve: (given: File) => void) => {
      resolve(new File(['a'], name));
    },
    createReader: () => ({
      readEntries: (resolve: (given: FileSystemEntry[]) => void) => {
        resolve(left.splice(0, 2));
      },
    }),
  } as unknown as FileSystemEntry;
};

test('a dropped folder is walked to its end, and folders that are left out are not entered', async () => {
  const installed = entry('node_modules', [entry('x.js')]);
  const dropped = entry('shop', [
    entry('a.js'),
    installed,
    entry('src', [entry('b.ts'), entry('c.ts'), entry('d.ts'), entry('dist', [entry('e.ts')])]),
  ]);
  const { files, folders } = await listDropped([dropped], new AbortController().signal);
  expect(files.map(({ path }) => path)).toEqual([
    'a.js',
    'src/b.ts',
    'src/c.ts',
    'src/d.ts',
    'src/dist/e.ts',
  ]);
  expect([...folders]).toEqual(['node_modules']);
});

test('of several folders each keeps its name', async () => {
  const { files } = await listDropped(
    [entry('a', [entry('index.js')]), entry('b', [entry('index.js')])],
    new AbortController().signal,
  );
  expect(files.map(({ path }) => path)).toEqual(['a/index.js', 'b/index.js']);
});
