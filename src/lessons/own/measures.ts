/** What a lesson of one's own can read from a run: a column's figures and words after an act. Not: figures that a person types. */
import { cut, type Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import {
  column,
  course,
  exchangesIn,
  readableIn,
  readableOf,
  requestBytes,
  rowsOf,
  statusOf,
  verdictOf,
} from '../read';
import { clockOf } from '../read-attack';

export type Measured = number | boolean | string;

export interface Measure {
  readonly id: string;
  readonly kind: 'number' | 'yes or no' | 'text';
  /** What it is, for who writes a lesson. */
  readonly says: string;
  /** Of the run's last act, in a column that the run has. Never throws, also before any act. */
  read(run: Run, mode: ModeId): Measured;
}

/** Requests of the last act, without those between servers. */
const sentIn = (run: Run, mode: ModeId) =>
  exchangesIn(run, mode).filter(({ exchange }) => exchange.by.type !== 'server');

const lastRequest = (run: Run, mode: ModeId) => sentIn(run, mode).at(-1)?.exchange.request;

export const MEASURES: readonly Measure[] = [
  {
    id: 'status',
    kind: 'number',
    says: 'The status of the last response; 0 where nothing was sent.',
    read: (run, mode) => statusOf(run, mode),
  },
  {
    id: 'bytes',
    kind: 'number',
    says: 'Bytes of the last request, as HTTP/1.1 writes it; 0 where nothing was sent.',
    read: (run, mode) => {
      const request = lastRequest(run, mode);
      return request ? requestBytes(request) : 0;
    },
  },
  {
    id: 'requests',
    kind: 'number',
    says: 'How many requests the act sent, those between servers left out.',
    read: (run, mode) => sentIn(run, mode).length,
  },
  {
    id: 'look-ups',
    kind: 'number',
    says: 'How often a table or another server was asked to answer the act.',
    read: (run, mode) =>
      exchangesIn(run, mode).reduce(
        (sum, { exchange }) => sum + exchange.queries.length + (exchange.by.type === 'server' ? 1 : 0),
        0,
      ),
  },
  {
    id: 'rows',
    kind: 'number',
    says: 'Rows about logins in the shop’s database after the act.',
    read: rowsOf,
  },
  {
    id: 'exposed',
    kind: 'number',
    says: 'Credentials in the browser that any script can read, after the act.',
    read: readableOf,
  },
  {
    id: 'claims',
    kind: 'number',
    says: 'Members that can be read without a key in the credentials of the last request.',
    read: (run, mode) => {
      const request = lastRequest(run, mode);
      return request ? Object.keys(readableIn(request)).length : 0;
    },
  },
  {
    id: 'seconds',
    kind: 'number',
    says: 'Seconds from the start of the run to the end of the act.',
    read: (run, mode) => clockOf(run, mode) - column(run, mode).start.clock,
  },
  {
    id: 'succeeded',
    kind: 'yes or no',
    says: 'Whether the act was an attack that succeeded.',
    read: (run, mode) => verdictOf(run, mode).succeeded,
  },
  {
    id: 'because',
    kind: 'text',
    says: 'What the attack came to: a whole sentence.',
    read: (run, mode) => verdictOf(run, mode).because,
  },
  {
    id: 'course',
    kind: 'text',
    says: 'The requests of the act and their statuses, one after the other.',
    read: course,
  },
];

export const measureOf = (id: string): Measure | undefined => MEASURES.find((measure) => measure.id === id);

/**
 * Reads one measure.
 * @param act its number as one counts, from 1; absent: the last of the run
 * @returns undefined when there is no such measure, or the run has not come to the act
 */
export const measured = (run: Run, mode: ModeId, id: string, act?: number): Measured | undefined => {
  if (act !== undefined && act > run.setup.acts.length) return undefined;
  return measureOf(id)?.read(act === undefined ? run : cut(run, act), mode);
};

/** As it stands in a sentence. */
export const inWords = (value: Measured | undefined): string => {
  if (value === undefined) return 'nothing yet';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
};
