/**
 * How a text reads: sentences and words by the platform's segmenter, faults by retext and by the patterns that a
 * person who writes in translation falls into. Not: which texts there are (texts.js), nor which faults may stay (allowed.js).
 */
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { TRADE } from './trade.js';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The most words of a sentence, and of a finding's title. */
export const MOST_WORDS = 20;
const MOST_IN_TITLE = 10;

/** @type {ReadonlyArray<readonly [name: string, pattern: RegExp]>} */
export const PATTERNS = [
  // A heading may be a clause; it has no full stop.
  ['a clause as subject', /^(?:What|Who|Whoever|That which)\b(?=\s\S+\s\S+\s\S+)[^?]*\.$/u],
  ['“the centre” (the auth server)', /\bthe centre\b/iu],
  ['“stand” (be, be written)', /\bst(?:ands?|ood)\b(?!-| (?:for|alone|out|still)\b)/iu],
  ['“bear” (present)', /\bbears?\b/iu],
  ['“let in” (accept)', /\blet in\b/iu],
  ['“of Alice’s”', /\bof (?:Alice|Mallory)[’']s\b(?! \w)/u],
  ['“take for”, “take as” (treat as)', /\btak(?:es?|en) (?:\w+ )?(?:for|as) (?:a|an|the|one|it)\b/iu],
  ['“somebody” (someone, or who it is)', /\bsomebody\b/iu],
  ['“lies” (is)', /\bl(?:ies|ay) (?!ahead)/iu],
  [
    '“none that”, “nobody who” with “not”',
    /\b(?:nothing|none|nobody|no one)\b[^.]{0,20}\b(?:that|who)\b[^.]{0,20}\bnot\b/iu,
  ],
  ['“there being”', /\bthere being\b/iu],
  ['“as good as”', /\bas good as\b/iu],
  ['“which of them” chain of “of”', /\bof (?:\S+ ){0,2}of (?:\S+ ){0,2}of (?:\S+ ){0,2}of\b/iu],
];

/** British spelling: texts are American, as the RFCs are. Files and a lesson's members, in quotation marks, have their own names. */
export const BRITISH =
  /(?<!“)\b(?:\w*(?:recogni|organi|seriali|normali|authori|initiali|randomi|minimi|maximi|summari|optimi|utili|customi|synchroni|capitali|generali|categori|prioriti|visuali|speciali|standardi|memori|tokeni|canonicali|emphasi|apologi)s(?:e[drs]?|ing|ations?|ers?)|analys(?:e[drs]?|ing)|(?:un)?cancell(?:ed|ing)|labell(?:ed|ing)|modell(?:ed|ing)|signall(?:ed|ing)|travell\w+|licences?|defences?|offences?|pretences?|judgements?|catalogues?(?!:)|programmes?|artefacts?|(?:\w*colou|behaviou|favou|honou|neighbou|labou|rumou|flavou|harbou)r\w*|centre[ds]?|metres?|grey\w*|fulfils?|whilst|learnt|spelt)\b(?!\.ts)/iu;

const prose = unified()
  .use(retextEnglish)
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextSimplify, { ignore: TRADE })
  .use(retextStringify);
const passive = unified().use(retextEnglish).use(retextPassive).use(retextStringify);

/** @param {string} text @returns {number} */
export const wordCount = (text) => [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;

/** @param {string} text @returns {number} what is quoted from a token or a program counts as one word */
const titleWords = (text) => wordCount(text.replace(/"(?:[^"\\]|\\.)*"/gu, 'X'));

/** @param {string} text @returns {string[]} what has three words and more: the rest are labels */
export const sentencesOf = (text) =>
  [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter((each) => wordCount(each) > 2);

/** @param {string} text @returns {Promise<boolean>} */
export const isPassive = async (text) => (await passive.process(text)).messages.length > 0;

/**
 * @param {import('./texts.js').Text} text
 * @returns {Promise<string[]>} what is wrong with it, in words
 */
export const faultsOf = async ({ file, key, text }) => {
  const faults = [];
  for (const sentence of sentencesOf(text)) {
    const count = wordCount(sentence);
    if (count > MOST_WORDS) faults.push(`${count} words in a sentence`);
    for (const [name, pattern] of PATTERNS) if (pattern.test(sentence)) faults.push(name);
  }
  const isTitle = key === 'title of a finding' || (key === 'says' && file.startsWith('src/lint/rules/'));
  if (isTitle && titleWords(text) > MOST_IN_TITLE) faults.push(`${titleWords(text)} words in a title`);
  const [british] = BRITISH.exec(text) ?? [];
  if (british) faults.push(`British spelling: “${british}”`);
  const { messages } = await prose.process(text);
  // A placeholder is one letter, so what article it takes is not known.
  for (const { reason } of messages) if (!/`X/u.test(reason)) faults.push(reason);
  return faults;
};
