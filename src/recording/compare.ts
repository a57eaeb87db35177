/** Two recordings on one axis: exchanges that are the same step of a login are beside one another, and gaps show what one has alone. */
import type { RecordedFlow } from './recorded-flow';
import { toldExchanges } from './told';

/** A step of one recording, of the other, or of both: the index of its exchange in each. */
export interface Beside {
  readonly left?: number;
  readonly right?: number;
}

/** An exchange by what it does, and by its address alone. */
interface Step {
  readonly index: number;
  readonly is: string;
  readonly near: string;
}

/** A path with what differs from login to login left out: identifiers and numbers. */
export const pathOf = (url: string): string =>
  new URL(url).pathname
    .split('/')
    .map((segment) => (/\d|^[\w-]{16,}$/u.test(segment) ? '…' : segment))
    .join('/');

/** What an exchange is, whoever logs in: role of the server, method, path, kinds of credentials that travel. */
const stepsOf = (flow: RecordedFlow): Step[] => {
  const roles = new Map(flow.actors.map(({ origin, role }) => [origin, role]));
  const kinds = new Map<number, Set<string>>();
  for (const { kind, way } of flow.credentials) {
    if (kind === 'unknown') continue;
    for (const { exchange, did } of way) {
      const all = kinds.get(exchange) ?? new Set();
      kinds.set(exchange, all.add(`${did} ${kind}`));
    }
  }
  // What has no part in the login would only push its steps apart.
  return toldExchanges(flow).flatMap((index) => {
    const request = flow.recording.exchanges[index]?.request;
    if (!request) return [];
    const role = roles.get(new URL(request.url).origin) ?? 'other';
    const near = `${role} ${request.method} ${pathOf(request.url)}`;
    return [{ index, near, is: `${near} ${[...(kinds.get(index) ?? [])].toSorted().join(', ')}` }];
  });
};

/** Longer recordings are aligned in windows: a table of all pairs would not fit. */
const WINDOW = 400;

const likeness = (a: Step, b: Step): number => (a.is === b.is ? 3 : a.near === b.near ? 2 : 0);

/** The alignment that leaves the most likeness (a longest common subsequence with weights). */
const alignedWithin = (left: readonly Step[], right: readonly Step[]): Beside[] => {
  const width = right.length + 1;
  const best = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const like = likeness(left[i] as Step, right[j] as Step);
      const both = like > 0 ? like + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const rows: Beside[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    const here = best[i * width + j] ?? 0;
    const like = a && b ? likeness(a, b) : 0;
    if (a && b && like > 0 && here === like + (best[(i + 1) * width + j + 1] ?? 0)) {
      rows.push({ left: a.index, right: b.index });
      i += 1;
      j += 1;
    } else if (a && (!b || here === (best[(i + 1) * width + j] ?? 0))) {
      rows.push({ left: a.index });
      i += 1;
    } else if (b) {
      rows.push({ right: b.index });
      j += 1;
    }
  }
  return rows;
};

/**
 * The steps of two recordings on one axis, each recording's in its own order.
 * @returns one row a place on the axis
 */
export const aligned = (left: RecordedFlow, right: RecordedFlow): Beside[] => {
  const [a, b] = [stepsOf(left), stepsOf(right)];
  const rows: Beside[] = [];
  for (let at = 0; at < Math.max(a.length, b.length); at += WINDOW)
    rows.push(...alignedWithin(a.slice(at, at + WINDOW), b.slice(at, at + WINDOW)));
  return rows;
};
