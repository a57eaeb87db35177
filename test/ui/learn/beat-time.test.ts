/** A lesson that plays by itself stays at a step as long as one reads it. Not: that it plays (walk.browser.test.tsx). */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';
import { beatTime } from '../../../src/ui/learn/beat-time';

/** A grown-up reads up to 24 letters a second where there is nothing to look at. */
const FASTEST = 24;

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', async (_id, lesson) => {
  const runs = await runsOf(setupOf(lesson), lesson, direct);
  for (const [index, beat] of lesson.beats.entries()) {
    const step = index + 1;
    const read = beatTime(lesson, step, runs[step]);
    expect(read).toBeGreaterThan((1000 * beat.says.length) / FASTEST);
    // Before the run is there, nothing can have been read.
    expect(beatTime(lesson, step, undefined)).toBeLessThan(read);
  }
});
