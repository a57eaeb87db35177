/** The reports of a rule that looks at items one by one, of which hostile text has hundreds of thousands. Not: findings (lint.ts). */
import { carriersIn, type JwsPart } from '#jose/jws/jws';
import type { Span } from '#text/span';
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

/** The same of members of a part: each report is at the characters that carry its member. */
export const reportsOnMembers = <Member extends { readonly span: Span }, Limit extends string = never>(
  part: JwsPart,
  members: readonly Member[],
  reportOf: (member: Member) => Omit<Report<Limit>, 'at'> | undefined,
): Report<Limit>[] =>
  reportsOn(members, (member) => {
    const report = reportOf(member);
    return report && { at: carriersIn(part, member.span), ...report };
  });
