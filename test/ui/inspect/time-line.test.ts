/** Where times are on the line of a token's life. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelRows, lefts } from '../../../src/ui/inspect/time/labels';
import { timeLine, type Times } from '../../../src/ui/inspect/time/time-line';

const time = fc.integer({ min: -1e10, max: 1e13 });

test('no time, no line', () => {
  expect(timeLine({}, 1000)).toBeUndefined();
  expect(timeLine({ exp: Number.POSITIVE_INFINITY }, 1000)).toBeUndefined();
});

test('within its life, now is in proportion', () => {
  const line = timeLine({ iat: 1000, exp: 2000 }, 1500, 60);
  const [iat, exp] = line?.marks ?? [];
  expect(line?.broken).toBeUndefined();
  expect(line?.now.at).toBeCloseTo(((iat?.at ?? 0) + (exp?.at ?? 0)) / 2);
});

test('leeway follows exp, and stays on the line', () => {
  const { grace, life } = timeLine({ iat: 1000, exp: 2000 }, 1500, 50) ?? {};
  expect(grace?.from).toBe(life?.to);
  expect((grace?.to ?? 0) - (grace?.from ?? 0)).toBeCloseTo(((life?.to ?? 0) - (life?.from ?? 0)) / 20);
  expect(timeLine({ iat: 1000, exp: 2000 }, 1500, 1e9)?.grace?.to).toBe(100);
  expect(timeLine({ iat: 1000 }, 1500, 60)?.grace).toBeUndefined();
});

test('long after its life the line is broken, and the life keeps its length', () => {
  const line = timeLine({ iat: 1000, exp: 1900 }, 1_000_000_000);
  expect(line?.broken).toBe('after');
  expect((line?.life.to ?? 0) - (line?.life.from ?? 0)).toBeGreaterThan(50);
  expect(line?.now.at).toBeGreaterThan(line?.life.to ?? 100);
});

test('long before it, the break is on the other side', () => {
  const line = timeLine({ nbf: 1_000_000, exp: 1_000_900 }, 0);
  expect(line?.broken).toBe('before');
  expect(line?.now.at).toBeLessThan(line?.life.from ?? 0);
});

test('every mark is on the line, in the order of its time', () => {
  fc.assert(
    fc.property(fc.record({ iat: time, nbf: time, exp: time }, { requiredKeys: [] }), time, (times, now) => {
      const line = timeLine(times, now);
      const marks = line?.marks ?? [];
      for (const [index, mark] of marks.entries()) {
        expect(mark.at).toBeGreaterThanOrEqual(0);
        expect(mark.at).toBeLessThanOrEqual(100);
        expect(mark.seconds).toBeGreaterThanOrEqual(marks[index - 1]?.seconds ?? mark.seconds);
        expect(mark.at).toBeGreaterThanOrEqual(marks[index - 1]?.at ?? 0);
      }
    }),
  );
});

describe('labels', () => {
  const line = (times: Times, now: number) => {
    const laidOut = timeLine(times, now);
    if (!laidOut) throw new Error('There is no line.');
    return laidOut;
  };
  /** What CSS computes, for a line so many ch wide. */
  const computed = (left: string, width: number): number => {
    const sum = left
      .replaceAll(/(-?[\d.]+)%/gu, (_, share: string) => String((Number(share) * width) / 100))
      .replaceAll(/([\d.]+)ch/gu, '$1')
      .replaceAll(/(max|min)\(/gu, 'Math.$1(');
    // The text is the module's own arithmetic.
    // oxlint-disable-next-line typescript/no-implied-eval, no-new-func
    return Number(new Function(`return ${sum}`)());
  };

  test('marks at one second share one; now has its own row with what lies between', () => {
    const [above, below] = labelRows(line({ iat: 1000, nbf: 1000, exp: 2000 }, 1990), 1990);
    expect(above.map(({ name }) => name)).toEqual(['iat, nbf', 'exp']);
    expect(below.map(({ name }) => name)).toEqual(['now']);
    const [, between] = labelRows(line({ iat: 1000, nbf: 1500, exp: 2000 }, 1200), 1200);
    expect(between.map(({ name }) => name)).toEqual(['now', 'nbf']);
  });

  test.each([45, 80, 170])('none covers another or leaves a line of %d ch', (width) => {
    // Until the year 9999.
    const dated = fc.integer({ min: 0, max: 2.5e11 });
    fc.assert(
      fc.property(dated, dated, dated, dated, (iat, nbf, exp, now) => {
        for (const row of labelRows(line({ iat, nbf, exp }, now), now)) {
          let end = 0;
          for (const { name, time: text, left } of lefts(row)) {
            const at = computed(left, width);
            expect(at).toBeGreaterThanOrEqual(end - 0.001);
            end = at + name.length + text.length;
          }
          expect(end).toBeLessThanOrEqual(width + 0.001);
        }
      }),
    );
  });
});
