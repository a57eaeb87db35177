/** The servers that took part so far: rows of logins, look-ups, and what a signature was worth. */
import { ATTACKER_ORIGIN, ORIGIN } from '../../origins';
import type { Step, Trace } from '../../run/trace';
import type { World } from '../../run/world';
import type { Credential } from './credential';
import type { Message } from './message';
import { tablesOf, type Row } from './tables';

export interface Server {
  readonly origin: string;
  readonly isDown: boolean;
  /** Times that this act has asked one of its tables so far; absent: a recording cannot show it, nor the rows. */
  readonly lookUps?: number;
  /** At the shop: what its database keeps of logins; a row that went since the still before is in it as `deleted`. */
  readonly rows: readonly Row[];
  /** A JWT came with the step's request. */
  readonly checked?: 'accepted' | 'rejected';
}

/** The shop first, then the others in the order of their first request. */
const originsIn = (steps: readonly Step[]): string[] => [
  ...new Set([
    ORIGIN,
    ...steps.flatMap(({ event }) => (event.type === 'exchange' ? [new URL(event.request.url).origin] : [])),
  ]),
];

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

/**
 * @param since index of the step that was shown before
 * @param seen every credential of the run so far
 */
export const serversOf = (
  trace: Trace,
  step: number,
  since: number,
  seen: readonly Credential[],
  message: Message | undefined,
): Server[] => {
  const past = trace.steps.slice(0, step + 1);
  const act = past.at(-1)?.act;
  const world = past.at(-1)?.after ?? trace.start;
  const before = trace.steps[Math.min(since, step)]?.after ?? trace.start;
  return originsIn(past)
    .filter((origin) => origin !== ATTACKER_ORIGIN && origin.startsWith('https:'))
    .map((origin) => ({
      origin,
      isDown: world.down.includes(origin),
      lookUps: past.reduce(
        (sum, each) =>
          each.act === act &&
          each.event.type === 'exchange' &&
          new URL(each.event.request.url).origin === origin
            ? sum + each.event.queries.filter(({ did }) => did === 'read').length
            : sum,
        0,
      ),
      rows: origin === ORIGIN ? rowsOf(before, world, seen) : [],
      ...checkOf(message, origin),
    }));
};
