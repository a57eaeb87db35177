/** The reports of a rule that looks at items one by one, of which hostile text has hundreds of thousands. Not: findings (lint.ts). */
import type { Report, Reports } from './rule';

/** More places than a reader would go through. */
export const MOST_REPORTS = 50;

/** What a rule says, as several. */
export const eachOf = (reports: Exclude<Reports, false | undefined>): Exclude<typeof reports, Report> =>
  Symbol.iterator in reports ? reports : [reports];

/**
 * Looks at each item until there are enough reports.
 * @param reportOf the report on an item, or nothing
 */
export const reportsOn = <Item, Limit extends string = never>(
  items: readonly Item[],
  reportOf: (item: Item) => Report<Limit> | undefined,
): Report<Limit>[] => {
  const reports: Report<Limit>[] = [];
  for (const item of items) {
    const report = reportOf(item);
    if (report && reports.push(report) === MOST_REPORTS) break;
  }
  return reports;
};
