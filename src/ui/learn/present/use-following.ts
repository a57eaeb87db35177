/** The notes' picture of a presentation in another window, or a presentation of their own. Not: the presenting window (use-presentation.ts). */
import { useEffect, useMemo, useState } from 'react';
import type { Lesson } from '#lessons/lesson';
import { PLAIN } from '../lesson-place';
import type { StateMessage } from './message';
import { opening, reduce, type Action, type Presentation } from './presentation';
import { spotFrom } from './spots';
import { useChannel } from './use-channel';

/** Milliseconds between two questions whether the other window is there. */
const ASK = 1500;
/** It is gone when it left so many unanswered; counted, since a hidden window's timers are slow. */
const MOST_UNANSWERED = 2;

const seconds = () => Math.floor(Date.now() / 1000);

/** Typed in a field, it must be there at once. */
const AT_ONCE = new Set<Action['type']>(['vote', 'count', 'undo']);

interface Options {
  /** Of the lesson. */
  readonly id: string;
  /** Absent: there is no other window. */
  readonly channel: string | undefined;
  /** @param own the lesson's text, where only the presenting window holds it */
  readonly find: (own: string | undefined) => Lesson | undefined;
}

export const useFollowing = ({ id, channel, find }: Options) => {
  const [heard, setHeard] = useState<StateMessage>();
  const [unanswered, setUnanswered] = useState(0);
  const [alone, setAlone] = useState<Presentation>();
  const lesson = useMemo(() => find(heard?.own), [find, heard?.own]);
  const send = useChannel(channel, (message) => {
    if (message.type === 'bye') setUnanswered(MOST_UNANSWERED);
    if (message.type !== 'state' || message.lesson !== id) return;
    setHeard(message);
    setUnanswered(0);
  });
  useEffect(() => {
    if (channel === undefined) return undefined;
    send({ type: 'hello' });
    const asking = setInterval(() => {
      setUnanswered((before) => before + 1);
      send({ type: 'hello' });
    }, ASK);
    return () => {
      clearInterval(asking);
    };
  }, [channel, send]);
  const own = channel === undefined && lesson ? (alone ?? opening(lesson, 0, PLAIN)) : alone;
  const followed = lesson && heard && { ...heard.presentation, ...spotFrom(lesson, heard.presentation, 0) };
  const presentation = own ?? followed;

  return {
    lesson,
    /** Undefined until something was heard. */
    presentation,
    busy: own ? false : (heard?.busy ?? false),
    /** It does not answer, or said that it goes. */
    gone: channel !== undefined && unanswered >= MOST_UNANSWERED,
    /** The notes go on by themselves. */
    alone: own !== undefined,
    act: (action: Action) => {
      if (!lesson || !presentation) return;
      const after = reduce(lesson, presentation, action, seconds());
      if (own) setAlone(after);
      else {
        if (heard && AT_ONCE.has(action.type)) setHeard({ ...heard, presentation: after });
        send({ type: 'do', action });
      }
    },
    /** From where the other window was. */
    goOnAlone: () => {
      if (lesson) setAlone(followed ?? opening(lesson, 0, PLAIN));
    },
    follow: () => {
      setAlone(undefined);
      send({ type: 'hello' });
    },
  };
};
