/** The closing sheet's judgements, over every situation: fair, measured, and never typed. */
import { assert, property, string } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { actOf } from '#lab/run/act';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { toQuery } from '#lab/derive/lab-address';
import { inWords } from '#lint/duration';
import {
  measure,
  mendingOf,
  MODE_IDS,
  pointsOf,
  remediesToTry,
  setupFor,
  type Point,
  type Readings,
} from '#lessons/choosing/argue';
import { criteria } from '#lessons/choosing/criteria';
import { figureOf, figureText } from '#lessons/choosing/criterion';
import { measuredOf, OFTEN_SAID } from '#lessons/choosing/often-said';
import { REMEDIES } from '#lessons/choosing/remedies';
import {
  PLAIN_SITUATION,
  PRESETS,
  situationIn,
  situationQuery,
  type Situation,
} from '#lessons/choosing/situation';
import { tensionIn, tensionText } from '#lessons/choosing/tension';
import type { ModeId } from '#lessons/lesson';
import { lessonOf } from '#lessons/lessons';
import { statusOf } from '#lessons/read';
import { everything } from '../../scale';

const SITUATIONS: readonly Situation[] = (['now', 'minutes', 'expiry'] as const).flatMap((end) =>
  [1, 2, 10, 40].flatMap((services) =>
    (['browser', 'mobile'] as const).flatMap((callers) =>
      (['no', 'yes'] as const).flatMap((domains) =>
        (['no', 'yes'] as const).flatMap((data) =>
          (['no', 'yes'] as const).map((script) => ({ end, services, callers, domains, data, script })),
        ),
      ),
    ),
  ),
);

const known = new Map<string, Promise<Readings>>();
const measured = (setup: Setup, mode: ModeId): Promise<Readings> => {
  const key = `${mode} ${toQuery(setup)}`;
  const readings = known.get(key) ?? measure(setup, mode);
  known.set(key, readings);
  return readings;
};

interface Argued {
  readonly situation: Situation;
  readonly mode: ModeId;
  readonly points: readonly Point[];
}

let argued: Argued[] = [];
beforeAll(async () => {
  for (const situation of SITUATIONS) {
    for (const mode of MODE_IDS) {
      const points = pointsOf(await measured(setupFor(situation), mode), situation);
      argued.push({ situation, mode, points });
    }
  }
});

const on = (points: readonly Point[], wanted: string) => points.filter(({ side }) => side === wanted);

/** What happens is said in words of the sentence's own: `at once`, `nothing`. */
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/gu) ?? [];

