/** A lesson before a class, one beat a press: `#/learn/<id>?present`. Not: what is on the screen (scene.tsx), or the notes. */
import { useRef, useState } from 'react';
import type { Lesson } from '#lessons/lesson';
import { queryNow } from '../../address';
import { isOneFile } from '../../beside';
import { useChoices } from '../../choices';
import { BlankScreen } from '../../parts/blank-screen';
import { KeysButton } from '../../parts/keys-button';
import { SetupProvider } from '../../stage/verifying-key';
import { goToLesson, placeIn, type LessonPlace } from '../lesson-place';
import { useLessonRun } from '../use-lesson-run';
import { EvidenceSheet } from './evidence-sheet';
import { notesHref, openNotes } from './notes-window';
import { PresentBar } from './present-bar';
import { isAction, PRESENT_KEYS, type Press } from './present-keys';
import styles from './present.module.css';
import { saidAt } from './said';
import { Scene } from './scene';
import { beatsPlayed } from './spots';
import { toggleFullScreen } from '../../parts/full-screen';
import { usePlaying } from './use-playing';
import { usePresentation } from './use-presentation';
import { usePresentKeys } from './use-present-keys';
import { useTold } from './use-told';

interface Props {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  /** The lesson's text, where it is nowhere but in this window: the notes get it from here. */
  readonly own?: string;
}

/** Ends what moves on the stage. @returns whether anything did */
const settle = (element: HTMLElement | null): boolean => {
  const moving = element?.getAnimations({ subtree: true }) ?? [];
  for (const animation of moving) animation.finish();
  return moving.length > 0;
};

const leave = (lesson: Lesson) => {
  if (document.fullscreenElement) void toggleFullScreen();
  const { channel: _, ...rest } = placeIn(lesson, queryNow());
  goToLesson(lesson, { ...rest, view: 'page' });
};

export const Present = ({ lesson, place, own }: Props) => {
  const { presentation, forward, act } = usePresentation(lesson, place);
  const [refused, setRefused] = useState<'notes' | 'full-screen'>();
  const keys = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);
  const played = useLessonRun(lesson, beatsPlayed(lesson, presentation), presentation);
  const playing = usePlaying(lesson, presentation, played, forward);
  const { busy, happens, spot } = playing;
  const [opened, setOpened] = useState<string>();
  const evidence = opened === spot && playing.acted;
  const { step, phase, blank, sitting } = presentation;
  const beat = lesson.beats[step - 1];

  const press = (asked: Press) => {
    setRefused(undefined);
    if (asked.type === 'evidence') setOpened(evidence ? undefined : spot);
    else if (asked.type === 'replay') playing.replay();
    else if (asked.type === 'notes') setRefused(openNotes(lesson) ? undefined : 'notes');
    else if (asked.type === 'leave' && evidence) setOpened(undefined);
    else if (asked.type === 'leave') leave(lesson);
    else if (asked.type === 'help') keys.current?.showModal();
    else if (asked.type === 'full-screen') {
      void toggleFullScreen().then((done) => {
        setRefused(done ? undefined : 'full-screen');
      });
    } else if (isAction(asked)) {
      // What is still on its way arrives first: no press goes past what the class has not seen.
      if (asked.type === 'next' && !blank) {
        const moved = settle(stage.current);
        if (busy || playing.arrive() || moved) return;
      }
      if (asked.type === 'toggle' && phase === 'what-if') playing.compare(asked.toggle);
      // What has the focus may go with its spot.
      if (content.current?.contains(document.activeElement) && asked.type !== 'vote') content.current.focus();
      act(asked);
    }
  };
  usePresentKeys({ presentation, characters: keysOn, wakes: true, onPress: press });
  useTold({ lesson, channel: place.channel, presentation, busy, own, onAsked: press });

  return (
    <SetupProvider value={played.setup}>
      <div
        className={styles.present}
        data-present={phase}
        data-step={step}
        data-busy={busy || undefined}
        data-happens={happens || undefined}
      >
        <div
          ref={content}
          tabIndex={-1}
          className={styles.content}
          inert={blank}
          data-phase={step > lesson.beats.length ? 'task' : phase}
        >
          <Scene
            key={sitting}
            lesson={lesson}
            presentation={presentation}
            played={played}
            playing={playing}
            shared={own === undefined && !isOneFile()}
            stage={stage}
            onAct={press}
          />
          {evidence && played.run ? (
            <EvidenceSheet
              run={played.run}
              reason={beat?.predict?.reason(played.run) ?? beat?.after?.(played.run)}
            />
          ) : null}
        </div>
        <p role="status" className="hidden-visually" data-said>
          {saidAt(lesson, presentation, phase === 'told' && !happens ? played.run : undefined)}
        </p>
        {refused ? (
          <p role="alert" className={styles.refused}>
            {refused === 'full-screen' ? 'The browser did not allow full screen.' : null}
            {refused === 'notes' && place.channel ? (
              <>
                The browser opened no window. Open it yourself:{' '}
                <a href={notesHref(lesson, place.channel)} target="_blank" rel="noreferrer">
                  the notes
                </a>
              </>
            ) : null}
          </p>
        ) : null}
        <div inert={blank}>
          <PresentBar
            lesson={lesson}
            presentation={presentation}
            evidence={evidence}
            acted={playing.acted}
            onPress={press}
            keys={<KeysButton rows={PRESENT_KEYS} dialog={keys} />}
          />
        </div>
        {blank ? (
          <BlankScreen
            onShow={() => {
              act({ type: 'blank' });
            }}
          />
        ) : null}
      </div>
    </SetupProvider>
  );
};
