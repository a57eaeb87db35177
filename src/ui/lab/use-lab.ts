/** What of which run the lab shows, and what can be done with it. Not: drawing it (lab-page.tsx), and not what the address can hold (place.ts). */
import { useDeferredValue, useMemo, useState } from 'react';
import { outcomeAt, type Outcome } from '#lab/derive/scene/outcome';
import { framesOf, scenesOf, type Frame } from '#lab/derive/frames';
import { toQuery } from '#lab/derive/lab-address';
import { cut, type Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { setupOfStory } from '#lab/stories';
import type { Story } from '#lab/story';
import { navigate } from '../address';
import { usePlayer } from '../parts/use-player';
import { goTo, goToStory, queryOf, useLabPlace } from './place';
import { useRun } from './run-query';

/** Milliseconds for a still at normal speed, once all has arrived. */
const STILL = 900;

/** How many acts two runs begin with in common: those stay while the second is computed. */
const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((act, index) => act !== b[index]);
  return differs < 0 ? a.length : differs;
};

/**
 * The index of a still.
 * @param acts how many are done
 * @param still of the last of them, from 1; absent: its last
 */
const frameAt = (frames: readonly Frame[], acts: number, still?: number): number => {
  const last = Math.max(
    frames.findLastIndex(({ act }) => act < acts),
    0,
  );
  const first = frames.findIndex(({ act }) => act === acts - 1);
  return still === undefined || first < 0 ? last : Math.min(first + Math.max(still - 1, 0), last);
};

const outcomesOf = ({ setup, traces }: Run, frame: Frame): Readonly<Record<string, Outcome['is']>> =>
  Object.fromEntries(
    traces.map((trace, lane) => [trace.mode, outcomeAt(trace, setup.acts, frame.steps[lane] ?? -1).is]),
  );

/** The run before a setting changed. */
interface Before {
  readonly run: Run;
  /** Of the setup after it. */
  readonly query: string;
  /** The setting, as it is called. */
  readonly because: string;
}

export const useLab = () => {
  const place = useLabPlace();
  const { setup, step, still } = place;
  const query = useRun(setup);
  // The first stage takes long to draw: in parts, with what the person does in between.
  const isFirst = useDeferredValue(query.data) === undefined;
  const run = isFirst ? undefined : query.data;
  const busy = query.isPlaceholderData || query.isPending || run !== query.data;
  const frames = useMemo(() => (run ? framesOf(run) : []), [run]);
  const last = Math.max(frames.length - 1, 0);
  // The address whose last act was just done here: its stills play, where it has several.
  const [done, setDone] = useState<string>();
  const isFresh = done === queryOf(place) && !busy;
  const acts = Math.min(step, commonStart(run?.setup.acts ?? [], setup.acts));
  const shown = frameAt(frames, acts, isFresh ? 1 : busy ? undefined : still);
  const frame = frames[shown];
  const scenes = useMemo(() => (run ? scenesOf(run, frames, shown) : []), [run, frames, shown]);
  const record = useMemo(() => run && cut(run, acts), [run, acts]);

  const [before, setBefore] = useState<Before>();
  const was = useMemo(() => {
    const isEndOfAct = frames[shown + 1]?.act !== frame?.act;
    if (!before || !frame || busy || !isEndOfAct || before.query !== toQuery(setup)) return undefined;
    const earlier = framesOf(before.run);
    const then = earlier[frameAt(earlier, acts)];
    return then && { outcomes: outcomesOf(before.run, then), because: before.because };
  }, [before, frame, frames, shown, busy, setup, acts]);

  const [isTravelling, setIsTravelling] = useState(false);
  const player = usePlayer({
    step: shown,
    last,
    busy: busy || isTravelling,
    time: STILL,
    starts: place.plays ? queryOf(place) : undefined,
    onStep: (to) => {
      show(to);
    },
  });
  const show = (to: number) => {
    const wanted = Math.min(Math.max(to, 0), last);
    const act = frames[wanted]?.act ?? -1;
    const first = frames.findIndex((each) => each.act === act);
    const isEndOfAct = frames[wanted + 1]?.act !== act;
    goTo({
      ...place,
      // The last acts may have nothing to show.
      step: wanted === last ? setup.acts.length : act + 1,
      still: isEndOfAct ? undefined : wanted - first + 1,
    });
  };

  return {
    place,
    /** Undefined while there is none. */
    run,
    /** With the acts that are shown only. */
    record,
    query,
    busy,
    frames,
    /** The index of the still that is shown. */
    shown,
    last,
    scenes,
    was,
    player,
    /** Something is on its way on the stage, or not any more: the player waits. */
    setIsTravelling,
    /** How many acts are shown as done. */
    step: acts,
    /** The number of the act that was just done here. */
    fresh: isFresh ? acts - 1 : undefined,
    show: (to: number) => {
      player.stop();
      show(to);
    },
    /** The still that first shows a step of a lane. @param at its index in the trace */
    showTraceStep: (mode: string, at: number) => {
      const lane = run?.traces.findIndex((trace) => trace.mode === mode) ?? -1;
      player.stop();
      show(frames.findIndex(({ steps }) => (steps[lane] ?? -1) >= at));
    },
    /** @param acts how many are shown as done */
    showAct: (to: number) => {
      player.stop();
      goTo({ ...place, step: to, still: undefined });
    },
    act: (id: string) => {
      const next = { ...setup, acts: [...setup.acts.slice(0, step), id] };
      const spot = { ...place, setup: next, step: next.acts.length, still: undefined };
      setDone(queryOf(spot));
      goTo(spot);
      player.play();
    },
    /** Does the same acts under another setup. @param because what the setting that changed is called */
    change: (next: Setup, because: string) => {
      if (run && !busy) setBefore({ run, query: toQuery(next), because });
      goTo({ ...place, setup: next, still: undefined });
    },
    tell: (story: Story) => {
      goToStory(story, place);
      player.play();
    },
    reset: () => {
      player.stop();
      const { story } = place;
      if (story) goTo({ ...place, setup: setupOfStory(story), step: 0, still: undefined });
      else navigate('/lab');
    },
    look: (view: { readonly present?: boolean; readonly record?: boolean }) => {
      goTo({ ...place, ...view });
    },
  };
};

export type Lab = ReturnType<typeof useLab>;
