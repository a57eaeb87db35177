/** `npm run words`: how the texts of the app read, and which must be written anew; then faults in comments and test names. With `--all`, the faults that may stay too. */
import { ALLOWED } from './words/allowed.js';
import { judgeComments } from './words/comments.js';
import { faultsOf, isPassive, MOST_WORDS, sentencesOf, wordCount } from './words/judge.js';
import { textsOfApp } from './words/texts.js';
import { titlesOfRules } from './words/titles.js';

const titles = await titlesOfRules();
const texts = textsOfApp();
const areaOf = (file) =>
  file
    .split('/')
    .slice(1, file.startsWith('src/ui/') ? 3 : 2)
    .join('/');

/** @type {Record<string, { sentences: number, words: number, long: number, passive: number }>} */
const areas = {};
const used = new Set();
const faulty = [];
for (const text of texts) {
  const sums = (areas[areaOf(text.file)] ??= { sentences: 0, words: 0, long: 0, passive: 0 });
  for (const sentence of sentencesOf(text.text)) {
    const count = wordCount(sentence);
    sums.sentences += 1;
    sums.words += count;
    if (count > MOST_WORDS) sums.long += 1;
    if (await isPassive(sentence)) sums.passive += 1;
  }
  const faults = await faultsOf(text);
  if (faults.length === 0) continue;
  const allowed = ALLOWED.find(({ begins }) => text.text.startsWith(begins));
  if (allowed) used.add(allowed);
  if (!allowed || process.argv.includes('--all')) faulty.push({ ...text, faults });
}

const row = ({ sentences, words, long, passive }) => ({
  sentences,
  'words a sentence': Number((words / sentences).toFixed(1)),
  [`over ${MOST_WORDS} words`]: `${((100 * long) / sentences).toFixed(1)} %`,
  passive: `${((100 * passive) / sentences).toFixed(1)} %`,
});
const whole = Object.values(areas).reduce((sum, each) => ({
  sentences: sum.sentences + each.sentences,
  words: sum.words + each.words,
  long: sum.long + each.long,
  passive: sum.passive + each.passive,
}));
console.table({
  ...Object.fromEntries(
    Object.entries(areas)
      .filter(([, { sentences }]) => sentences > 9)
      .map(([area, sums]) => [area, row(sums)]),
  ),
  all: row(whole),
});
for (const title of titles) {
  // As written, its sentence was looked at above.
  const faults = (await faultsOf(title)).filter((fault) => fault.endsWith('in a title'));
  if (faults.length > 0) faulty.push({ ...title, faults });
}
for (const { file, line, text, faults } of faulty) {
  console.log(`${file}${line ? `:${line}` : ''} (${faults.join('; ')})\n    ${text}`);
}
for (const each of ALLOWED.filter((one) => !used.has(one))) {
  console.log(`allowed.js: nothing begins with “${each.begins}” any more.`);
}
console.log(
  `${faulty.length} of ${texts.length} texts and ${titles.length} titles with their values have a fault.`,
);
const { counts, gone } = judgeComments();
console.table(counts);
for (const each of gone) console.log(each);
process.exit(faulty.length + gone.length > 0 || used.size < ALLOWED.length ? 1 : 0);
