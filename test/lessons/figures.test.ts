/** Every figure that a lesson says after a reveal is in its run. */
import { describe, expect, test } from 'vitest';
import { indexCredentials, neverIndexAuthorization } from '#http/hpack/indexing';
import { direct } from '#http/message';
import { requestWire, responseWire, type WirePart } from '#http/wire';
import { claimsOf } from '#lab/shop/claims-of';
import { quotedIn } from '#lab/derive/quoted';
import type { Run } from '#lab/run/run';
import { overHttp2 } from '#lab/scale/connection-bytes';
import type { Exchange } from '#lab/run/trace';
import { lessons } from '#lessons/lessons';
import type { Reason } from '#lessons/lesson';
import { runsOf, setupOf } from '#lessons/play';
import { everything } from '../scale';

const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => [...all, ...all.map((each) => [...each, id])], [[]]);

/** A quick run leaves out toggles that are on together. */
const tried = (ids: readonly string[]): string[][] =>
  subsets(ids).filter(({ length }) => everything || length <= 1);

/** Numbers that stand alone: not those of a name (RS256), an address, a date, a telephone number or a token. */
const numbersIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\w.:/+–-]|\d )\d[\d,]*(?:\.\d+)?(?![\w:/]|-\d| \d)/gu)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  );

const saidIn = ({ text, measured = [] }: Reason): string =>
  [text, ...measured.flatMap(({ values }) => Object.values(values).map(String))].join(' \n');

/** Small numbers are counted things; which ones is for the lesson's own test of its answers. */
const MOST_COUNTED = 12;

const TOKEN = /eyJ[\w-]*\.[\w-]+\.[\w-]*/gu;
/** In which lifetimes are said. */
const UNITS = [1, 60, 3600, 86_400];

const lifetimes = (token: string): number[] => {
  const { iat, exp } = claimsOf(token) ?? {};
  return iat === undefined || exp === undefined ? [] : UNITS.map((unit) => (exp - iat) / unit);
};

const figuresOfExchange = ({ request, response, retrieval, storing }: Exchange): number[] => {
  const parts: readonly WirePart[][] = [requestWire(request), responseWire(response)];
  const text = parts.flat().map((part) => part.text);
  const tokens = text.join('').match(TOKEN) ?? [];
  return [
    response.status,
    ...parts.map((each) => each.reduce((sum, { bytes }) => sum + bytes, 0)),
    ...parts.flat().map(({ bytes }) => bytes),
    ...tokens.flatMap((token) => [
      token.length,
      ...token.split('.').map(({ length }) => length),
      ...lifetimes(token),
    ]),
    ...retrieval.map(({ cookie }) => cookie.value.length),
    ...storing.flatMap(({ because }) => numbersIn(because)),
  ];
};

/** All that a run shows, counted here and not by the lessons' own readers. */
const figuresOf = (run: Run): number[] =>
  run.traces.flatMap(({ steps }) => {
    const exchanges = steps.flatMap(({ event }) => (event.type === 'exchange' ? [event] : []));
    return [
      ...exchanges.flatMap(figuresOfExchange),
      ...steps.flatMap(({ event }) => ('says' in event ? numbersIn(event.says) : [])),
      ...steps.flatMap(({ after }) =>
        after.server.refreshTokens.map(({ expires, created }) => expires - created),
      ),
    ];
  });

/** Of lesson 3: the same requests on a connection that remembers, and fifty of them. */
const onConnections = (run: Run): number[] =>
  run.traces.flatMap(({ steps }) =>
    steps.flatMap(({ event }) => {
      if (event.type !== 'exchange') return [];
      const ways = [indexCredentials, neverIndexAuthorization].map((how) => overHttp2(event.request, how));
      const plain = requestWire(event.request).reduce((sum, { bytes }) => sum + bytes, 0);
      return [50 * plain, ...ways.flatMap(({ first, repeat }) => [first, repeat, first + 49 * repeat])];
    }),
  );

/** Of lesson 17: the centre, asked by ten services as the two photo requests did, and five of six times as the second one. */
const forTenServices = ({ traces }: Run): number[] =>
  traces.map(({ steps }) => {
    const asked = (act: number) =>
      steps.filter(
        (step) =>
          step.act === act &&
          step.event.type === 'exchange' &&
          (new URL(step.event.request.url).host === 'auth.shop.example' || step.event.queries.length > 0),
      ).length;
    return 10 * (asked(1) + 5 * asked(2));
  });

/** How many times the session's last request another one is, to one decimal as it is said. */
const ratios = (run: Run): number[] => {
  const sizes = run.traces.map(({ steps }) => {
    const last = steps.findLast(({ event }) => event.type === 'exchange')?.event;
    return last?.type === 'exchange'
      ? requestWire(last.request).reduce((sum, { bytes }) => sum + bytes, 0)
      : 1;
  });
  return sizes.map((size) => Math.round((10 * size) / (sizes[0] ?? 1)) / 10);
};

/** What only one lesson counts. */
const MORE: Readonly<Record<string, (run: Run) => number[]>> = {
  weight: (run) => [...onConnections(run), ...ratios(run)],
  'ten-services': forTenServices,
};

/** Figures that a text says and the run does not. Small whole numbers are left aside. */
const unfoundedIn = (said: string, figures: ReadonlySet<number>): number[] =>
  numbersIn(said).filter(
    (figure) => !(Number.isInteger(figure) && figure <= MOST_COUNTED) && !figures.has(figure),
  );

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  test.each(tried(lesson.toggles.map(({ id: toggle }) => toggle)))(
    'with %s %s %s: every figure said stands in the run, every quoted text in its exchange',
    async (...on) => {
      const runs = await runsOf(setupOf(lesson, on), lesson, direct);
      for (const [index, beat] of lesson.beats.entries()) {
        const after = runs[index + 1];
        const reason = after && (beat.predict?.reason(after) ?? beat.after?.(after));
        if (!reason) continue;
        const figures = new Set([...figuresOf(after), ...(MORE[id]?.(after) ?? [])]);
        const unfounded = unfoundedIn(saidIn(reason), figures);
        expect({ beat: index + 1, unfounded }).toEqual({ beat: index + 1, unfounded: [] });
        for (const { mode, step, quote } of reason.cites) {
          const event = after.traces.find((trace) => trace.mode === mode)?.steps[step]?.event;
          const quoted = event?.type === 'exchange' ? quotedIn(event, quote) : event;
          expect({ beat: index + 1, mode, step, found: quoted !== undefined }).toMatchObject({ found: true });
        }
      }
    },
  );
});

test('a figure that was typed is found out', async () => {
  const [lesson] = lessons;
  const last = lesson && (await runsOf(setupOf(lesson), lesson, direct)).at(-1);
  if (!last) throw new Error('no run');
  const figures = new Set(figuresOf(last));
  expect(
    unfoundedIn('answered with 200, 722 bytes, 6.7 times, from https://a.example:8443, RS256', figures),
  ).toEqual([722, 6.7]);
});
