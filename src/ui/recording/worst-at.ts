/** Where findings of a recording are, with the worst of each place. */
import type { Severity } from '#lint/rule';
import type { LoginFinding } from './login';

const BADNESS: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** @param at the place of an exchange that a finding points at: a still, a step. @returns place → severity */
export const worstAt = (
  findings: readonly LoginFinding[],
  at: (exchange: number) => number = (exchange) => exchange,
): ReadonlyMap<number, Severity> => {
  const worst = new Map<number, Severity>();
  for (const { severity, place } of findings) {
    if (!place) continue;
    const where = at(place.exchange);
    const before = worst.get(where);
    if (before === undefined || BADNESS[severity] > BADNESS[before]) worst.set(where, severity);
  }
  return worst;
};
