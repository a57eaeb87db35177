/** What lists of lessons say of each. Not: its texts and answers (lesson.ts), nor its picture (still.ts). */
import type { Lesson } from './lesson';

export interface Outline extends Pick<Lesson, 'id' | 'number' | 'title' | 'question' | 'course'> {
  readonly minutes: number;
  /** The numbers of the beats that ask, from 1. */
  readonly asks: readonly number[];
}

export const asksOf = ({ beats }: Pick<Lesson, 'beats'>): number[] =>
  beats.flatMap(({ predict }, index) => (predict ? [index + 1] : []));

/** The first beat whose question one has not answered; undefined: all are. */
export const openBeat = (
  { asks }: Pick<Outline, 'asks'>,
  isAnswered: (beat: number) => boolean,
): number | undefined => asks.find((beat) => !isAnswered(beat));
