/** The part of a reason that is said at once; the rest is evidence. */

const MOST_WORDS = 20;

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** Whole sentences: the first, and those after it as long as all together have at most 20 words. */
export const whyOf = (text: string): { readonly why: string; readonly rest: string } => {
  let why = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    if (why !== '' && wordsIn(why + segment) > MOST_WORDS) break;
    why += segment;
  }
  return { why: why.trim(), rest: text.slice(why.length).trim() };
};
