/** Spaces, type, weights and radii of every stylesheet come from the theme, and its colours can be read. */
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
    declaration: /^font-size: (?:112\.5|93\.75)%$/u,
    because: 'a rem is larger on a large screen, smaller on paper',
  },
  {
    declaration: /^margin: 0 calc\(var\(--thumb\) \/ 2\)$/u,
    because: 'the ticks stand where the thumb’s middle is',
  },
  { declaration: /^padding(?:-left)?: .*calc\(3\.6rem \+ .*\)$/u, because: 'past the column of the times' },
  {
    declaration: /^margin-inline: max\(0px, \(24px - .*\) \/ 2\)$/u,
    because: 'a pointer needs 24 px (WCAG 2.2, 2.5.8)',
  },
  { declaration: /^font-size: 1\.5em$/u, because: 'an arrowhead grows with the letters beside it' },
  { declaration: /^margin: 0 calc\(-1 \* var\(--space-3\)\) /u, because: 'a head reaches its box’s border' },
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

const THEME = DECLARATIONS.filter(({ file }) => file === 'src/ui/theme/base.css');
/** In the first place where it is. */
const themed = (name: string): string => THEME.find(({ prop }) => prop === name)?.value ?? '';
const SIZES = ['--small', '--body', '--large', '--title', '--answer'];
/** Pixels of a root of 16. */
const pixels = (length: string): number => Number.parseFloat(length) * (length.endsWith('rem') ? 16 : 1);

test('the theme has five sizes of type, from 13 px up, and two weights', () => {
  const sizes = SIZES.map((name) => pixels(themed(name)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(sizes[0]).toBeGreaterThanOrEqual(13);
  const asked = DECLARATIONS.filter(({ prop }) => prop === 'font-size' || prop === 'font').flatMap(
    ({ value }) => [...value.matchAll(/var\((--[\w-]+)\)/gu)].map(([, name = '']) => name),
  );
  const others = ['--sans', '--mono', '--regular', '--strong'];
  expect([...new Set(asked)].filter((name) => ![...SIZES, ...others].includes(name))).toEqual([]);
});

test('a rem is at least what the reader’s browser says, on every screen', () => {
  const roots: string[] = [];
  for (const file of FILES) {
    parse(readFileSync(path.join(ROOT, file), 'utf8')).walkRules(
      /(?:^|[\s,])(?:html|:root)[^\s,]*$/u,
      (rule) => {
        rule.walkDecls(/^font(?:-size)?$/u, ({ prop, value }) => {
          const { parent } = rule;
          const on = parent?.type === 'atrule' && 'params' in parent ? parent.params : '';
          if (on !== 'print') roots.push(`${prop}: ${value}`);
        });
      },
    );
  }
  expect(roots).toEqual(['font-size: 112.5%']);
});

test('a page that sets a size of its own sets none under 13 px', () => {
  const own = DECLARATIONS.filter(({ prop, file }) => SIZES.includes(prop) && !file.includes('theme/'));
  expect(own.length).toBeGreaterThan(5);
  // Of what is clamped the first is the least; of what is the larger of two, each is one that it can be.
  const least = ({ value }: Declaration) => pixels(/[\d.]+(?:px|rem)/u.exec(value)?.[0] ?? '0');
  expect(own.filter((each) => least(each) < 13)).toEqual([]);
});

type Colour = readonly [number, number, number];
const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
/** Both of `light-dark(#…, #…)`. */
const coloursOf = (name: string): Colour[] =>
  [...themed(name).matchAll(/#([\da-f]{2})([\da-f]{2})([\da-f]{2})\b/gu)].map(
    ([, red = '', green = '', blue = '']) => [channel(red), channel(green), channel(blue)] as const,
  );
const luminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
/** WCAG 2.2, 1.4.3. */
const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const GROUNDS = ['--paper', '--panel', '--well'];
const PARTS = ['--jose-header', '--claims', '--signature', '--cookie', '--session', '--refresh'];
const MEANINGS = [
  '--attacker',
  '--refused',
  '--sent',
  '--error',
  '--warning',
  '--info',
  '--good',
  '--accent',
];
const PAIRS = [
  ...['--ink', '--ink-soft', ...PARTS, ...MEANINGS].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...['error', 'warning', 'good', 'accent'].flatMap((tone) => [
    [`--${tone}`, `--${tone}-wash`] as const,
    ['--ink', `--${tone}-wash`] as const,
  ]),
  ['--ink', '--mark'] as const,
];

test('every colour of text stands out from every ground that it is on, in light and dark', () => {
  const ratios = PAIRS.map(([text, ground]) => {
    const grounds = coloursOf(ground);
    const both = coloursOf(text).map((colour, look) => contrast(colour, grounds[look] ?? colour));
    expect([text, ground, both.length]).toEqual([text, ground, 2]);
    return { text, ground, least: Math.min(...both) };
  });
  expect(ratios.filter(({ least }) => least < 4.5)).toEqual([]);
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
  expect([...named].filter((name) => !theme.has(name ?? ''))).toEqual([
    '--bytes',
    '--scale',
    '--time',
    '--thumb',
  ]);
});
