/** One search from request to outcome, with its clock passed in. Not: the worker that it runs in (worker.ts). */
import { decodeJws } from '#jose/jws/jws';
import { candidateLists } from '#jose/weak-secret/candidate-lists';
import { macTargetOf } from '#jose/weak-secret/mac-target';
import { searchSecret, type Candidate, type FoundSecret } from '#jose/weak-secret/search';
import type { Outcome, Refused, SearchReport, SearchRequest, TriedList } from './messages';
import { LONGEST_LINE, linesOf } from './word-list';

const WORD_LIST = 'lines of your word list';
const REPORT_EVERY_MS = 100;

/** @param first number of the first line */
const candidatesIn = (lines: readonly string[], first: number): Candidate[] =>
  lines.flatMap((text, index) =>
    text === '' || text.length > LONGEST_LINE || text.includes('\u{fffd}')
      ? []
      : [{ text, source: `line ${first + index} of your word list` }],
  );

/**
 * Tries the built-in lists, then the word list.
 * @param report gets the progress, ten times a second at most
 * @param now milliseconds since any moment
 */
export const runSearch = async (
  { token, wordList }: SearchRequest,
  report: (report: SearchReport) => void,
  now: () => number,
): Promise<Outcome | Refused> => {
  const jws = decodeJws(token);
  const target = macTargetOf(jws);
  if ('says' in target) return { type: 'refused', says: target.says };

  const builtIn = candidateLists(jws);
  const began = now();
  const tried: TriedList[] = [];
  const tally = { candidates: 0, keys: 0 };
  let passedOver = 0;
  let reported = began;

  const tryAll = (
    list: string,
    candidates: readonly Candidate[],
    partOf: (candidates: number) => number,
  ): FoundSecret | undefined => {
    const search = searchSecret(target, candidates);
    let count = 0;
    for (;;) {
      const step = search.next();
      if (step.done === true) return step.value;
      count += step.value.candidates;
      tally.candidates += step.value.candidates;
      tally.keys += step.value.keys;
      const at = now();
      if (at - reported < REPORT_EVERY_MS) continue;
      reported = at;
      const seconds = (at - began) / 1000;
      report({ type: 'progress', list, part: partOf(count), tally: { ...tally }, seconds });
    }
  };
  const outcome = (found?: Outcome['found']): Outcome => ({
    type: 'outcome',
    ...(found ? { found } : {}),
    lists: tried,
    tally,
    seconds: (now() - began) / 1000,
    passedOver,
  });

  for (const { name, is, candidates } of builtIn) {
    const before = tally.candidates;
    const found = tryAll(name, candidates, (count) => count / candidates.length);
    tried.push({ name, candidates: tally.candidates - before });
    if (found) return outcome({ ...found, is });
  }
  if (!wordList) return outcome();

  const before = tally.candidates;
  let found: FoundSecret | undefined;
  let bytesRead = 0;
  let line = 1;
  for await (const { lines, bytes } of linesOf(wordList)) {
    const candidates = candidatesIn(lines, line);
    passedOver += lines.filter((text) => text !== '').length - candidates.length;
    const start = bytesRead;
    bytesRead += bytes;
    line += lines.length;
    found = tryAll(
      WORD_LIST,
      candidates,
      (count) => (start + (bytes * count) / candidates.length) / wordList.size,
    );
    if (found) break;
  }
  tried.push({ name: WORD_LIST, candidates: tally.candidates - before });
  return outcome(found && { ...found, is: 'in your word list' });
};
