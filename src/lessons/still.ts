/** The one still that stands for a lesson. Not: drawing it (ui/learn/drawing/lesson-drawing.tsx). */
import type { Transport } from '#http/message';
import { framesOf, scenesOf } from '#lab/derive/frames';
import type { Scene } from '#lab/derive/scene/scene';
import { actOf } from '#lab/run/act';
import { advance, begin, type Run } from '#lab/run/run';
import { decisiveOf } from './decisive';
import type { Lesson } from './lesson';
import { setupOf } from './play';

export interface LessonStill {
  /** One for each column. */
  readonly scenes: readonly Scene[];
  /** The act that is asked about, or that decided. */
  readonly act: string;
}

const lastOf = (run: Run): Scene[] => {
  const frames = framesOf(run);
  return scenesOf(run, frames, frames.length - 1);
};

/** The beats that tell what comes of the act a lesson turns on, by their places: where it is asked about, or the next question. */
const tellingIn = ({ beats }: Lesson, decisive: string | undefined): number[] => {
  const asked = beats.flatMap(({ predict }, index) => (predict ? [index] : []));
  const own = asked.filter((index) => beats[index]?.act === decisive);
  const done = beats.findIndex(({ act }) => act === decisive);
  return own.length > 0 ? own : asked.filter((index) => index > done).slice(0, 1);
};

const differ = (scenes: readonly Scene[]): boolean =>
  new Set(scenes.map(({ outcome }) => outcome.is)).size > 1;

/** Nobody holds anything so far. */
const isBare = (scenes: readonly Scene[]): boolean =>
  scenes.every(({ browsers }) =>
    browsers.every(({ places }) => places.every(({ items }) => items.length === 0)),
  );

/** What the browsers hold once the act is done, without servers, messages or an attacker. */
const heldAfter = async (run: Run, act: string, transport: Transport, before: readonly Scene[]) =>
  lastOf(await advance(run, act, transport)).map(({ browsers }, lane) => {
    const scene = before[lane];
    if (!scene) throw new RangeError('A lane has no still before the act.');
    return { ...scene, browsers };
  });

/**
 * With a question open: as the lesson is when it asks; an attacker whose turn it is holds nothing so far. Where
 * nobody holds anything yet, a picture of that would be empty: what the browsers are to hold is in it, and no more.
 * Else: after the first question about the act that the lesson turns on in which the columns come to different ends, or after the last one.
 * @param open the number of the beat that asks, from 1
 */
export const stillOf = async (
  lesson: Lesson,
  open: number | undefined,
  transport: Transport,
): Promise<LessonStill> => {
  let run = await begin({ ...setupOf(lesson), acts: [] }, lesson.modes);
  let decided = '';
  const telling = tellingIn(lesson, decisiveOf(lesson)?.id);
  for (const [index, { act, predict }] of lesson.beats.entries()) {
    if (act === undefined) continue;
    if (predict) decided = act;
    if (index + 1 === open) break;
    // Each beat goes on from the run before it.
    run = await advance(run, act, transport);
    const isTold = telling.includes(index) && (index === telling.at(-1) || differ(lastOf(run)));
    if (open === undefined && isTold) break;
  }
  const scenes = lastOf(run);
  if (open !== undefined && actOf(decided)?.does.type !== 'attack' && isBare(scenes))
    return { scenes: await heldAfter(run, decided, transport, scenes), act: decided };
  const isTheirs = open !== undefined && actOf(decided)?.does.type === 'attack';
  return {
    scenes: isTheirs ? scenes.map((scene) => ({ attacker: { loot: [], uses: [] }, ...scene })) : scenes,
    act: decided,
  };
};
