/** A learner's progress: of this visit, or on this device when asked for. Not: its form (progress-format.ts). */
import { create } from 'zustand';
import { OWN_ID } from '#lessons/form/own-id';
import { progressIn, progressJson, UNTOUCHED, type Committed, type Progress } from './progress-format';

/** The only thing that this page keeps, and only when one asks for it. */
const KEY = 'claimcheck-progress';

/** A browser may refuse its storage; then there is none. */
const stored = (): string | undefined => {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
};

/** @returns whether it was done */
const store = (progress: Progress): boolean => {
  try {
    localStorage.setItem(KEY, progressJson(progress));
    return true;
  } catch {
    return false;
  }
};

const forget = (): void => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What cannot be reached holds nothing of ours.
  }
};

interface ProgressState {
  readonly progress: Progress;
  /** It outlives the page. */
  readonly kept: boolean;
  /** The browser would not keep it. */
  readonly refused: boolean;
  readonly see: (lesson: string) => void;
  readonly solve: (lesson: string) => void;
  /** @param beat its number, from 1 */
  readonly predict: (lesson: string, beat: number, committed: Committed) => void;
  readonly keep: (kept: boolean) => void;
  /** Puts all of it in the place of what is there. */
  readonly replace: (progress: Progress) => void;
  /** Nothing stays, here or on the device. */
  readonly clear: () => void;
}

export const useProgress = create<ProgressState>((set, get) => {
  const found = stored();
  const replace = (progress: Progress) => {
    if (!get().kept) set({ progress });
    else if (store(progress)) set({ progress });
    else set({ progress, kept: false, refused: true });
  };
  const change = (lesson: string, to: (before: typeof UNTOUCHED) => typeof UNTOUCHED) => {
    // One teacher's lesson is another than the next one's, and leaves nothing behind.
    if (lesson === OWN_ID) return;
    replace(new Map([...get().progress, [lesson, to(get().progress.get(lesson) ?? UNTOUCHED)]]));
  };
  return {
    progress: found === undefined ? new Map() : progressIn(found),
    kept: found !== undefined,
    refused: false,
    see: (lesson) => {
      change(lesson, (before) => ({ ...before, seen: true }));
    },
    solve: (lesson) => {
      change(lesson, (before) => ({ ...before, solved: true }));
    },
    predict: (lesson, beat, committed) => {
      change(lesson, (before) => ({
        ...before,
        predictions: new Map([...before.predictions, [beat, committed]]),
      }));
    },
    keep: (kept) => {
      if (!kept) forget();
      const done = kept && store(get().progress);
      set({ kept: done, refused: kept && !done });
    },
    replace,
    clear: () => {
      forget();
      set({ progress: new Map(), kept: false, refused: false });
    },
  };
});
