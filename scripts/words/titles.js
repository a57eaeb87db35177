/** What a finding or a verdict says once its values are filled in: every rule on its own examples. Not: the texts as written (texts.js). */
import { engine } from '../field/lint-engine.js';

const NOW = 1_790_000_000;
const TITLE = 'title of a finding';

/** @returns {Promise<import('./texts.js').Text[]>} each title once a rule */
export const titlesOfRules = async () => {
  const { load, close } = await engine();
  try {
    const { rules } = await load('lint/all-rules');
    const { examplesOf } = await load('lint/examples-of');
    const { givenOf, textOf } = await load('lint/example');
    const { lintAnyText } = await load('../test/lint/lint-any-text');
    const { foundOut } = await load('../test/lint/found-out');
    const { headlineOf } = await load('ui/inspect/answer/headline');
    const { decodeJws } = await load('jose/jws/jws');
    const titles = [];
    const heads = new Set();
    for (const { id, on, asks } of rules) {
      const { now = NOW, bad } = examplesOf(id);
      const said = new Set();
      for (const example of bad) {
        const [text, given] = [textOf(example), givenOf(example)];
        const found = on === 'jws' && asks ? await foundOut(text, given, now, asks === 'secret') : {};
        for (const { rule, says } of lintAnyText(on, text, { now, states: true, given, ...found })) {
          if (rule.id === id) said.add(says);
        }
        const { verification } = found;
        if (verification) heads.add(headlineOf(decodeJws(text), verification, false, 'broken').word);
      }
      for (const text of said) titles.push({ file: `src/lint/rules/${id}.ts`, line: 0, key: TITLE, text });
    }
    for (const text of heads)
      titles.push({ file: 'src/ui/inspect/answer/headline.ts', line: 0, key: TITLE, text });
    return titles;
  } finally {
    await close();
  }
};
