/** A story on the stage: played, paused, stepped. Not: the lab with all its acts and bytes, which a link opens. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { sceneAt } from '#lab/derive/scene/scene';
import { toQuery } from '#lab/derive/lab-address';
import { modeOf } from '#lab/modes';
import { setupOfStory } from '#lab/stories';
import type { Story } from '#lab/story';
import { Stage } from '../../stage/stage';
import { Tabs } from '../../parts/tabs';
import { timeText } from '../../parts/clock-text';
import { useWide } from '../controls/use-wide';
import { usePlayer } from '../controls/use-player';
import { useRun } from '../run-query';
import { framesOf } from '#lab/derive/frames';
import { StoryRow } from './story-row';
import { Summary } from './summary';
import { TimeLine } from './time-line';
import styles from './story.module.css';

/** Milliseconds for a still at normal speed. */
const STILL = 1400;

interface Props {
  readonly story: Story;
}

/** `#/lab?story=<id>` */
export const StoryPage = ({ story }: Props) => {
  const setup = useMemo(() => setupOfStory(story), [story]);
  const query = useRun(setup);
  const run = query.isPlaceholderData ? undefined : query.data;
  const frames = useMemo(() => (run ? framesOf(run) : []), [run]);
  const [shown, setShown] = useState(0);
  const [lane, setLane] = useState<string>();
  const wide = useWide();
  const last = Math.max(frames.length - 1, 0);
  const player = usePlayer({ step: shown, last, busy: !run, time: STILL, onStep: setShown });
  const started = useRef(false);
  const { toggle } = player;
  useEffect(() => {
    // Plays once by itself: pressing the story asked for it.
    if (!run || started.current) return;
    started.current = true;
    toggle();
  }, [run, toggle]);
  const frame = frames[Math.min(shown, last)];
  const scenes = useMemo(
    () =>
      run && frame ? run.traces.map((trace, index) => sceneAt(setup, trace, frame.steps[index] ?? -1)) : [],
    [run, frame, setup],
  );
  const show = (to: number) => {
    player.stop();
    setShown(Math.min(Math.max(to, 0), last));
  };
  return (
    <div className={styles.page}>
      <h1 className="hidden-visually">Lab: {story.title}</h1>
      <StoryRow current={story.id} />
      <p className={styles.says}>
        <span>{story.says}</span>
        {scenes[0] ? <time>{timeText(scenes[0].at)}</time> : null}
      </p>
      {query.isError ? (
        <div role="alert" data-failed="run">
          <p>The run could not be made: {query.error.message}</p>
          <button type="button" onClick={() => void query.refetch()}>
            Try again
          </button>
        </div>
      ) : null}
      {wide || scenes.length === 0 ? null : (
        <>
          <Summary scenes={scenes} />
          <Tabs
            label="Modes"
            tabs={scenes.flatMap(({ mode }) => modeOf(mode) ?? [])}
            selected={lane ?? scenes[0]?.mode ?? ''}
            onSelect={setLane}
            selectsOnFocus
            fills
            idPrefix="stage"
          />
        </>
      )}
      {scenes.length > 0 ? <Stage scenes={scenes} lane={lane} /> : <p aria-busy="true">Logging in …</p>}
      <div className={styles.player}>
        <button type="button" onClick={toggle} disabled={!run}>
          {player.playing ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          aria-label="Previous still"
          disabled={shown === 0}
          onClick={() => {
            show(shown - 1);
          }}
        >
          ◀
        </button>
        <button
          type="button"
          aria-label="Next still"
          disabled={shown >= last}
          onClick={() => {
            show(shown + 1);
          }}
        >
          ▶
        </button>
        <TimeLine acts={setup.acts} frames={frames} shown={shown} onShow={show} />
        <a href={`#/lab?${toQuery(setup)}`}>Record: every byte</a>
      </div>
    </div>
  );
};
