/** Sequence diagrams on paper: every lesson's, whole and blank. Not: how they print (test/built). */
import { expect, test } from 'vitest';
import { arrows, parties } from '#lab/derive/arrows';
import { diagramPages } from '#lab/derive/diagram-svg';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';
import { inProcess } from '#mock/msw';

const PAPER = { width: 680, height: 900 };

const textsOf = (pages: readonly string[]): string[] =>
  pages.flatMap((svg) => [...svg.matchAll(/<text [^>]*>([^<]*)</gu)].map(([, text = '']) => text));
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', async (_id, lesson) => {
  const run = (await runsOf(setupOf(lesson), lesson, inProcess)).at(-1);
  if (!run) throw new Error('There is no run.');
  for (const trace of run.traces) {
    const items = arrows(run, trace);
    const acts = items.flatMap((item) =>
      item.type === 'act' ? [escaped(`${item.number}. ${item.text}`)] : [],
    );
    const sent = items.flatMap((item) => (item.type === 'arrow' ? [escaped(item.text)] : []));
    const whole = diagramPages(run, trace, PAPER, false);
    const blank = diagramPages(run, trace, PAPER, true);
    for (const pages of [whole, blank]) {
      const texts = textsOf(pages);
      expect(texts.filter((text) => acts.includes(text))).toEqual(acts);
      for (const name of parties(items)) expect(texts.join(' ')).toContain(escaped(name));
      for (const svg of pages) {
        const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? []).map(Number);
        const scale = Math.min(1, PAPER.width / width);
        expect(Math.floor(height * scale)).toBeLessThanOrEqual(PAPER.height);
        // Twelve pixels of letters stay larger than seven.
        expect(12 * scale).toBeGreaterThan(7);
      }
    }
    for (const text of sent) expect(textsOf(whole).some((each) => each.startsWith(text))).toBe(true);
    // No message, no size and no outcome: lanes, acts and times only.
    expect(blank.join('')).not.toMatch(/<path|stroke-dasharray| B</u);
    expect(textsOf(blank).filter((text) => sent.some((each) => text.startsWith(each)))).toEqual([]);
  }
});
