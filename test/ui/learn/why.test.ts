/** What is said at once of each reason, in every lesson: few words, and nothing of the rest is lost. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';
import { whyOf } from '../../../src/ui/learn/why';

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

test('the first sentence is always said, and those after it as far as twenty words go', () => {
  expect(whyOf('One. Two three. Four.')).toEqual({ why: 'One. Two three. Four.', rest: '' });
  const long = Array.from({ length: 15 }, (_, index) => `W${index}`).join(' ');
  expect(whyOf(`Short one. ${long}. End.`)).toEqual({ why: `Short one. ${long}. End.`, rest: '' });
  expect(whyOf(`${long}. ${long}. End.`)).toEqual({ why: `${long}.`, rest: `${long}. End.` });
  expect(whyOf(`${long} ${long}. End.`)).toEqual({ why: `${long} ${long}.`, rest: 'End.' });
  expect(whyOf('')).toEqual({ why: '', rest: '' });
});

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: each reason, with each what-if, begins with at most twenty words',
  async (_, lesson) => {
    for (const on of [[], ...lesson.toggles.map(({ id }) => [id])]) {
      const runs = await runsOf(setupOf(lesson, on), lesson, direct);
      for (const [index, beat] of lesson.beats.entries()) {
        const run = runs[index + 1];
        const reason = run && (beat.predict ? beat.predict.reason(run) : beat.after?.(run));
        if (!reason) continue;
        const { why, rest } = whyOf(reason.text);
        expect(words(`${why} ${rest}`)).toEqual(words(reason.text));
        expect({ on, why, long: words(why).length > 20 }).toEqual({ on, why, long: false });
      }
    }
  },
);
