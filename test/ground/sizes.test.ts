/** Spaces, type, weights and radii of every stylesheet come from the theme. Not: colours, widths and heights. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'postcss';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The properties whose lengths and weights the theme names. */
const OURS = /^(?:font|font-size|font-weight|(?:row-|column-)?gap|padding.*|margin.*|border-radius)$/u;
const RAW = /(?<![\w.-])-?(?:\d*\.)?\d+(?:%|[a-z]+)?(?![\w.])/gu;
const HAIRLINE = /^1px solid var\(--hairline(?:-strong)?\)$/u;

/** Lengths that no step of the scale can say, each with its reason. */
const ALLOWED: readonly { readonly declaration: RegExp; readonly because: string }[] = [
  { declaration: /^margin-(?:left|inline): -1px$/u, because: 'two hairlines lie over each other' },
  { declaration: /^font-size: [79]pt$/u, because: 'paper is measured in points' },
  {
    declaration: /^margin: 0 calc\(var\(--thumb\) \/ 2\)$/u,
    because: 'the ticks stand where the thumb’s middle is',
  },
  { declaration: /^padding(?:-left)?: .*calc\(3\.6rem \+ .*\)$/u, because: 'past the column of the times' },
];

interface Declaration {
  readonly file: string;
  readonly prop: string;
  readonly value: string;
}

const declarationsIn = (css: string, file: string): Declaration[] => {
  const found: Declaration[] = [];
  parse(css, { from: file }).walkDecls(({ prop, value }) => void found.push({ file, prop, value }));
  return found;
};

/** The line height that follows a size in `font` is a number of its own. */
const rawIn = ({ prop, value }: Declaration): string[] => {
  const read = prop === 'font' ? value.replace(/\/\s*[\d.]+/u, '') : value;
  return (OURS.test(prop) ? (read.match(RAW) ?? []) : []).filter((each) => each !== '0');
};

const complaint = (declaration: Declaration): string | undefined => {
  const { file, prop, value } = declaration;
  const text = `${prop}: ${value}`;
  const wrong =
    rawIn(declaration).length > 0 || (prop.startsWith('border') && HAIRLINE.test(value))
      ? !ALLOWED.some((each) => each.declaration.test(text))
      : false;
  return wrong ? `${file}: ${text}` : undefined;
};

const FILES = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => `src/${file.split(path.sep).join('/')}`);
const DECLARATIONS = FILES.flatMap((file) =>
  declarationsIn(readFileSync(path.join(ROOT, file), 'utf8'), file),
);

test('a raw length, a raw weight and a hairline written out are found; a step of the scale is not', () => {
  const judged = (css: string) =>
    declarationsIn(`a { ${css} }`, 'a.css').flatMap((each) => complaint(each) ?? []);
  for (const css of [
    'gap: 6px',
    'padding: 0 var(--space-2) .5rem',
    'margin-top: calc(var(--space-2) + 1px)',
    'font-size: 0.9em',
    'font: 600 var(--small) / 1.5 var(--sans)',
    'font-weight: 650',
    'border-radius: 2px',
    'border-top: 1px solid var(--hairline)',
  ]) {
    expect([css, judged(css).length]).toEqual([css, 1]);
  }
  for (const css of [
    'gap: var(--space-1) 0',
    'margin: 0 auto',
    'font: var(--strong) var(--small) / 1.5 var(--sans)',
    'margin-left: -1px',
    'width: 6px',
  ]) {
    expect([css, judged(css).length]).toEqual([css, 0]);
  }
});

test('every stylesheet takes its sizes from the theme', () => {
  expect(FILES.length).toBeGreaterThan(50);
  expect(DECLARATIONS.flatMap((each) => complaint(each) ?? [])).toEqual([]);
});

test('every allowance is used', () => {
  const texts = DECLARATIONS.map(({ prop, value }) => `${prop}: ${value}`);
  expect(ALLOWED.filter(({ declaration }) => !texts.some((text) => declaration.test(text)))).toEqual([]);
});

test('the smallest type stands in the lab’s columns and in drawings alone', () => {
  const places = /^src\/ui\/(?:lab\/(?:record|holdings)|inspect\/(?:paste\/welcome|time\/time-line))/u;
  const tiny = DECLARATIONS.filter(({ prop, value }) => OURS.test(prop) && value.includes('--tiny'));
  expect(tiny.map(({ file }) => file).filter((file) => !places.test(file))).toEqual([]);
});

test('every size that a stylesheet names is one of the theme', () => {
  const named = new Set(
    DECLARATIONS.filter(({ prop }) => OURS.test(prop)).flatMap(({ value }) =>
      [...value.matchAll(/var\((--[\w-]+)\)/gu)].map(([, name]) => name),
    ),
  );
  const theme = new Set(
    DECLARATIONS.filter(({ file }) => file.startsWith('src/ui/theme/')).map(({ prop }) => prop),
  );
  expect([...named].filter((name) => !theme.has(name ?? ''))).toEqual(['--thumb']);
});
