/** The still that stands for a lesson: it answers no open question, and decides where none is. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { sceneAt } from '#lab/derive/scene/scene';
import { decisiveOf } from '#lessons/decisive';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';
import { asksOf, openBeat } from '#lessons/outline';
import { stillOf } from '#lessons/still';

const none = () => false;
const all = () => true;

test('a beat is open until it is answered, in the order of the lesson', () => {
  for (const lesson of lessons) {
    const asked = lesson.beats.flatMap(({ predict }, index) => (predict ? [index + 1] : []));
    const outline = { asks: asksOf(lesson) };
    expect(openBeat(outline, none)).toBe(asked[0]);
    expect(openBeat(outline, (beat) => beat === asked[0])).toBe(asked[1]);
    expect(openBeat(outline, all)).toBeUndefined();
  }
});

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: with a question open it shows no step of the act that answers',
  async (_id, lesson) => {
    const runs = await runsOf(setupOf(lesson), lesson, direct);
    for (const [index, beat] of lesson.beats.entries()) {
      if (!beat.predict) continue;
      const { scenes, act } = await stillOf(lesson, index + 1, direct);
      expect(act).toBe(beat.act);
      for (const [lane, scene] of scenes.entries()) {
        expect(scene.step).toBeLessThan(runs[index]?.traces[lane]?.steps.length ?? 0);
        // Where it shows what comes, that is credentials in browsers alone.
        if (scene.step >= 0) continue;
        expect(scene).toMatchObject({ outcome: { is: 'none' }, moves: [] });
        expect(scene.message).toBeUndefined();
        expect([...(scene.attacker?.loot ?? []), ...scene.servers.flatMap(({ rows }) => rows)]).toEqual([]);
      }
    }
  },
  60_000,
);

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: answered, it shows what came of the act that the lesson turns on, and different ends where that has any',
  async (_id, lesson) => {
    const { scenes, act } = await stillOf(lesson, undefined, direct);
    const decisive = decisiveOf(lesson);
    const isAsked = lesson.beats.some((beat) => beat.predict && beat.act === decisive?.id);
    const turn = lesson.beats.findIndex((beat) => beat.act === decisive?.id);
    const told = isAsked
      ? lesson.beats.filter((beat) => beat.predict && beat.act === decisive?.id)
      : lesson.beats
          .slice(turn + 1)
          .filter(({ predict }) => predict)
          .slice(0, 1);
    expect(act).toBe(told[0]?.act);
    expect(scenes.map(({ mode }) => mode)).toEqual(lesson.modes);
    const ends = (each: typeof scenes) => new Set(each.map(({ outcome }) => outcome.is)).size;
    const runs = await runsOf(setupOf(lesson), lesson, direct);
    const differs = told.some((beat) => {
      const run = runs[lesson.beats.indexOf(beat) + 1];
      return run && ends(run.traces.map((trace) => sceneAt(run.setup, trace, trace.steps.length - 1))) > 1;
    });
    expect(ends(scenes) > 1).toBe(differs);
  },
  60_000,
);

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: no picture is empty',
  async (_id, lesson) => {
    const { scenes } = await stillOf(lesson, asksOf(lesson)[0], direct);
    const held = scenes.flatMap(({ browsers, attacker }) => [
      ...browsers.flatMap(({ places }) => places.flatMap(({ items }) => items)),
      ...(attacker ? [attacker] : []),
    ]);
    expect(held.length).toBeGreaterThan(0);
  },
  60_000,
);
