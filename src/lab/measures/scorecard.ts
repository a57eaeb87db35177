/** The figures by which the modes are compared for a setup, each from runs made for it. */
import { direct } from '#http/message';
import { byteCount, requestWire } from '#http/wire';
import { holdings } from '../derive/holdings';
import { modeOf } from '../modes';
import type { Mode } from '../mode';
import { run, worldAt, type Run } from '../run/run';
import { stillAccepted } from './still-accepted';
import type { Setup } from '../run/setup';
import type { Exchange, Trace } from '../run/trace';
import type { World } from '../run/world';

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly unit: 'bytes' | 'seconds' | 'requests' | 'look-ups' | 'credentials' | 'status' | 'rows';
  /** Which way is better; a status is neither. */
  readonly better: 'less' | 'neither';
  /** One for each mode; `never` where it has no end. */
  readonly values: Readonly<Record<string, number | 'never'>>;
  /** Ids of acts of a run in which one can see it. */
  readonly acts: readonly string[];
}

const exchangesOf = (trace: Trace, act: number): Exchange[] =>
  trace.steps.flatMap((step) => (step.act === act && step.event.type === 'exchange' ? [step.event] : []));

/** Requests of a user who asks every half a minute. */
const PERIOD = 30;

const requestsIn = (seconds: number | 'never'): number | 'never' =>
  seconds === 'never' ? 'never' : Math.ceil(seconds / PERIOD);

const ENDED = ['log-in', 'read-orders', 'end-logins'];
const DEMOTED = ['log-in', 'read-customers', 'demote'];
const READ = ['log-in', 'read-orders', 'read-orders'];
const REFRESHED = ['log-in', 'refresh'];
const FORGED = ['log-in', 'csrf-form'];

type Values = Readonly<Record<string, number | 'never'>>;

/** Makes a run; the same setup gives the same, so that it may be one that was kept. */
type Play = (setup: Setup, modeIds: readonly string[]) => Promise<Run>;

/** What one mode comes to. */
const measure = async (setup: Setup, mode: Mode, play: Play): Promise<Values> => {
  const after = async (acts: readonly string[]) => {
    const { traces } = await play({ ...setup, acts }, [mode.id]);
    const [trace] = traces;
    if (!trace) throw new RangeError(`No mode is called ${mode.id}.`);
    return { trace, world: worldAt(trace, acts.length) };
  };
  const [read, ended, demoted, forged, refreshed] = await Promise.all(
    [READ, ENDED, DEMOTED, FORGED, REFRESHED].map(after),
  );
  if (!read || !ended || !demoted || !forged || !refreshed) throw new Error('A run is missing.');
  const reading = exchangesOf(read.trace, 2);
  const last = reading.at(-1);
  const { userAgent } = holdings(read.world, read.world.clock);
  const { server } = holdings(refreshed.world, refreshed.world.clock);
  const still = (world: World, path: string) => stillAccepted(world, mode, setup, path);
  const accepted = await still(ended.world, '/orders');
  const asked = reading.filter(({ by }) => by.type === 'server').length;
  return {
    bytes: last ? byteCount(requestWire(last.request)) : 0,
    'look-ups': asked + reading.reduce((sum, { queries }) => sum + queries.length, 0),
    'seconds-until-refused': accepted,
    'requests-until-refused': requestsIn(accepted),
    'stale-role': await still(demoted.world, '/customers'),
    secrets: userAgent.filter(({ readableBy }) => readableBy !== 'no script').length,
    forged: exchangesOf(forged.trace, 1).at(-1)?.response.status ?? 0,
    rows: server.filter(({ area }) => area !== 'users').length,
  };
};

const ROWS: readonly Omit<Figure, 'values'>[] = [
  { id: 'bytes', label: 'Request for the orders', unit: 'bytes', better: 'less', acts: READ },
  {
    id: 'look-ups',
    label: 'Table reads and writes, and calls to other servers, per request',
    unit: 'look-ups',
    better: 'less',
    acts: READ,
  },
  {
    id: 'seconds-until-refused',
    label: 'From revoking the login to the first refusal',
    unit: 'seconds',
    better: 'less',
    acts: [...ENDED, 'read-orders'],
  },
  {
    id: 'requests-until-refused',
    label: `Requests accepted meanwhile, one every ${PERIOD} seconds`,
    unit: 'requests',
    better: 'less',
    acts: [...ENDED, 'read-orders'],
  },
  {
    id: 'stale-role',
    label: 'A role that was taken away still works for',
    unit: 'seconds',
    better: 'less',
    acts: [...DEMOTED, 'read-customers'],
  },
  {
    id: 'secrets',
    label: 'Credentials that an injected script can steal',
    unit: 'credentials',
    better: 'less',
    acts: ['log-in'],
  },
  {
    id: 'forged',
    label: 'Answer to another site’s form',
    unit: 'status',
    better: 'neither',
    acts: FORGED,
  },
  {
    id: 'rows',
    label: 'Server rows about the login, after one refresh',
    unit: 'rows',
    better: 'less',
    acts: REFRESHED,
  },
];

/**
 * Measures a setup; its acts are left aside.
 * @param modeIds of the columns
 * @param play makes the runs; absent: each from its start
 * @throws RangeError when an id of the setup is unknown
 */
export const scorecard = async (
  setup: Setup,
  modeIds: readonly string[],
  play: Play = (each, ids) => run(each, direct, ids),
): Promise<Figure[]> => {
  const measured = await Promise.all(
    modeIds.flatMap((id) => {
      const mode = modeOf(id);
      return mode ? [measure(setup, mode, play).then((values) => [id, values] as const)] : [];
    }),
  );
  return ROWS.map((row) => ({
    ...row,
    values: Object.fromEntries(measured.map(([id, values]) => [id, values[row.id] ?? 0])),
  }));
};
