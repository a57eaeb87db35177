/** How long a session may live: without a request, and in any case. Not: a token's lifetime (modes/jwt.ts). */
import type { Option, Setup } from '../run/setup';

interface Lifetime extends Option {
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After so long without a request it ends. */
export const IDLE: readonly Lifetime[] = [
  { id: '15m', label: '15 minutes', seconds: 15 * MINUTE },
  { id: '30m', label: '30 minutes', seconds: 30 * MINUTE },
  { id: '1d', label: '1 day', seconds: DAY },
  { id: '7d', label: '7 days', seconds: 7 * DAY },
  { id: '30d', label: '30 days', seconds: 30 * DAY },
];

/** After so long it ends, used or not. */
export const LONGEST: readonly Lifetime[] = [
  { id: '15m', label: '15 minutes', seconds: 15 * MINUTE },
  { id: '1h', label: '1 hour', seconds: HOUR },
  { id: '12h', label: '12 hours', seconds: 12 * HOUR },
  { id: '7d', label: '7 days', seconds: 7 * DAY },
  { id: '30d', label: '30 days', seconds: 30 * DAY },
];

/** @throws RangeError when there is no such option */
export const secondsOf = (options: readonly Lifetime[], id: string): number => {
  const option = options.find((each) => each.id === id);
  if (!option) throw new RangeError(`No session lives ${id}.`);
  return option.seconds;
};

/** Seconds. */
export const longestOf = ({ sessionLongest }: Pick<Setup, 'sessionLongest'>): number =>
  secondsOf(LONGEST, sessionLongest);
