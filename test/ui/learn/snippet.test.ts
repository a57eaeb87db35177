/** Links and frames that one takes away, read back. */
import { expect, test } from 'vitest';
import { lessons } from '#lessons/lessons';
import { addressOf, frameOf } from '../../../src/ui/learn/embed/snippet';
import { PLAIN, placeIn, taskStep } from '../../../src/ui/learn/lesson-place';

const BASE = 'https://lessons.example/some/where/?a=1#/learn';
const PARENT = 'https://slides.example:8443';

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: link and frame lead to its place',
  (_id, lesson) => {
    const on = lesson.toggles.map(({ id }) => id);
    for (let step = 0; step <= taskStep(lesson); step += 1) {
      const place = { on, seed: 7, step, view: 'page' as const };
      const address = new URL(addressOf(BASE, lesson, place));
      expect(address.href.split('#')[0]).toBe(BASE.split('#')[0]);
      expect(placeIn(lesson, address.hash.split('?')[1] ?? '')).toEqual(place);
      for (const parent of [undefined, PARENT]) {
        const frame = frameOf(BASE, lesson, place, parent);
        const [, src = '', title = ''] = /^<iframe src="([^"]*)" title="([^"]*)" /u.exec(frame) ?? [];
        expect(unescaped(title)).toBe(`${lesson.title} – Claimcheck`);
        expect(frame).toMatch(/ width="\d+" height="\d+" loading="lazy"><\/iframe>$/u);
        expect(placeIn(lesson, unescaped(src).split('#')[1]?.split('?')[1] ?? '')).toEqual({
          ...place,
          view: 'embed',
          ...(parent === undefined ? {} : { parent }),
        });
      }
    }
  },
);

test('a place as the author meant it needs no query', () => {
  for (const lesson of lessons)
    expect(addressOf(BASE, lesson, { ...PLAIN, step: 0, view: 'page' })).toMatch(
      new RegExp(`#/learn/${lesson.id}$`, 'u'),
    );
});
