/** The notes of who presents, in step with the screen: `#/learn/<id>?notes=<channel>`. */
import { useCallback, useRef } from 'react';
import { check } from '#lessons/form/check';
import { OWN_ID } from '#lessons/form/own-id';
import type { Lesson } from '#lessons/lesson';
import { useChoices } from '../../choices';
import { KeysButton } from '../../parts/keys-button';
import styles from './notes.module.css';
import { NotesAnswer } from './notes-answer';
import { NotesScript } from './notes-script';
import { NotesTime } from './notes-time';
import { nextLabel } from './present-bar';
import { isAction, NOTES_KEYS, type Press } from './present-keys';
import type { Presentation } from './presentation';
import { spotIndex, spotsOf } from './spots';
import { useFollowing } from './use-following';
import { usePresentKeys } from './use-present-keys';

interface Props {
  /** Of the lesson. */
  readonly id: string;
  /** Absent: there is no screen to follow. */
  readonly channel: string | undefined;
  /** Undefined: only the presenting window has it. */
  readonly lesson: Lesson | undefined;
}

/** A text that was heard from the presenting window, which checked it already. */
const ownLessonIn = (own: string | undefined): Lesson | undefined =>
  own === undefined ? undefined : check(own).lesson;

type Following = ReturnType<typeof useFollowing>;

/** Whether the screen is there, and what one can do when it is not. */
const Link = ({
  following,
  channel,
}: {
  readonly following: Following;
  readonly channel: string | undefined;
}) => {
  const { gone, alone, presentation, lesson } = following;
  const says = (() => {
    if (channel === undefined) return 'These notes follow no screen.';
    if (alone)
      return gone
        ? 'These notes run on their own.'
        : 'The presentation is there. These notes run on their own.';
    if (gone) return 'The presentation does not answer. Its window is closed, or is in another browser.';
    return presentation ? 'In sync with the screen.' : 'Waiting for the presentation …';
  })();
  return (
    <p
      role="status"
      className={`quiet ${styles.link}`}
      data-link={gone ? 'gone' : alone ? 'alone' : presentation ? 'in-step' : 'waiting'}
    >
      {says}{' '}
      {gone && !alone && lesson ? (
        <button type="button" onClick={following.goOnAlone}>
          Run on their own
        </button>
      ) : null}
      {alone && !gone && channel !== undefined ? (
        <button type="button" onClick={following.follow}>
          Follow it again
        </button>
      ) : null}
    </p>
  );
};

interface BarProps {
  readonly lesson: Lesson;
  readonly presentation: Presentation;
  readonly busy: boolean;
  readonly onPress: (press: Press) => void;
}

const Buttons = ({ lesson, presentation, busy, onPress }: BarProps) => {
  const at = spotIndex(lesson, presentation);
  const pressing = (type: 'previous' | 'next' | 'blank' | 'reset') => ({
    type: 'button' as const,
    onClick: () => {
      onPress({ type });
    },
  });
  return (
    <>
      <button {...pressing('previous')} disabled={at === 0}>
        <span aria-hidden="true">◀</span> Previous
      </button>
      <button
        {...pressing('next')}
        className={styles.forward}
        aria-busy={busy}
        disabled={at === spotsOf(lesson).length - 1}
      >
        {nextLabel(lesson, presentation)} <span aria-hidden="true">▶</span>
      </button>
      <button {...pressing('blank')} aria-pressed={presentation.blank}>
        Blank screen
      </button>
      <button {...pressing('reset')}>Reset</button>
    </>
  );
};

export const Notes = ({ id, channel, lesson: known }: Props) => {
  const find = useCallback(
    (own: string | undefined) => (id === OWN_ID ? ownLessonIn(own) : known),
    [id, known],
  );
  const following = useFollowing({ id, channel, find });
  const { lesson, presentation, busy, act } = following;
  const keys = useRef<HTMLDialogElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);
  const press = (asked: Press) => {
    if (asked.type === 'help') keys.current?.showModal();
    else if (isAction(asked)) act(asked);
  };
  usePresentKeys({ presentation, characters: keysOn, wakes: false, onPress: press });
  return (
    <div className={styles.notes} data-notes={presentation?.phase} data-step={presentation?.step}>
      <div className={`words ${styles.head}`}>
        <h1>Notes{lesson ? `: ${lesson.title}` : ''}</h1>
        <Link following={following} channel={channel} />
      </div>
      {lesson && presentation ? (
        <>
          <NotesTime
            lesson={lesson}
            presentation={presentation}
            onPause={() => {
              act({ type: 'pause' });
            }}
          />
          {presentation.blank ? <p className={styles.black}>The screen is blank.</p> : null}
          <div className={`stack ${styles.sides}`}>
            <NotesScript lesson={lesson} presentation={presentation} onAct={act} />
            <NotesAnswer
              key={`${presentation.sitting} ${presentation.step}`}
              lesson={lesson}
              presentation={presentation}
              onAct={act}
            />
          </div>
          <div className={`row ${styles.foot}`} role="group" aria-label="Presentation">
            <Buttons lesson={lesson} presentation={presentation} busy={busy} onPress={press} />
            <KeysButton rows={NOTES_KEYS} dialog={keys} />
          </div>
        </>
      ) : null}
    </div>
  );
};