describe('fair', () => {
  test('in every situation something speaks for each mode, and something against it', () => {
    for (const { points, mode, situation } of argued) {
      const sides = { for: on(points, 'for').length > 0, against: on(points, 'against').length > 0 };
      expect({ mode, situation, ...sides }).toEqual({ mode, situation, for: true, against: true });
    }
  });

  test('each mode loses by at least two criteria, and wins by at least two', () => {
    for (const mode of MODE_IDS) {
      const ids = (side: string) =>
        new Set(
          argued
            .filter((each) => each.mode === mode)
            .flatMap(({ points }) => on(points, side).map(({ criterion }) => criterion.id)),
        );
      expect(ids('against').size).toBeGreaterThanOrEqual(2);
      expect(ids('for').size).toBeGreaterThanOrEqual(2);
    }
  });

  // One that the lab does not open with may be there to be worse.
  test('no mode that the lab opens with has all that another has, and more, in every situation', () => {
    const opened = DEFAULT_SETUP.columns;
    for (const mode of opened) {
      for (const other of opened.filter((each) => each !== mode)) {
        const dominates = SITUATIONS.every((situation) => {
          const of = (id: ModeId) => argued.find((each) => each.mode === id && each.situation === situation);
          return on(of(other)?.points ?? [], 'for').every(({ criterion }) =>
            on(of(mode)?.points ?? [], 'for').some((each) => each.criterion.id === criterion.id),
          );
        });
        expect({ mode, other, dominates }).toEqual({ mode, other, dominates: false });
      }
    }
  });

  test('no criterion or remedy knows a mode by its name', () => {
    const sources = import.meta.glob<string>('/src/lessons/choosing/criteria/*.ts', {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    expect(Object.keys(sources)).toHaveLength(criteria.length);
    for (const [path, source] of Object.entries(sources)) {
      expect([path, MODE_IDS.filter((id) => source.includes(`'${id}'`))]).toEqual([path, []]);
    }
  });
});

describe('criteria', () => {
  test.each(criteria.map((criterion) => [criterion.id, criterion] as const))(
    '%s: its lesson and acts exist',
    (_id, { lesson, acts }) => {
      expect(lessonOf(lesson)).toBeDefined();
      for (const act of acts) expect(actOf(act)).toBeDefined();
    },
  );

  test.runIf(everything)(
    'each speaks in some situation, as it is or with a change that is tried',
    async () => {
      const speaks = new Set(
        argued.flatMap(({ points }) =>
          points.filter(({ side }) => side !== 'neither').map(({ criterion }) => criterion.id),
        ),
      );
      const mobile: Situation = { ...PLAIN_SITUATION, end: 'minutes', callers: 'mobile', script: 'yes' };
      for (const mode of MODE_IDS) {
        const tried = remediesToTry(pointsOf(await measured(setupFor(mobile), mode), mobile));
        for (const remedy of tried) {
          if (speaks.size === criteria.length) break;
          const after = pointsOf(await measured(remedy.apply(setupFor(mobile)), mode), mobile);
          for (const { criterion, side } of after) if (side !== 'neither') speaks.add(criterion.id);
        }
      }
      expect([...speaks].toSorted()).toEqual(criteria.map(({ id }) => id).toSorted());
    },
  );

  test('every number in a sentence was measured, stated, or is the acts’ own', () => {
    for (const { points, situation } of argued) {
      for (const { criterion, reading } of points) {
        const allowed = [
          reading.value,
          figureOf(criterion, reading, situation),
          typeof reading.value === 'number' ? inWords(reading.value) : '',
          ...(reading.besides ?? []),
          situation.services,
          // What the title and the line say of the acts: 20 minutes, 6 requests.
          criterion.title,
          criterion.line?.(situation) ?? '',
          'HTTP/1.1 HTTP/2',
        ].flatMap((each) => numbersIn(String(each)));
        for (const number of numbersIn(criterion.says(reading, situation))) {
          expect([criterion.id, allowed]).toEqual([criterion.id, expect.arrayContaining([number])]);
        }
      }
    }
  });

  test('a figure is what a run of its acts shows in the lab', async () => {
    const bank = { ...PLAIN_SITUATION, services: 6, data: 'yes', domains: 'yes' } as const;
    for (const criterion of criteria.filter(({ unit }) => unit === 'status')) {
      const setup = setupFor(bank);
      const changed = criterion.change?.(setup) ?? setup;
      const done = await run({ ...changed, acts: criterion.acts }, direct, MODE_IDS);
      for (const mode of MODE_IDS) {
        const readings = await measured(setup, mode);
        expect([criterion.id, mode, readings[criterion.id]?.value]).toEqual([
          criterion.id,
          mode,
          statusOf(done, mode),
        ]);
      }
    }
  });

  test('the figures themselves', async () => {
    const table: Record<string, Record<ModeId, string>> = {};
    for (const mode of MODE_IDS) {
      const readings = await measured(setupFor(PLAIN_SITUATION), mode);
      for (const criterion of criteria) {
        const reading = readings[criterion.id];
        if (reading) (table[criterion.id] ??= {})[mode] = figureText(criterion, reading.value);
      }
    }
    expect(table).toMatchObject({
      'log-out': { session: '0 s', jwt: '1 hour', hybrid: '15 minutes' },
      away: { session: '30 minutes', jwt: '1 hour', hybrid: '30 days' },
      // A session and a JWT that last as long for the user last as long for a thief.
      theft: { session: '1 hour', jwt: '1 hour', hybrid: '15 minutes' },
      // The gateway looks the session up in the shop's own table, and the service checks a signature in every column.
      outage: { session: 'answered (200)', jwt: 'answered (200)', hybrid: 'answered (200)' },
      'gateway-outage': { session: 'refused (503)', jwt: 'answered (200)', bff: 'refused (503)' },
      'two-tabs': { session: 'no', jwt: 'no', hybrid: 'yes' },
      'other-domain-blocked': { session: 'refused (401)', jwt: 'answered (200)', hybrid: 'answered (200)' },
    });
  });
});

test('lifetimes are chosen, so each mode is measured with the shortest that let the user be away', async () => {
  for (const callers of ['browser', 'mobile'] as const) {
    const situation = { ...PLAIN_SITUATION, callers };
    const setup = setupFor(situation);
    const shortest = callers === 'browser' ? ['1h', '30m', '1h'] : ['7d', '7d', '7d'];
    expect([setup.lifetime, setup.sessionIdle, setup.sessionLongest]).toEqual(shortest);
    const theft = [];
    for (const mode of ['session', 'jwt', 'hybrid', 'bff']) {
      const points = pointsOf(await measured(setup, mode), situation);
      expect([mode, points.find(({ criterion }) => criterion.id === 'away')?.side]).toEqual([mode, 'for']);
      theft.push(points.find(({ criterion }) => criterion.id === 'theft')?.reading.value);
    }
    // What lasts for the user in one piece lasts for the thief; the hybrid's two pieces part that.
    const [session, jwt, hybrid, bff] = theft;
    expect([jwt, bff]).toEqual([session, session]);
    expect(hybrid).toBe(900);
  }
});

test('no remedy has the name of another', () => {
  expect(new Set(REMEDIES.map(({ id }) => id)).size).toBe(REMEDIES.length);
});

describe('remedies', () => {
  test.runIf(everything)(
    'each mends something somewhere, for one of its aims',
    { timeout: 120_000 },
    async () => {
      /** Those of which it is shown already. */
      const mending = new Set<string>();
      const wide: readonly Situation[] = [
        ...PRESETS.map(({ situation }) => situation),
        { end: 'now', services: 40, callers: 'mobile', domains: 'yes', data: 'yes', script: 'yes' },
      ];
      for (const situation of wide) {
        for (const mode of MODE_IDS) {
          const setup = setupFor(situation);
          const before = await measured(setup, mode);
          for (const remedy of remediesToTry(pointsOf(before, situation))) {
            if (mending.has(remedy.id)) continue;
            const after = await measured(remedy.apply(setup), mode);
            const mends = mendingOf(remedy, before, after, situation)?.mends ?? [];
            if (mends.some(({ criterion }) => remedy.aims.includes(criterion.id))) mending.add(remedy.id);
          }
        }
      }
      expect([...mending].toSorted()).toEqual(REMEDIES.map(({ id }) => id).toSorted());
    },
  );

  test('aims are criteria', () => {
    const ids = criteria.map(({ id }) => id);
    for (const { aims } of REMEDIES) for (const aim of aims) expect(ids).toContain(aim);
  });

  test('a cost is found: a denylist ends a JWT at once at the shop, which looks at it each time, and a minute late elsewhere', async () => {
    const setup = setupFor(PLAIN_SITUATION);
    const remedy = REMEDIES.find(({ id }) => id === 'denylist');
    if (!remedy) throw new Error('no remedy');
    const [before, after] = [await measured(setup, 'jwt'), await measured(remedy.apply(setup), 'jwt')];
    const mending = mendingOf(remedy, before, after, PLAIN_SITUATION);
    expect(mending?.mends.map(({ criterion }) => criterion.id)).toEqual(['log-out']);
    expect(mending?.costs.map(({ criterion }) => criterion.id)).toEqual(['look-ups']);
    expect([before['log-out-elsewhere']?.value, after['log-out-elsewhere']?.value]).toEqual([3600, 60]);
  });
});

test('every situation holds a tension, and names each mode at most once in it', () => {
  for (const situation of SITUATIONS) {
    const tension = tensionIn(
      argued
        .filter((each) => each.situation === situation)
        .map(({ mode, points }) => [mode, points] as const),
    );
    if (!tension) throw new Error(`no tension in ${situationQuery(situation)}`);
    const { onlyFirst, onlySecond, both, neither } = tension;
    const all = [...onlyFirst, ...onlySecond, ...both, ...neither];
    expect(new Set(all).size).toBe(all.length);
    expect(tensionText(tension)).toContain(tension.first.wish);
  }
});

test('a situation comes back from its address, and no address throws', () => {
  for (const situation of SITUATIONS) expect(situationIn(situationQuery(situation))).toEqual(situation);
  expect(situationQuery(PLAIN_SITUATION)).toBe('');
  expect(situationIn('services=0&end=never&data=maybe')).toEqual(PLAIN_SITUATION);
  assert(
    property(string(), (text) => {
      expect(Object.keys(situationIn(text))).toEqual(Object.keys(PLAIN_SITUATION));
    }),
  );
});

test('what is often said is measured, and each shows what it leaves out', async () => {
  const texts = new Map<string, string>();
  for (const each of OFTEN_SAID) {
    expect(lessonOf(each.lesson)).toBeDefined();
    texts.set(each.id, await measuredOf(each));
  }
  expect(texts.get('every-request')).toMatch(/, and 1 in each repeat/u);
  expect(texts.get('http-only')).toMatch(/could read: 0\..*arrived at the attacker/u);
  expect(texts.get('never-stale')).toMatch(/works for 1 minute more.*for 1 minute/u);
  expect(texts.get('cookie-size')).toMatch(/gets 200\..*4096.*gets 401/u);
  const [small = 0] = (/has (\d+) bytes/u.exec(texts.get('token-size') ?? '') ?? []).slice(1).map(Number);
  expect(small).toBeGreaterThan(0);
  expect(small).toBeLessThan(500);
});
