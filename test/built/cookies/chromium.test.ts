/** Our cookie jar against Chromium's, over generated lines and places. */
import { describe, expect, test } from 'vitest';
import { distinctLines, NAMELESS, rivalLines } from './lines';
import { KNOWN_DIFFERENCES } from './known-differences';
import { Oracle, type Compared, type Step } from './oracle';
import { PLACES, SCRIPT_PLACES, type Place, type ScriptPlace } from './places';

const EVERYWHERE = [...PLACES, ...SCRIPT_PLACES];
const LINES_OF_A_PLACE = 40;
/** Each comparison costs its reads, so some places set cookies before one. */
const PLACES_AT_ONCE = 8;

const isDisputed = (line: string): boolean =>
  KNOWN_DIFFERENCES.some(({ explains }) =>
    explains({ set: '', seen: '', line, ours: undefined, theirs: undefined, replaced: false }),
  );

/** Every place sets cookies of its own; of no two lines is one to take the other's place. */
const everyPlace = (seed: number): Step[][] =>
  Array.from({ length: Math.ceil(EVERYWHERE.length / PLACES_AT_ONCE) }, (_, group) => {
    // Neighbours are alike, so those that meet in a comparison come from all over the list.
    const groups = Math.ceil(EVERYWHERE.length / PLACES_AT_ONCE);
    const places = EVERYWHERE.filter((__, index) => index % groups === group);
    const lines = distinctLines(places.length * LINES_OF_A_PLACE, group * 1000, seed + group, isDisputed);
    return places.map((at, index) => ({
      at,
      lines: lines.slice(index * LINES_OF_A_PLACE, (index + 1) * LINES_OF_A_PLACE),
    }));
  });

/** Places in turn set cookies of few names. */
const rivals = (comparisons: number, seed: number): Step[][] =>
  Array.from({ length: comparisons }, (_, comparison) =>
    EVERYWHERE.filter((__, index) => (index * 7) % comparisons === comparison).map((at, index) => ({
      at,
      lines: rivalLines(12, comparison * 1000 + index * 12, seed + comparison * 100 + index),
    })),
  );

const TYPED = PLACES.find(({ name }) => name === 'address typed');
const FRAMED = PLACES.find(({ name }) => name === 'frame on another site');
const INSECURE = PLACES.find(({ name }) => name === 'address typed, http');
const POSTED = PLACES.find(({ name }) => name === 'form POST from another site');
const SUBDOMAIN = PLACES.find(({ name }) => name === 'address typed, subdomain');
if (!TYPED || !FRAMED || !INSECURE || !POSTED || !SUBDOMAIN) throw new Error('A place has another name now.');

const numbered = (count: number, from: number, attributes: string): string[] =>
  Array.from({ length: count }, (_, index) => `c${from + index}=~${from + index}~; Path=/${attributes}`);

/** More cookies than a user agent keeps. */
const TOO_MANY: readonly Step[][] = [
  [{ at: TYPED, lines: numbered(181, 0, '') }],
  [{ at: TYPED, lines: numbered(181, 0, '; Secure') }],
  [{ at: TYPED, lines: [...numbered(170, 0, '; Secure'), ...numbered(20, 170, '')] }],
  [{ at: TYPED, lines: [...numbered(20, 0, ''), ...numbered(250, 20, '; Secure')] }],
  [
    { at: TYPED, lines: numbered(100, 0, '; Domain=shop.example') },
    { at: SUBDOMAIN, lines: numbered(100, 100, '') },
  ],
  [{ at: TYPED, lines: [...numbered(180, 0, ''), ...numbered(9, 0, '; HttpOnly'), ...numbered(1, 180, '')] }],
  [{ at: FRAMED, lines: numbered(185, 0, '; Secure; SameSite=None; Partitioned') }],
  [
    {
      at: FRAMED,
      lines: Array.from(
        { length: 6 },
        (_, index) => `c${index}=~${index}~${'x'.repeat(3000)}; Path=/; Secure; SameSite=None; Partitioned`,
      ),
    },
  ],
  // 10240 bytes, and then one more.
  ...[2044, 2045].map((last) => [
    {
      at: FRAMED,
      lines: [4092, 4092, last].map(
        (length, index) =>
          `${index}=~${index}~${'x'.repeat(length)}; Path=/; Secure; SameSite=None; Partitioned`,
      ),
    },
  ]),
  [
    { at: FRAMED, lines: numbered(150, 0, '; Secure; SameSite=None; Partitioned') },
    { at: TYPED, lines: numbered(150, 150, '') },
  ],
];

