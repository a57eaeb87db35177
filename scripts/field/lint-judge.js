/** What a labelled case asks for, compared with what was said; and the figures over many. Not: saying it (lint-engine.js). */

const ALARMS = new Set(['error', 'warning']);

/**
 * As labelled: every expected rule speaks, and no unwanted one does at warning or error. Valid code is read whole.
 * @param {{ kind: string, expectedRules: string[], unexpectedRules: string[], allowedRules: string[] }} one
 * @param {{ rule: { id: string }, severity: string }[]} spoken what was said
 * @param {number} unread places that could not be read, of a case that asks for it
 */
export const judgeLint = (one, spoken, unread) => {
  const names = new Set(spoken.map(({ rule }) => rule.id));
  const alarms = new Set(spoken.filter(({ severity }) => ALARMS.has(severity)).map(({ rule }) => rule.id));
  const missed = one.expectedRules.filter((id) => !names.has(id));
  const wrong = one.unexpectedRules.filter((id) => alarms.has(id));
  const named = new Set([...one.expectedRules, ...one.unexpectedRules, ...one.allowedRules]);
  const notRead = unread > 0 ? `valid, yet ${unread} places are not read` : '';
  return {
    one,
    missed,
    wrong,
    notRead,
    hit: one.expectedRules.filter((id) => names.has(id)),
    /** Alarms that no label speaks of: neither right nor wrong until somebody looks. */
    unlabelled: [...alarms].filter((id) => !named.has(id)),
    isRight: missed.length === 0 && wrong.length === 0 && notRead === '',
  };
};

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** @returns {string} a line of figures over judged cases */
export const figuresOf = (judged) => {
  const sum = (list) => judged.reduce((all, each) => all + each[list].length, 0);
  const [hit, missed, wrong, unlabelled] = ['hit', 'missed', 'wrong', 'unlabelled'].map(sum);
  const right = judged.filter(({ isRight }) => isRight).length;
  return (
    `${right} of ${judged.length} right (${percent(right, judged.length)}) · ` +
    `precision ${percent(hit, hit + wrong)} (${wrong} false alarms) · recall ${percent(hit, hit + missed)} (${missed} missed) · ` +
    `${unlabelled} alarms without a label`
  );
};
