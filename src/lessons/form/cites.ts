/** Which steps of a run a lesson points at. */
import type { Run } from '#lab/run/run';
import type { Cited, ModeId } from '../lesson';
import {
  alicesLast,
  cite,
  citeAll,
  citePart,
  column,
  exchangesIn,
  scriptStep,
  sentIn,
  verdictOf,
  type TokenPart,
} from '../read';
import { serversRequests } from '../read-attack';
import { actNumber, type ActRef } from './act-names';
import type { Reading } from './reading';

const some = (mode: ModeId, step: number | undefined): Cited[] =>
  step === undefined ? [] : [{ mode, step }];

interface Pointed {
  /** For who writes a lesson. */
  readonly says: string;
  /** In one column; where it has nothing of the kind, none. */
  find(run: Run, mode: ModeId, act: number): Cited[];
}

const inToken = (part: TokenPart, says: string): Pointed => ({
  says,
  find: (run, mode, act) => citePart(run, part, act).filter((cited) => cited.mode === mode),
});

/** What can be pointed at of an act. */
export const CITABLE = {
  last: {
    says: 'its last exchange',
    find: (run, mode, act) => citeAll(run, act).filter((cited) => cited.mode === mode),
  },
  every: {
    says: 'every exchange',
    find: (run, mode, act) => exchangesIn(run, mode, act).map((found) => cite(found)),
  },
  header: inToken('header', 'the last exchange, and in it the token’s JOSE header'),
  claims: inToken('claims', 'the same, and the token’s claims'),
  signature: inToken('signature', 'the same, and the token’s signature'),
  verdict: {
    says: 'the step that shows what an attack came to',
    find: (run, mode, act) => some(mode, verdictOf(run, mode, act).step),
  },
  alice: {
    says: 'the last exchange of Alice’s own pages',
    find: (run, mode, act) => some(mode, alicesLast(run, mode, act)?.step),
  },
  servers: {
    says: 'the requests that a server made',
    find: (run, mode, act) => serversRequests(run, mode, act).map((found) => cite(found)),
  },
  script: {
    says: 'the first script that ran',
    find: (run, mode, act) => some(mode, scriptStep(run, mode, act)),
  },
} as const satisfies Readonly<Record<string, Pointed>>;

export type Citable = keyof typeof CITABLE;

export const CITABLES = Object.keys(CITABLE) as readonly Citable[];

/** One entry of a lesson's list. */
export interface Cite {
  /** Absent: in every column that has it. */
  readonly mode?: ModeId;
  readonly act?: ActRef;
  /** Absent: the last exchange. */
  readonly what?: Citable;
}

/** No step has it; what cites it is told of as wrong. */
const NOWHERE = -1;

/** The last exchange of an act, or its last step where it had none. */
const lastOf = (run: Run, mode: ModeId, act: number): Cited => {
  const step =
    sentIn(run, mode, act).at(-1)?.step ?? column(run, mode).steps.findLastIndex((each) => each.act === act);
  return { mode, step: step < 0 ? NOWHERE : step };
};

/** Absent: the last exchange of the last act in every column that had one. */
export const citedBy = ({ run, names }: Reading, cites: readonly Cite[] = [{}]): Cited[] =>
  cites.flatMap(({ mode, act, what }) => {
    const number = (actNumber(names, act) ?? run.setup.acts.length) - 1;
    if (mode !== undefined && what === undefined) return [lastOf(run, mode, number)];
    const columns = mode === undefined ? run.traces.map((trace) => trace.mode) : [mode];
    return columns.flatMap((each) => CITABLE[what ?? 'last'].find(run, each, number));
  });
