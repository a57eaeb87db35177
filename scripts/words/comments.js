/** Comments and test names, which only a reader of the code sees. Not: what a person sees in the page (texts.js). */
import { parser } from '@lezer/javascript';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PATTERNS, sentencesOf, wordCount } from './judge.js';

const typescript = parser.configure({ dialect: 'jsx ts' });

/** A comment may say more in a sentence than the page does. */
const MOST_WORDS = 30;

const FILES = ['src', 'test', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|js)$/u.test(file))
    .map((file) => join(folder, file)),
);

/** “Not: …” names the neighbour that could be meant: a file, a folder or a command. */
const NOT = /\bNot: (?:[^.]|\.(?=\S))*/u;
const NAMES = /[\w-]+\.(?:tsx?|js|md|css)\b|[\w-]+\/|\bnpm run\b|test\/|src\//u;
/** A unit is named by its file's name alone: `(key-mismatch)`. */
const UNIT = /[a-z0-9]+(?:-[a-z0-9]+)+|(?<=\()[a-z0-9-]+(?=\))/gu;
const units = new Set(FILES.map((file) => basename(file).replace(/\..*$/u, '')));
const namesNeighbour = (text) => NAMES.test(text) || (text.match(UNIT) ?? []).some((name) => units.has(name));

/** A tag and an item of a list each begin a sentence of their own. */
const BEGINS = /\s(?=@\w)|\s- |\s· /u;
const isLong = (text) =>
  text.split(BEGINS).some((part) => sentencesOf(part).some((sentence) => wordCount(sentence) > MOST_WORDS));

/** @type {ReadonlyArray<readonly [name: string, has: (text: string) => boolean]>} */
const FAULTS = [
  // To count words by the platform's segmenter takes long, so only what has that many at all is counted.
  [`over ${MOST_WORDS} words`, (text) => text.split(' ').length > MOST_WORDS && isLong(text)],
  ['“Not:” without a neighbour', (text) => NOT.test(text) && !namesNeighbour(NOT.exec(text)?.[0] ?? '')],
  ['“whoever”', (text) => /\bwhoever\b/iu.test(text)],
  ['“that which”', (text) => /\bthat which\b/iu.test(text)],
  // A comment that names a thing may be a clause.
  ...PATTERNS.filter(([name]) => name !== 'a clause as subject').map(
    ([name, pattern]) => /** @type {const} */ ([name, (text) => pattern.test(text)]),
  ),
];

/** Of these there are none any more: one more is an error. */
const GONE = new Set([
  '“bear” (present)',
  '“of Alice’s”',
  '“that which”',
  '“there being”',
  '“which of them” chain of “of”',
]);

/** Folders whose comments were gone through: they have none of these, but for long sentences and a “nothing” of a result. */
const CLEAN = /^src\/(?:artifacts|cookies|http|jose|lab|lessons|lint|mock|text)\//u;

/** @typedef {{ file: string, at: number, kind: 'comment' | 'test name', text: string }} Said */

/** @param {string} file @returns {Said[]} */
const saidIn = (file) => {
  const source = readFileSync(file, 'utf8');
  /** @type {Said[]} */
  const all = [];
  const add = (at, kind, text) => all.push({ file, at, kind, text });
  typescript.parse(source).iterate({
    enter: ({ name, from, to, node }) => {
      if (!/Comment$|^CallExpression$/u.test(name)) return;
      const text = source.slice(from, to);
      if (name === 'LineComment') add(from, 'comment', text.replace(/^\/\/\s*/u, ''));
      if (name === 'BlockComment') {
        add(
          from,
          'comment',
          text
            .slice(2, -2)
            .replace(/\s*\n?\s*\*+\s*|\s*\n\s*/gu, ' ')
            .trim(),
        );
      }
      if (name !== 'CallExpression' || !/^(?:test|describe)\b/u.test(text)) return;
      const first = node.getChild('ArgList')?.getChild('String');
      if (first) add(first.from, 'test name', source.slice(first.from + 1, first.to - 1));
    },
  });
  return all;
};

/** @returns {{ counts: Record<string, { comments: number, 'test names': number }>, gone: string[] }} `gone`: what is there again */
export const judgeComments = () => {
  const said = FILES.flatMap(saidIn);
  const having = FAULTS.map(
    ([name, has]) => /** @type {const} */ ([name, said.filter(({ text }) => has(text))]),
  );
  const place = ({ file, at }) => `${file}:${readFileSync(file, 'utf8').slice(0, at).split('\n').length}`;
  const of = (all, kind) => all.filter((each) => each.kind === kind).length;
  return {
    counts: Object.fromEntries(
      having.map(([name, all]) => [
        name,
        { comments: of(all, 'comment'), 'test names': of(all, 'test name') },
      ]),
    ),
    gone: having.flatMap(([name, all]) =>
      all
        .filter(({ file }) => GONE.has(name) || (CLEAN.test(file) && !/^over|^“none that”/u.test(name)))
        .map((each) => `${place(each)} (${name})\n    ${each.text}`),
    ),
  };
};
