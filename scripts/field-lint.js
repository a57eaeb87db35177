/**
 * `npm run field:lint`: labelled code, Set-Cookie lines, storage dumps and tokens from the field, through the engine that
 * the page uses. Prints what the rules get right and what falls short. The cases are not in the repository, so `npm test` runs none.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engine } from './field/lint-engine.js';
import { figuresOf, judgeLint } from './field/lint-judge.js';
import { root } from './set-up.js';

const USAGE = `npm run field:lint -- [--cases FILE] [--only REGEX of kinds or ids] [--rule REGEX] [--unlabelled] [--verbose]
--rule: cases that name the rule, or in which it speaks; --unlabelled: alarms that no label speaks of; --verbose: with the input`;

/** The share of cases that must be as labelled. */
const ENOUGH = 0.95;
/** Of the cases: seconds since 1970-01-01T00:00:00Z. */
const NOW = 1_795_867_260;

const options = () => {
  try {
    const flag = { type: 'boolean', default: false };
    const text = (value) => ({ type: 'string', default: value });
    const { values } = parseArgs({
      options: {
        cases: { type: 'string' },
        only: text(''),
        rule: text(''),
        unlabelled: flag,
        verbose: flag,
      },
    });
    return { ...values, only: new RegExp(values.only), rule: new RegExp(values.rule) };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return process.exit(1);
  }
};

const asked = options();
const corpora = resolve(root, process.env.CORPORA || '../shared/corpora');
const file = asked.cases ? resolve(asked.cases) : `${corpora}/reports/lint-cases.json`;
if (!existsSync(file)) {
  console.log(`No cases at ${file}, so nothing was tried. Name their folder: CORPORA=… npm run field:lint`);
  process.exit(0);
}

const { lint, unreadIn, close } = await engine();
const judged = JSON.parse(readFileSync(file, 'utf8'))
  .filter(({ id, kind }) => asked.only.test(kind) || asked.only.test(id))
  .map((one) => {
    // Trying known secrets takes a second a token: only where that is what is asked for.
    const isSearched = one.expectedRules.some((id) => id.startsWith('hmac-'));
    return judgeLint(one, lint(one.input, NOW, isSearched), one.kind === 'syntax' ? unreadIn(one.input) : 0);
  })
  .filter(
    ({ one, unlabelled }) =>
      asked.rule.source === '(?:)' ||
      [...one.expectedRules, ...one.unexpectedRules, ...one.allowedRules, ...unlabelled].some((id) =>
        asked.rule.test(id),
      ),
  );
await close();

const shown = (title, list) => (list.length === 0 ? [] : [`${title} ${list.join(', ')}`]);
for (const each of judged.toSorted((a, b) => a.one.id.localeCompare(b.one.id))) {
  const { one, missed, wrong, notRead, unlabelled, isRight } = each;
  const says = [
    ...shown('misses', missed),
    ...shown('false alarm', wrong),
    ...(notRead ? [notRead] : []),
    ...(asked.unlabelled ? shown('unlabelled', unlabelled) : []),
  ];
  if (says.length === 0) continue;
  console.log(`${isRight ? 'right' : 'short'} ${one.id}: ${says.join('; ')}`);
  if (asked.verbose) console.log(`${one.input}\n`);
}
const kinds = [...new Set(judged.map(({ one }) => one.kind))];
for (const kind of kinds) console.log(`${kind}: ${figuresOf(judged.filter(({ one }) => one.kind === kind))}`);
console.log(`all: ${figuresOf(judged)}`);
process.exit(judged.filter(({ isRight }) => isRight).length >= ENOUGH * judged.length ? 0 : 1);
