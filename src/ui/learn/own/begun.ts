/** The lesson of one's own that was begun in this page, for what shows it. Not: the text in the editor (own-store.ts), which is loaded when one writes. */
import { create } from 'zustand';
import type { Lesson } from '#lessons/lesson';

interface Begun {
  /** Absent: none was begun. */
  readonly lesson?: Lesson;
  /** What it is made from. */
  readonly text?: string;
}

export const useBegun = create<Begun>(() => ({}));
