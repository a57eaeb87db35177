/** The servers that took part so far: rows of logins, look-ups, and what a signature was worth. */
import type { Actor } from '#recording/recorded-flow';
import { isAttackersServer, ORIGIN } from '../../origins';
import type { Step, Trace } from '../../run/trace';
import type { World } from '../../run/world';
import type { Credential } from './credential';
import type { Message } from './message';
import { tablesOf, type Row } from './tables';

export interface Server {
  readonly origin: string;
  /** In a recording: its part in the login. */
  readonly role?: Actor['role'];
  /** In a recording: no request went to it so far. */
  readonly isAhead?: true;
  readonly isDown: boolean;
  /** Times that this act has asked one of its tables so far; absent: a recording cannot show it, nor the rows. */
  readonly lookUps?: number;
  /** At the shop: what its database keeps of logins; a row that went since the still before is in it as `deleted`. */
  readonly rows: readonly Row[];
  /** A JWT came with the step's request. */
  readonly checked?: 'accepted' | 'rejected';
}

const rowsOf = (before: World, world: World, seen: readonly Credential[]): Row[] => {
  const rows = tablesOf(world, seen);
  const kept = new Set(rows.map(({ table, key }) => `${table} ${key}`));
  const gone = tablesOf(before, seen).filter(({ table, key }) => !kept.has(`${table} ${key}`));
  return [...gone.map((row): Row => ({ ...row, state: 'deleted' })), ...rows];
};

/** Who is not logged in gets 401; 403 and others answer another question. */
const checkOf = (message: Message | undefined, origin: string): Pick<Server, 'checked'> => {
  if (message?.to !== origin) return {};
  const carries = message.sent.some(({ credential, as }) => credential.kind === 'jwt' && as !== 'content');
  return carries ? { checked: message.status === 401 ? 'rejected' : 'accepted' } : {};
};

/** The steps of an act up to one of them. */
const ofAct = (steps: readonly Step[], step: number): readonly Step[] => {
  let first = step;
  while (first > 0 && steps[first - 1]?.act === steps[step]?.act) first -= 1;
  return steps.slice(Math.max(first, 0), step + 1);
};

interface SoFar {
  /** Of the step. */
  readonly message: Message | undefined;
  /** Every credential of the run. */
  readonly seen: readonly Credential[];
  /** The shop first, then the others in the order of their first request. */
  readonly origins: readonly string[];
}

/** @param since index of the step that was shown before */
export const serversOf = (
  trace: Trace,
  step: number,
  since: number,
  { message, seen, origins }: SoFar,
): Server[] => {
  const act = ofAct(trace.steps, step);
  const world = trace.steps[step]?.after ?? trace.start;
  const before = trace.steps[Math.min(since, step)]?.after ?? trace.start;
  return origins
    .filter((origin) => !isAttackersServer(origin) && origin.startsWith('https:'))
    .map((origin) => ({
      origin,
      isDown: world.down.includes(origin),
      lookUps: act.reduce(
        (sum, each) =>
          each.event.type === 'exchange' && new URL(each.event.request.url).origin === origin
            ? sum + each.event.queries.filter(({ did }) => did === 'read').length
            : sum,
        0,
      ),
      rows: origin === ORIGIN ? rowsOf(before, world, seen) : [],
      ...checkOf(message, origin),
    }));
};
