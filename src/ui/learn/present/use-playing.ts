/** The stage of a presentation: a beat that one goes on to happens, and elsewhere its end is shown. Not: what the class sees beside it (scene.tsx). */
import { useEffect, useEffectEvent, useState } from 'react';
import type { Lesson } from '#lessons/lesson';
import type { LessonRun } from '../use-lesson-run';
import { travelBy, useStills, useStillsPlayer, wantsStills } from '../../stage/use-stills';
import { wasOf, type Was } from '../use-walk';
import type { Presentation } from './presentation';
import { spotIndex, spotsOf } from './spots';

/** @param forward it got where it is by going on */
export const usePlaying = (
  lesson: Lesson,
  presentation: Presentation,
  { shown, run, error }: LessonRun,
  forward: boolean,
) => {
  const { step, phase, on } = presentation;
  const beat = lesson.beats[step - 1];
  const busy = !run && !error;
  const spot = [step, phase, ...on].join(' ');
  const acted = phase !== 'asked' && beat?.act !== undefined;
  const arrives = forward && phase === 'told' && acted && !wantsStills();
  const stills = useStills({ run: shown, busy, spot, arrives });
  const player = useStillsPlayer(stills, busy);
  const begin = useEffectEvent(() => {
    if (arrives) player.play();
  });
  useEffect(() => {
    begin();
    // A beat happens once, when one gets there.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [spot]);
  const [was, setWas] = useState<Was>();
  const happens = player.playing || stills.left > 0 || stills.isTravelling;
  return {
    stills,
    travel: travelBy(stills, player),
    busy,
    /** Names what is shown. */
    spot,
    /** The beat happens just now. */
    happens,
    /** A beat was played, and there is something to look at more closely. */
    acted: acted && run !== undefined,
    /** A question that comes yet is not answered by what is shown before it. */
    veiled:
      phase === 'told' &&
      beat?.predict === undefined &&
      spotsOf(lesson).some((each, at) => each.phase === 'asked' && at > spotIndex(lesson, presentation)),
    was: phase === 'what-if' ? was : undefined,
    /** Before a what-if is switched. @param toggle its place */
    compare: (toggle: number) => {
      setWas(wasOf(lesson, stills, toggle, on));
    },
    /** What is on its way arrives. @returns whether anything was */
    arrive: stills.arrive,
    replay: () => {
      if (phase !== 'told' || stills.first === stills.last) return;
      stills.show(stills.first);
      player.play();
    },
  };
};

export type Playing = ReturnType<typeof usePlaying>;
