/** What the rules say of a token in a URL, when a URL is all that was pasted. Not: of URLs within other text. */
import { lint } from '#lint/lint';
import type { PlacedFinding } from '../parts/finding-list';

/** A longer one is no URL that a browser would follow. */
const LONGEST = 100_000;
const URL_ALONE = /^(\s*)([a-z][a-z\d+.-]*:\/\/\S+)\s*$/iu;

/** @param now seconds since 1970-01-01T00:00:00Z */
export const urlFindings = (pasted: string, now: number): PlacedFinding[] => {
  const [, before, url] = pasted.length > LONGEST ? [] : (URL_ALONE.exec(pasted) ?? []);
  if (before === undefined || url === undefined) return [];
  return lint('url', url, { now }).map((finding) => ({
    finding,
    spans: [{ start: finding.at.start + before.length, end: finding.at.end + before.length }],
  }));
};
