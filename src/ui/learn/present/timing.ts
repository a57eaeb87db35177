/** How long a presentation has been going, and how long it should have been. */
import type { Lesson } from '#lessons/lesson';
import { spotIndex, spotsOf, type Spot } from './spots';

/** All in seconds; instants since 1970. */
export interface Clock {
  /** Undefined: it was not started. */
  readonly started: number | undefined;
  /** Since when it stands still; undefined: it goes. */
  readonly stopped: number | undefined;
  /** How long it stood still before. */
  readonly idle: number;
}

export const CLOCK_AT_ZERO: Clock = { started: undefined, stopped: undefined, idle: 0 };

export const elapsed = ({ started, stopped, idle }: Clock, now: number): number =>
  started === undefined ? 0 : Math.max(0, (stopped ?? now) - started - idle);

/** Going once it was begun; what stands still goes on standing. */
export const begun = (clock: Clock, now: number): Clock =>
  clock.started === undefined ? { ...CLOCK_AT_ZERO, started: now } : clock;

/** Stopped, or going again. */
export const paused = (clock: Clock, now: number): Clock => {
  if (clock.started === undefined) return begun(clock, now);
  return clock.stopped === undefined
    ? { ...clock, stopped: now }
    : { ...clock, stopped: undefined, idle: clock.idle + Math.max(0, now - clock.stopped) };
};

const MINUTE = 60;

/** A vote and what is said after it take longer than a beat that is only told; the task has its own time. */
const weightOf = (lesson: Lesson, { step, phase }: Spot): number => {
  if (step > lesson.beats.length) return 0;
  return phase === 'told' && !lesson.beats[step - 1]?.predict ? 1 : 2;
};

export interface Slot {
  /** Seconds from the begin. */
  readonly from: number;
  readonly to: number;
}

/** The guide's minutes spread over the spots of a lesson. */
export const slotOf = (lesson: Lesson, spot: Spot): Slot => {
  const weights = spotsOf(lesson).map((each) => weightOf(lesson, each));
  const sum = (count: number) => weights.slice(0, count).reduce((total, weight) => total + weight, 0);
  const each = (lesson.guide.minutes * MINUTE) / Math.max(1, sum(weights.length));
  const at = spotIndex(lesson, spot);
  return { from: sum(at) * each, to: sum(at + 1) * each };
};

/** `3:05` */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / MINUTE)}:${String(Math.floor(seconds % MINUTE)).padStart(2, '0')}`;

const about = (seconds: number): string => {
  const minutes = Math.round(seconds / MINUTE);
  if (minutes === 0) return 'less than a minute';
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
};

export interface Pace {
  readonly is: 'on time' | 'ahead' | 'behind';
  readonly says: string;
}

/** @param seconds how long it has been going */
export const paceAt = ({ from, to }: Slot, seconds: number): Pace => {
  if (seconds < from) return { is: 'ahead', says: `${about(from - seconds)} ahead` };
  if (seconds > to) return { is: 'behind', says: `${about(seconds - to)} behind` };
  return { is: 'on time', says: 'on time' };
};
