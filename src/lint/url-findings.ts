/** What the rules say of a token in a URL, when a URL is all that was pasted. */
import { lint } from './lint';
import type { PlacedFinding } from './placed-finding';
import type { Context } from './rule';

/** A longer one is no URL that a browser would follow. */
const LONGEST = 100_000;
const URL_ALONE = /^(\s*)([a-z][a-z\d+.-]*:\/\/\S+)\s*$/iu;

/** @returns their places are in what was pasted */
export const urlFindings = (pasted: string, context: Context): PlacedFinding[] => {
  const [, before, url] = pasted.length > LONGEST ? [] : (URL_ALONE.exec(pasted) ?? []);
  if (before === undefined || url === undefined) return [];
  return lint('url', url, context).map((finding) => ({
    finding,
    spans: [{ start: finding.at.start + before.length, end: finding.at.end + before.length }],
  }));
};
