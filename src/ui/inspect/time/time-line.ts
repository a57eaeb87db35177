/** Where auth_time, iat, nbf, exp and now are on a line of the token's life. Not: drawing it (time-line-view.tsx). */
import { claim, numberOf, type Jws } from '#jose/jws/jws';

export interface Mark {
  readonly name: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly seconds: number;
  /** From 0 to 100 along the line. */
  readonly at: number;
}

export interface TimeLine {
  readonly marks: readonly Mark[];
  readonly now: Mark;
  /** Where the token may be used: from iat or nbf to exp, or to the end of the line without exp. */
  readonly life: { readonly from: number; readonly to: number };
  /** From `exp` to where the leeway ends; absent without either. */
  readonly grace?: { readonly from: number; readonly to: number };
  /** Now is so far off that the line is broken on that side. */
  readonly broken?: 'before' | 'after';
}

/** Room at each end, so that a mark's name is not cut off. */
const EDGE = 8;
/** Where the token's own times end when now is beyond a break. */
const BREAK = 72;

/** The token's own times, in seconds since 1970-01-01T00:00:00Z. */
export interface Times {
  readonly auth_time?: number;
  readonly iat?: number;
  readonly nbf?: number;
  readonly exp?: number;
}

/** The times that a claims set says. */
export const timesIn = (jws: Jws): Times =>
  Object.fromEntries(
    ['auth_time', 'iat', 'nbf', 'exp'].flatMap((name) => {
      const seconds = numberOf(claim(jws, name)?.value);
      return seconds === undefined ? [] : [[name, seconds]];
    }),
  );

/**
 * Lays the times out in proportion; when now is further away than the token's life is long, the line is broken.
 * @param leeway seconds after `exp` in which a verifier may still accept
 * @returns nothing when no time is a finite number
 */
export const timeLine = (times: Times, now: number, leeway = 0): TimeLine | undefined => {
  const own = Object.entries(times)
    .filter((entry): entry is [string, number] => Number.isFinite(entry[1]))
    .toSorted((a, b) => a[1] - b[1]);
  const first = own[0]?.[1];
  const last = own.at(-1)?.[1];
  if (first === undefined || last === undefined) return undefined;
  const length = Math.max(last - first, 1);
  const far = now > last + length ? 'after' : now < first - length ? 'before' : undefined;
  const low = far ? first : Math.min(first, now);
  const high = far ? last : Math.max(last, now);
  const from = far === 'before' ? 100 - BREAK : EDGE;
  const to = far === 'after' ? BREAK : 100 - EDGE;
  const place = (seconds: number): number =>
    high === low ? (from + to) / 2 : from + ((seconds - low) / (high - low)) * (to - from);
  const nowAt = far === 'after' ? 100 - EDGE : far === 'before' ? EDGE : place(now);
  const start = times.nbf ?? times.iat ?? first;
  return {
    marks: own.map(([name, seconds]) => ({ name, seconds, at: place(seconds) })),
    now: { name: 'now', seconds: now, at: nowAt },
    life: { from: place(start), to: times.exp === undefined ? 100 - EDGE / 2 : place(times.exp) },
    ...(times.exp === undefined || leeway <= 0
      ? {}
      : { grace: { from: place(times.exp), to: Math.min(place(times.exp + leeway), 100) } }),
    ...(far ? { broken: far } : {}),
  };
};
