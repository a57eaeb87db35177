/** What travels in every story: each move whole, the request before its answer, all lanes in step. Not: how it looks (travel.browser.test.tsx). */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { framesOf, scenesOf } from '#lab/derive/frames';
import { phasesOf } from '#lab/derive/scene/legs';
import { run } from '#lab/run/run';
import { setupOfStory, stories } from '#lab/stories';
import { arrivalKey, spotOf } from '../../../src/ui/stage/travel/anchors';
import { momentsOf } from '../../../src/ui/stage/travel/timeline';

const played = async (id: string) => {
  const story = stories.find((each) => each.id === id);
  if (!story) throw new Error(`no story ${id}`);
  const whole = await run(setupOfStory(story), direct);
  const frames = framesOf(whole);
  return frames.map((_frame, index) => scenesOf(whole, frames, index));
};

test.for(stories.map(({ id }) => id))('%s', async (id) => {
  const stills = await played(id);
  let flown = 0;
  for (const [index, scenes] of stills.entries()) {
    for (const scene of scenes) {
      const phases = phasesOf(scene);
      const halves = phases.map(({ half }) => half);
      expect(halves).toEqual(halves.toSorted().toReversed());
      const legs = phases.flatMap((phase) => phase.legs);
      for (const { credential, from, to } of scene.moves) {
        // Each goes from where it was to where it comes to, by the wire where there is a request.
        const own = legs.filter((leg) => leg.credential.value === credential.value);
        expect(own.map((leg) => leg.from)).toContainEqual(from);
        expect(own.map((leg) => leg.to)).toContainEqual(to);
      }
    }
    const before = stills[index - 1];
    if (!before) continue;
    expect(scenes.map(({ follows }) => follows)).toEqual(before.map(({ shows }) => shows));
    const moments = momentsOf(before, scenes, false);
    flown += moments.length;
    for (const moment of moments) {
      expect(moment.map(({ scene }) => scene.mode)).toEqual(scenes.map(({ mode }) => mode));
      // No lane tells its outcome before all have arrived.
      expect(moment.map(({ scene }) => scene.outcome)).toEqual(before.map(({ outcome }) => outcome));
      for (const { legs, awaited } of moment) {
        const arriving = legs
          .filter(({ to }) => spotOf(to) !== undefined)
          .map(({ to, credential }) => arrivalKey(to, credential));
        expect([...awaited]).toEqual(expect.arrayContaining(arriving));
      }
    }
    // Without motion the request is a still before its answer, and nothing flies.
    const reduced = momentsOf(before, scenes, true);
    const asks = scenes.some(({ message, step }, lane) => message && step > (before[lane]?.step ?? -1));
    expect(reduced.length).toBe(asks ? 1 : 0);
    expect(reduced.flatMap((moment) => moment.flatMap(({ legs }) => legs))).toEqual([]);
    for (const moment of reduced) {
      const asking = moment.map(({ scene, isUnderWay }) => (isUnderWay ? scene.message : undefined));
      expect(asking).toEqual(
        moment.map(({ isUnderWay }, lane) => (isUnderWay ? scenes[lane]?.message : undefined)),
      );
    }
    // Backwards there is nothing to see.
    expect(momentsOf(scenes, before, false)).toEqual([]);
  }
  expect(flown).toBeGreaterThan(5);
});

test('a lane of a recording keeps its name while a request is under way', async () => {
  const [before, scenes] = (await played('same-login')).slice(-2);
  if (!before || !scenes) throw new Error('no stills');
  const called = scenes.map((scene) => ({ ...scene, label: `Recording in ${scene.mode}` }));
  const moments = momentsOf(before, called, true);
  expect(moments.length).toBeGreaterThan(0);
  for (const moment of moments) {
    expect(moment.map(({ scene }) => scene.label)).toEqual(called.map(({ label }) => label));
  }
});
