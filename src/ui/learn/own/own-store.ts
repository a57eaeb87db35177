/** The text of a lesson of one's own, while the page is open. It outlives the page only as a file that is exported. */
import { create } from 'zustand';
import { check, type Checked } from '#lessons/form/check';
import { EXAMPLE } from '#lessons/form/example';
import { useBegun } from './begun';

/** So many replaced texts come back. */
const MOST_PAST = 20;

/** A text that gave way to another, and the last one then that was also elsewhere. */
interface Replaced {
  readonly text: string;
  readonly saved: string;
}

interface OwnState {
  /** Of the text as it is. */
  readonly checked: Checked;
  /** The last text that was a lesson: what is previewed, opened and presented. */
  readonly valid: Checked;
  /** It is the person's: something was typed, opened, or the example taken as it is. */
  readonly begun: boolean;
  /** The last text that is also elsewhere: the example, a file that was opened or exported. */
  readonly saved: string;
  /** Texts that were replaced as a whole, the last one last. */
  readonly past: readonly Replaced[];
  /** Texts from which one went back. */
  readonly future: readonly Replaced[];
  readonly begin: () => void;
  readonly type: (text: string) => void;
  /** @param saved it is in a file, or comes with the page */
  readonly replace: (text: string, saved: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly exported: () => void;
}

const EXAMPLE_CHECKED = check(EXAMPLE);

export const useOwn = create<OwnState>((set, get) => {
  const put = (text: string) => {
    const checked = check(text);
    set({ checked, begun: true, ...(checked.lesson ? { valid: checked } : {}) });
  };
  const standing = (): Replaced => ({ text: get().checked.text, saved: get().saved });
  return {
    checked: EXAMPLE_CHECKED,
    valid: EXAMPLE_CHECKED,
    begun: false,
    saved: EXAMPLE,
    past: [],
    future: [],
    begin: () => {
      set({ begun: true });
    },
    type: put,
    replace: (text, saved) => {
      const { past } = get();
      if (text !== get().checked.text) set({ past: [...past, standing()].slice(-MOST_PAST), future: [] });
      if (saved) set({ saved: text });
      put(text);
    },
    undo: () => {
      const { past, future } = get();
      const to = past.at(-1);
      if (to === undefined) return;
      set({ past: past.slice(0, -1), future: [...future, standing()], saved: to.saved });
      put(to.text);
    },
    redo: () => {
      const { past, future } = get();
      const to = future.at(-1);
      if (to === undefined) return;
      set({ past: [...past, standing()], future: future.slice(0, -1), saved: to.saved });
      put(to.text);
    },
    exported: () => {
      set({ saved: get().checked.text });
    },
  };
});

/** There are changes that are in no file. */
export const isUnsaved = ({ checked, saved }: Pick<OwnState, 'checked' | 'saved'>): boolean =>
  checked.text !== saved;

/** The browser asks before the page goes, wherever in it one is. */
const warn = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
};

useOwn.subscribe((state) => {
  const { lesson, text } = state.valid;
  useBegun.setState(state.begun && lesson ? { lesson, text } : {}, true);
  if (isUnsaved(state)) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
});
