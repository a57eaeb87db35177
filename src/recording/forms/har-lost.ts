/** What a HAR file lacks: its end, or what the program that wrote it left out. */
import { memberOf, type JsonObject } from '#text/json';
import { numberAt, objectAt, textAt } from '#text/json-at';
import type { Lost } from '../packed/packed';
import type { Read } from '../recording';

/** The program that wrote it, as the file says. */
export const creatorOf = (log: JsonObject): string | undefined => {
  const by = objectAt(log, 'browser') ?? objectAt(log, 'creator');
  const said = `${textAt(by, 'name')} ${textAt(by, 'version')}`.trim();
  return said === '' ? undefined : said;
};

export interface Seen {
  /** The text ends, or is no JSON, before the file does. */
  readonly isCutOff: boolean;
  readonly hasRedirect: boolean;
  /** Some content is in another file. */
  readonly isElsewhere: boolean;
  /** Contents that were to be text, and are none. */
  readonly unread: number;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** @param log may say in `_unpacked` what was lost when the file was made of another (packed/packed.ts) */
export const lacks = (log: JsonObject, seen: Seen): Pick<Read, 'isPartial' | 'missing'> => {
  const unpacked = objectAt(log, '_unpacked');
  const lost = (name: keyof Lost): number => numberAt(unpacked, name) ?? 0;
  const isBroken = unpacked !== undefined && memberOf(unpacked, 'brokenAt') !== undefined;
  // Safari's Web Inspector lists resources, each with its last answer.
  const lacksRedirects = /^WebKit Web Inspector\b/u.test(creatorOf(log) ?? '') && !seen.hasRedirect;
  const unread = seen.unread + lost('unread');
  const sentences: readonly (readonly [boolean, () => string])[] = [
    [seen.isCutOff, () => 'The file is cut off or damaged, so its end is missing.'],
    [
      lacksRedirects,
      () => 'Safari leaves redirects out, so passwords, codes and cookies in them are unknown.',
    ],
    [seen.isElsewhere, () => 'Some contents are in separate files, and are missing here.'],
    [
      isBroken,
      () =>
        `The file is cut off or damaged at byte ${lost('brokenAt').toLocaleString('en')}, so its end is missing.`,
    ],
    [
      lost('fieldless') > 0,
      () =>
        `${counted(lost('fieldless'), 'redirect', 'redirects')} may have set cookies: Playwright’s trace leaves them out. A HAR file has them.`,
    ],
    [
      unread > 0,
      () =>
        `${counted(unread, 'content is', 'contents are')} compressed or damaged, so credentials in there are unknown.`,
    ],
    [
      lost('others') > 0,
      () =>
        `${counted(lost('others'), 'flow of another protocol is', 'flows of other protocols are')} left out.`,
    ],
  ];
  return {
    ...(seen.isCutOff || lacksRedirects || isBroken ? { isPartial: true as const } : {}),
    missing: sentences.flatMap(([isSo, says]) => (isSo ? [says()] : [])),
  };
};
