/** What axe finds wrong in a part of the page. Not: the pages one by one (test/built/accessibility.test.ts). */
import { run, type ElementContext, type Result, type RunOptions } from 'axe-core';
import { everything } from '../scale';

/** Contrast takes half of axe's time, and colours come from one theme: a quick run leaves it to the whole one. */
const RULES = everything ? {} : { 'color-contrast': { enabled: false } };

/**
 * @param context a part of the page, or a selector of it
 * @returns an empty list where nothing is wrong
 */
export const violationsIn = async (context: ElementContext, options: RunOptions = {}): Promise<Result[]> => {
  // What is still fading in has another colour than it is going to have.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
  // Without resultTypes, axe spends most of its time on selectors of what is right.
  const { violations } = await run(context, {
    resultTypes: ['violations'],
    ...options,
    rules: { ...RULES, ...options.rules },
  });
  return violations;
};

/** The same in a quick run; a whole one asks about this page where it is built, in more looks (test/built). */
export const violationsUnlessBuilt = async (...asked: Parameters<typeof violationsIn>): Promise<Result[]> =>
  everything ? [] : violationsIn(...asked);
