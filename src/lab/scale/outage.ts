/** Which part of the requests is answered while the shared server is down. Queues, retries and the rush afterwards are left out. */
import { missShare, type Kept } from './calls';

/** Coefficients of a polynomial, the constant first, times `1 - x / seconds`. */
const timesDecline = (coefficients: readonly number[], seconds: number): number[] =>
  [...coefficients, 0].map((coefficient, power) => coefficient - (coefficients[power - 1] ?? 0) / seconds);

/**
 * The part that is answered, on average over an outage.
 *
 * When it starts, each thing kept is there with the probability that a request finds it, and as likely old as new. After x
 * seconds a part of 1 − x / seconds of them is still good, and none can be fetched anew. An answer needs them all.
 * @param seconds that the outage lasts
 * @returns from 0 to 1
 */
export const answeredDuring = (kept: readonly Kept[], seconds: number): number => {
  const there = kept.reduce((part, each) => part * (1 - missShare(each.perSecond, each.seconds)), 1);
  const lasting = kept.filter((each) => each.seconds !== Number.POSITIVE_INFINITY);
  if (there === 0) return 0;
  const until = Math.min(seconds, ...lasting.map((each) => each.seconds));
  let coefficients = [1];
  for (const each of lasting) coefficients = timesDecline(coefficients, each.seconds);
  const integral = coefficients.reduce(
    (sum, coefficient, power) => sum + (coefficient * until ** (power + 1)) / (power + 1),
    0,
  );
  return (there * integral) / seconds;
};
