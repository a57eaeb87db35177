/** What falls short in what the page shows of a case. Not: showing it (show.js). */

/**
 * @typedef {object} Shown what the page shows
 * @property {string} text all of it, with the ids of the findings
 * @property {string | undefined} verdict
 * @property {string | undefined} state
 * @property {string | undefined} tone of the headline
 * @property {string} headline
 * @property {readonly string[]} artifacts the kind of each thing found
 * @property {string} payload
 *
 * @typedef {object} Check what a case asks for; texts are regular expressions
 * @property {readonly string[]} [verdict] one of them
 * @property {readonly string[]} [verdictNot]
 * @property {readonly string[]} [state] one of them
 * @property {readonly string[]} [stateNot]
 * @property {readonly string[]} [headline] each of them
 * @property {readonly string[]} [headlineNot]
 * @property {readonly string[]} [says] each of them
 * @property {readonly string[]} [saysNot]
 * @property {Readonly<Record<string, number>>} [artifacts] at least so many of the kind
 * @property {Readonly<Record<string, number>>} [artifactsExact]
 * @property {string} [payload] a part of it
 * @property {readonly Check[]} [anyOf]
 */

/** For each member of a check: what falls short. @type {Record<string, (asked: any, shown: Shown) => string[]>} */
const ASKED = {
  verdict: (asked, { verdict }) => (asked.includes(verdict) ? [] : [`verdict ${verdict}`]),
  verdictNot: (asked, { verdict }) => (asked.includes(verdict) ? [`verdict ${verdict}`] : []),
  state: (asked, { state }) => (asked.includes(state) ? [] : [`state ${state}`]),
  stateNot: (asked, { state }) => (asked.includes(state) ? [`state ${state}`] : []),
  headline: (asked, { headline }) =>
    asked
      .filter((text) => !new RegExp(text).test(headline))
      .map((text) => `headline ${headline}, not /${text}/`),
  headlineNot: (asked, { headline }) =>
    asked.filter((text) => new RegExp(text).test(headline)).map(() => `headline ${headline}`),
  says: (asked, { text }) =>
    asked.filter((each) => !new RegExp(each).test(text)).map((each) => `does not say /${each}/`),
  saysNot: (asked, { text }) =>
    asked.filter((each) => new RegExp(each).test(text)).map((each) => `says /${each}/`),
  artifacts: (asked, { artifacts }) =>
    Object.entries(asked)
      .map(([kind, least]) => ({ kind, least, count: artifacts.filter((each) => each === kind).length }))
      .filter(({ least, count }) => count < least)
      .map(({ kind, least, count }) => `${kind}: ${count}, not ${least} or more`),
  artifactsExact: (asked, { artifacts }) =>
    Object.entries(asked)
      .map(([kind, wanted]) => ({ kind, wanted, count: artifacts.filter((each) => each === kind).length }))
      .filter(({ wanted, count }) => count !== wanted)
      .map(({ kind, wanted, count }) => `${kind}: ${count}, not ${wanted}`),
  payload: (asked, { payload }) => (payload.includes(asked) ? [] : [`the payload lacks ${asked}`]),
  anyOf: (asked, shown) => {
    const each = asked.map((check) => shortfalls(check, shown));
    return each.some((found) => found.length === 0)
      ? []
      : [`neither ${each.map((found) => found.join(' and ')).join(', nor ')}`];
  },
};

/**
 * @param {Check} check
 * @param {Shown} shown
 * @returns {string[]} nothing where the case is met
 */
export const shortfalls = (check, shown) =>
  Object.entries(check).flatMap(([member, asked]) => {
    const judge = ASKED[member];
    return judge ? judge(asked, shown) : [`asks for ${member}, which nothing here checks`];
  });

/**
 * Whether the page is green where the case asks for something else than that: the worst that can be wrong.
 * @param {Check} check
 * @param {Shown} shown
 */
export const isWronglyGood = (check, shown) =>
  shown.tone === 'good' &&
  ['verdict', 'verdictNot', 'state', 'stateNot', 'headlineNot'].some(
    (member) => check[member] && ASKED[member](check[member], shown).length > 0,
  );
