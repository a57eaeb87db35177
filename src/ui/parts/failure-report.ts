/** What a person can pass on about a failure: where it happened, and nothing of what was pasted. Nothing is sent. */
import { isLoadFailure } from './load-once';

/** More frames than these tell nothing more. */
const MOST_FRAMES = 12;

/** A file of the page and a place in it, at the end of a line of a stack. */
const FRAME =
  /\/((?:assets|src|node_modules\/\.vite\/deps)\/[\w./-]{1,120}\.(?:js|ts|tsx))(?:\?[\w=&.-]*)?:(\d+):(\d+)\)?$/u;

/** Only places in the page's own files: names of functions can be made of what was pasted. */
const framesOf = (error: Error, base: string): string[] => {
  // The message comes before the frames, and can quote what was pasted.
  const frames = (error.stack ?? '')
    .replace(`${error.name}: ${error.message}`, '')
    .replace(error.message, '');
  return frames.split('\n').flatMap((line) => {
    const [, file, row, column] = FRAME.exec(line.trim()) ?? [];
    return file !== undefined && line.includes(base) ? [`  ${file}:${row}:${column}`] : [];
  });
};

/** A class of error, as JavaScript and the browser name theirs. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an Error';
  return /^(?:[A-Z][A-Za-z]{1,25})?(?:Error|Exception)$/u.test(error.name)
    ? error.name
    : 'an Error of another name';
};

/** The page's own file that could not be loaded; the browser names it in the message, of which nothing else is taken. */
const missingFile = (error: Error): string[] => {
  const [file] = /assets\/[\w-]{1,60}\.(?:js|css)/u.exec(error.message) ?? [];
  return file === undefined ? [] : [`File: ${file}`];
};

/** The page's place: its section and a unit's id; a query, or what only a person can have written, is left out. */
const placeOf = (hash: string): string => {
  const [path = ''] = hash.split('?');
  const parts = path.split('/').slice(1, 3);
  return `#/${parts.map((part) => (/^[a-z][a-z\d-]{0,30}$/u.test(part) ? part : '…')).join('/')}`;
};

/**
 * A text to copy. Messages of errors are left out, since they can quote the text that was being read.
 * @param what failed, in the page's own words
 * @param page `base`: the address that the page's files lie under; `hash`: with the `#`; `build`: the file that tells builds apart
 */
export const failureReport = (
  what: string,
  error: unknown,
  page: { readonly base: string; readonly hash: string; readonly agent: string; readonly build: string },
): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const frames = error instanceof Error ? framesOf(cause ?? error, page.base) : [];
  return [
    `Claimcheck: ${what} failed`,
    `Error: ${nameOf(error)}${cause ? `, caused by ${nameOf(cause)}` : ''}`,
    ...(error instanceof Error && isLoadFailure(error) ? missingFile(cause ?? error) : []),
    `Place: ${placeOf(page.hash)}`,
    `Build: ${/[\w.-]+$/u.exec(page.build)?.[0] ?? 'unknown'}`,
    `Browser: ${page.agent}`,
    frames.length > 0 ? 'At:' : 'At: unknown',
    ...frames.slice(0, MOST_FRAMES),
  ].join('\n');
};
