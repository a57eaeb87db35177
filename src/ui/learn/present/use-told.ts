/** Tells the notes what the presenting window shows, and does what they ask. Not: the notes' side (use-following.ts). */
import { useEffect, useState } from 'react';
import type { Lesson } from '#lessons/lesson';
import { queryNow } from '../../address';
import { goToLesson, placeIn } from '../lesson-place';
import type { Message, StateMessage } from './message';
import type { Action, Presentation } from './presentation';
import { useChannel } from './use-channel';

interface Told {
  readonly lesson: Lesson;
  /** Absent: there are no notes yet. */
  readonly channel: string | undefined;
  readonly presentation: Presentation;
  /** A beat is still being played. */
  readonly busy: boolean;
  /** The text of a lesson that only this window holds. */
  readonly own: string | undefined;
  /** The notes ask for it. */
  readonly onAsked: (action: Action) => void;
}

/** Says all of it at each change, and to whoever asks. */
export const useTold = ({ lesson, channel, presentation, busy, own, onAsked }: Told): void => {
  const [opened] = useState(() => Date.now());
  const state: StateMessage = {
    type: 'state',
    lesson: lesson.id,
    presentation,
    busy,
    opened,
    ...(own === undefined ? {} : { own }),
  };
  const said = JSON.stringify(state);
  const heard = (message: Message) => {
    if (message.type === 'hello') send(state);
    if (message.type === 'do') onAsked(message.action);
    if (message.type !== 'state') return;
    // A second presenting window with the same address: the one opened first keeps the notes.
    if (message.opened > opened) send(state);
    else {
      const { channel: _, ...rest } = placeIn(lesson, queryNow());
      goToLesson(lesson, rest);
    }
  };
  const send = useChannel(channel, heard, { type: 'bye' });
  useEffect(() => {
    send(state);
    // The text of the state stands for it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [said, channel, send]);
};
