/** The linter enforces the table of layers: forbidden imports and ambient globals are fed to it. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAYERS } from '../../oxlint.config.js';

const layers = Object.keys(LAYERS) as (keyof typeof LAYERS)[];
const layersOf: Readonly<Record<string, readonly string[]>> = LAYERS;

let folder = '';

interface Complaint {
  readonly filename: string;
  readonly code: string;
}

/** Files of a layer, and what the linter says about each. */
const complaintsAbout = (files: Readonly<Record<string, string>>): Complaint[] => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { stdout } = spawnSync('npx', ['oxlint', '-c', 'oxlint.config.js', '--format', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return (JSON.parse(stdout) as { diagnostics: Complaint[] }).diagnostics;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(import.meta.dirname, '../../oxlint.config.js'), join(folder, 'oxlint.config.js'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('every import across layers is allowed or refused as the table says', () => {
  const files: Record<string, string> = {};
  for (const from of layers) {
    for (const to of layers) {
      if (from !== to)
        files[`src/${from}/imports-${to}.ts`] = `import { x } from '#${to}/x';\nexport const y = x;\n`;
    }
  }
  const refused = new Set(
    complaintsAbout(files)
      .filter((each) => each.code.includes('no-restricted-imports'))
      .map((each) => each.filename),
  );
  for (const from of layers) {
    for (const to of layers) {
      if (from === to) continue;
      const path = `src/${from}/imports-${to}.ts`;
      expect({ path, refused: refused.has(path) }).toEqual({
        path,
        refused: !layersOf[from]?.includes(to),
      });
    }
  }
});

test('lint and lab are siblings: neither may import the other', () => {
  expect(layersOf['lint']).not.toContain('lab');
  expect(layersOf['lab']).not.toContain('lint');
});

const AMBIENT = [
  'document.title',
  'window.name',
  'localStorage.length',
  'fetch("x")',
  'Date.now()',
  'Math.random()',
  'crypto.getRandomValues(new Uint8Array(1))',
];

test('page, clock, randomness and network are refused below ui and mock, and allowed there', () => {
  const files: Record<string, string> = {};
  for (const layer of layers) {
    AMBIENT.forEach((use, index) => {
      files[`src/${layer}/ambient-${index}.ts`] = `export const used = () => ${use};\n`;
    });
  }
  const refused = new Set(
    complaintsAbout(files)
      .filter((each) => /no-restricted-(?:globals|properties)/u.test(each.code))
      .map((each) => each.filename),
  );
  for (const layer of layers) {
    AMBIENT.forEach((use, index) => {
      const path = `src/${layer}/ambient-${index}.ts`;
      expect({ layer, use, refused: refused.has(path) }).toEqual({
        layer,
        use,
        refused: layer !== 'ui' && layer !== 'mock',
      });
    });
  }
});

test('relative paths out of a layer are refused', () => {
  const [complaint] = complaintsAbout({
    'src/lint/reaches-out.ts': `import { x } from '../jose/x';\nexport const y = x;\n`,
  }).filter((each) => each.filename === 'src/lint/reaches-out.ts');
  expect(complaint?.code).toContain('no-restricted-imports');
});

test('what the pages share imports no page, and a page may import it', () => {
  const importing = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;
  const pages = readdirSync(join(import.meta.dirname, '../../src/ui'), { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== 'parts')
    .map((each) => each.name);
  expect(pages).toContain('inspect');
  const files: Record<string, string> = {
    'src/ui/parts/uses-choices.ts': importing('../choices'),
    'src/ui/parts/uses-a-part.ts': importing('./source-link'),
    'src/ui/uses-a-part.ts': importing('./parts/source-link'),
    'src/ui/app.tsx': importing('./inspect/x'),
  };
  for (const page of pages) {
    if (page !== 'theme') files[`src/ui/uses-${page}.ts`] = importing(`./${page}/x`);
    files[`src/ui/parts/uses-${page}.ts`] = importing(`../${page}/x`);
    files[`src/ui/parts/uses-deep-${page}.ts`] = importing(`../${page}/folder/x`);
    files[`src/ui/${page}/uses-a-part.ts`] = importing('../parts/source-link');
  }
  const refused = complaintsAbout(files)
    .filter((each) => each.code.includes('no-restricted-imports') && each.filename in files)
    .map((each) => each.filename);
  expect(refused.toSorted()).toEqual(
    pages
      .flatMap((page) => [
        ...(page === 'theme' ? [] : [`src/ui/uses-${page}.ts`]),
        `src/ui/parts/uses-${page}.ts`,
        `src/ui/parts/uses-deep-${page}.ts`,
      ])
      .toSorted(),
  );
});

test('React’s own lazy is refused: what it failed to load stays failed', () => {
  const complaints = complaintsAbout({
    'src/ui/lazy.ts': `import { lazy } from 'react';\nexport const y = lazy;\n`,
    'src/ui/not-lazy.ts': `import { use } from 'react';\nexport const y = use;\n`,
  }).filter(({ code }) => code.includes('no-restricted-imports'));
  expect(complaints.map(({ filename }) => filename).filter((name) => name.endsWith('lazy.ts'))).toEqual([
    'src/ui/lazy.ts',
  ]);
});

test('every file that the page fetches later is fetched by what can try again', () => {
  const folder = join(import.meta.dirname, '../../src/ui');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/u.test(name),
  );
  const calls = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [...text.matchAll(/\bimport\(\s*'/gu)].map(({ index }) => ({
      name,
      before: text.slice(0, index),
    }));
  });
  expect(calls.length).toBeGreaterThan(20);
  const loose = calls.filter(({ name, before }) => {
    const statement = before.slice(before.lastIndexOf(';') + 1);
    return !/\b(?:lazyPart|loadOnce)\(/u.test(statement) && !/^inspect\/tools\/[\w-]+\.ts$/u.test(name);
  });
  expect(loose.map(({ name }) => name)).toEqual([]);
});

test('docs/architecture.md names the imports that the linter allows', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/architecture.md'), 'utf8');
  const told = [...text.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gmu)].map(([, layer = '', imports = '']) => [
    layer,
    imports === 'all' ? layers.filter((other) => other !== layer) : (imports.match(/\w+/gu) ?? []),
  ]);
  const rows = told.filter(([layer]) => layers.some((each) => each === layer));
  expect(Object.fromEntries(rows)).toEqual(LAYERS);
});
