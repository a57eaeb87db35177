/** A length of time in words. */
import { counted } from '#text/counted';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Seconds as the largest unit that fits, to one decimal: `30 days`, `1.5 hours`, `45 seconds`. */
export const inWords = (seconds: number): string => {
  const [unit, size] = UNITS.find(([, size]) => seconds >= size) ?? (['second', 1] as const);
  const count = Math.round((seconds / size) * 10) / 10;
  return counted(count, unit);
};

/** Two lengths of time in words that differ where the two do: in seconds, when larger units would hide it. */
export const apart = (seconds: number, limit: number): readonly [seconds: string, limit: string] => {
  const words = [inWords(seconds), inWords(limit)] as const;
  return seconds === limit || words[0] !== words[1] ? words : [`${seconds} seconds`, `${limit} seconds`];
};
