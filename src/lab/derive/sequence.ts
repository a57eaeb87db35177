/** A run as rows: one an act, its steps aligned across the modes by what they are for. */
import { actOf } from '../run/act';
import type { Run } from '../run/run';
import { ORIGIN } from '../origins';
import type { Step } from '../run/trace';

/** What one mode did in an act. */
export interface Cell {
  readonly mode: string;
  readonly steps: readonly Step[];
}

/** Steps of the modes that are for the same thing. */
export interface Line {
  /** `GET /orders`; absent: what goes on before an exchange or after the last, without a request. */
  readonly purpose?: string;
  /** One for each mode, in the run's order; an exchange stands alone, and an empty list is a gap. */
  readonly cells: readonly Cell[];
  /** After an attack: what came of it, which the views read from the trace. */
  readonly verdict?: true;
}

export interface Row {
  /** Its number in the setup. */
  readonly act: number;
  /** Its id. */
  readonly id: string;
  /** One for each mode, in the run's order. */
  readonly cells: readonly Cell[];
  readonly lines: readonly Line[];
}

/** The host is named where it is not the shop's. */
const purposeOf = ({ event }: Step): string | undefined => {
  if (event.type !== 'exchange') return undefined;
  const { host, origin, pathname } = new URL(event.request.url);
  return `${event.request.method} ${origin === ORIGIN ? '' : host}${pathname}`;
};

/** An exchange with the steps before it, or the steps after the last exchange. */
interface Part {
  /** Purpose and how many of it came before: the second `GET /orders` is another one than the first. */
  readonly key: string;
  readonly before: readonly Step[];
  readonly exchange?: Step;
}

const END = 'end';

const partsOf = (steps: readonly Step[]): Part[] => {
  const parts: Part[] = [];
  const seen = new Map<string, number>();
  let before: Step[] = [];
  for (const step of steps) {
    const purpose = purposeOf(step);
    if (purpose === undefined) {
      before.push(step);
      continue;
    }
    const count = seen.get(purpose) ?? 0;
    seen.set(purpose, count + 1);
    parts.push({ key: `${purpose} ${count}`, before, exchange: step });
    before = [];
  }
  return [...parts, { key: END, before }];
};

/** All keys, each after those that come before it in some mode. */
const mergeKeys = (columns: readonly (readonly Part[])[]): string[] => {
  const keys: string[] = [];
  for (const parts of columns) {
    let at = 0;
    for (const { key } of parts) {
      const known = keys.indexOf(key);
      if (known < 0) keys.splice(at, 0, key);
      at = Math.max(at, (known < 0 ? at : known) + 1);
    }
  }
  return keys;
};

const linesOf = (cells: readonly Cell[]): Line[] => {
  const columns = cells.map(({ mode, steps }) => ({ mode, parts: partsOf(steps) }));
  const keys = mergeKeys(columns.map(({ parts }) => parts));
  return keys
    .flatMap((key): Line[] => {
      const found = columns.map(({ mode, parts }) => ({
        mode,
        part: parts.find((each) => each.key === key),
      }));
      const purpose = key.slice(0, key.lastIndexOf(' '));
      const before = { cells: found.map(({ mode, part }) => ({ mode, steps: part?.before ?? [] })) };
      if (key === END) return [before];
      const exchanges = found.map(({ mode, part }) => ({
        mode,
        steps: part?.exchange ? [part.exchange] : [],
      }));
      return [before, { purpose, cells: exchanges }];
    })
    .filter((line) => line.cells.some(({ steps }) => steps.length > 0));
};

/** The steps of each act, by its number. */
const byAct = (steps: readonly Step[], acts: number): Step[][] => {
  const lists: Step[][] = Array.from({ length: acts }, () => []);
  for (const step of steps) lists[step.act]?.push(step);
  return lists;
};

/** The rows of a run, first act first. What a row holds does not depend on later acts. */
export const sequence = ({ setup, traces }: Run): Row[] => {
  const columns = traces.map(({ mode, steps }) => ({ mode, acts: byAct(steps, setup.acts.length) }));
  return setup.acts.map((id, act) => {
    const cells = columns.map(({ mode, acts }) => ({ mode, steps: acts[act] ?? [] }));
    const lines = linesOf(cells);
    const isAttack = actOf(id)?.does.type === 'attack';
    return { act, id, cells, lines: isAttack ? [...lines, { cells: [], verdict: true }] : lines };
  });
};