/** What http may put beside a Secure cookie. */
const SHADOWS: readonly Step[][] = [
  [
    { at: TYPED, lines: ['a=~1~; Secure; Path=/a', 'p=~2~; Secure; Path=/; Partitioned'] },
    {
      at: INSECURE,
      lines: ['a=~3~; Path=/', 'a=~4~; Path=/a/b', 'a=~5~; Path=/ab', 'a=~6~; Path=/a', 'p=~7~; Path=/'],
    },
  ],
];

type Age = Parameters<Oracle['compare']>[3];

const compareAll = async (
  oracle: Oracle,
  runs: readonly (readonly Step[])[],
  ...seen: [places?: readonly Place[], scriptPlaces?: readonly ScriptPlace[], age?: Age]
) => {
  const compared: Compared[] = [];
  for (const steps of runs) compared.push(await oracle.compare(steps, ...seen));
  const differences = compared.flatMap((each) => each.differences);
  const sum = (of: (each: Compared) => number) => compared.reduce((total, each) => total + of(each), 0);
  return {
    lines: runs.flat().reduce((total, { lines }) => total + lines.length, 0),
    stored: sum((each) => each.stored),
    views: sum((each) => each.views),
    differences,
    unknown: differences.filter((each) => !KNOWN_DIFFERENCES.some(({ explains }) => explains(each))),
  };
};

type Outcome = Awaited<ReturnType<typeof compareAll>>;

const report = (what: string, { lines, views, stored, differences, unknown }: Outcome) => {
  console.log(
    `${what}: ${lines} lines, ${stored} cookies stored, ${views} views compared, ` +
      `${differences.length} differences, ${unknown.length} of them not listed.`,
  );
};

describe.concurrent('Chromium', () => {
  test.each(['allowed', 'blocked'] as const)('third-party cookies %s', async (thirdPartyCookies) => {
    const oracle = await Oracle.start(thirdPartyCookies);
    try {
      for (const [what, steps] of [
        ['cookies of all kinds', everyPlace(6265)],
        ['cookies of few names', rivals(3, 6265)],
      ] as const) {
        const outcome = await compareAll(oracle, steps);
        report(`Chromium ${oracle.version}, third-party cookies ${thirdPartyCookies}, ${what}`, outcome);
        // Two jars that refuse everything would agree too.
        expect(outcome.stored).toBeGreaterThan(outcome.lines / 20);
        expect(outcome.unknown).toEqual([]);
      }
    } finally {
      await oracle.close();
    }
  });

  test('limits, Secure cookies left alone, cookies without a name', async () => {
    const oracle = await Oracle.start('allowed');
    try {
      const steps = [...TOO_MANY, ...SHADOWS, ...NAMELESS.map((line) => [{ at: TYPED, lines: [line] }])];
      const outcome = await compareAll(oracle, steps, [TYPED, FRAMED], []);
      report(`Chromium ${oracle.version}, limits, Secure cookies left alone, no name`, outcome);
      expect(outcome.unknown).toEqual([]);
    } finally {
      await oracle.close();
    }
  });

  test('the two minutes of a cookie without SameSite', async () => {
    // Chromium's own switch makes ten seconds of them.
    const oracle = await Oracle.start('allowed', ['--enable-features=ShortLaxAllowUnsafeThreshold']);
    try {
      const lines = ['d=~1~', 'l=~2~; SameSite=Lax', 'n=~3~; SameSite=None; Secure'];
      const steps = [[{ at: TYPED, lines }]];
      const fresh = await compareAll(oracle, steps, [POSTED], []);
      const old = await compareAll(oracle, steps, [POSTED, TYPED], [], { theirs: 11, ours: 121 });
      report(`Chromium ${oracle.version}, the two minutes`, old);
      expect([...fresh.unknown, ...old.unknown]).toEqual([]);
    } finally {
      await oracle.close();
    }
  });
});
