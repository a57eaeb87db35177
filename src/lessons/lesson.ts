/** What the player shows: a lesson whose texts and answers read a run. Not: the form that lessons are written in (form/schema.ts), of which each is made. */
import type { Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import type { Source } from '#sources/sources';
import type { Course } from './path';

/** The name of a file in the lab's modes/. */
export type ModeId = string;

/** What a lesson fixes of the lab's setup; the rest is as the lab opens. */
export type Fixed = Partial<Omit<Setup, 'acts'>>;

/** A step of a run, to be pointed at. */
export interface Cited {
  readonly mode: ModeId;
  /** Its index in the column's trace. */
  readonly step: number;
  /** The characters of its messages that are meant; absent: those that decided it. */
  readonly quote?: string;
}

/** One thing measured in every column. */
export interface Measured {
  /** What it is, as a heading: `Bytes of the request`. */
  readonly label: string;
  /** Figures, or few words; a column that the lesson does not show has none. */
  readonly values: Readonly<Partial<Record<ModeId, string | number>>>;
}

/** What is said after a reveal: plain text made from the run, what was measured there, and the steps it speaks of. */
export interface Reason {
  readonly text: string;
  readonly measured?: readonly Measured[];
  readonly cites: readonly Cited[];
}

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** A question to which one commits before the step that answers it. */
export interface Prediction {
  readonly question: string;
  /** Two to five, wrong ones that people really give among them. */
  readonly options: readonly Option[];
  /** Reads the right one from the run, after the act that the beat does. */
  answer(run: Run): string;
  /** Why, from the same run. */
  reason(run: Run): Reason;
}

/** One beat of a lesson: what is said, and the act that is then done. */
export interface Beat {
  /** Said before the act: one to three short sentences without a figure that a run gives. */
  readonly says: string;
  /** The id of an act or attack; absent: nothing is done, one reads. */
  readonly act?: string;
  /** Asked before the act; only where there is one. */
  readonly predict?: Prediction;
  /** Said after the act, where there is no prediction. */
  after?(run: Run): Reason;
  /** For who presents: one sentence that the class does not see. */
  readonly note?: string;
}

/** A change of the setup that flips an outcome. */
export interface Toggle {
  readonly id: string;
  readonly label: string;
  /** The setup with it on. */
  apply(setup: Setup): Setup;
  /** What one looks at: the same words for a run with it and without, and they must differ. */
  outcome(run: Run): string;
}

/** What the learner does alone: change the setup or the acts until the run says that it is solved. */
export interface Task {
  readonly says: string;
  /** From the vaguest to the clearest. */
  readonly hints: readonly string[];
  /** What one begins with. */
  readonly start: Setup;
  solved(run: Run): boolean;
  /** One that solves it. */
  readonly solution: Setup;
}

/** What a check is made with. */
export const TOOLS = ['jose', 'openssl', 'curl', 'DevTools', 'Node'] as const;

/** A command that shows the same outside this page. */
export interface Check {
  readonly tool: (typeof TOOLS)[number];
  readonly says: string;
  /** Lines to copy; made from the run where they hold a token or a figure. */
  command(run: Run): string;
}

export interface Lesson {
  /** The name of its file. */
  readonly id: string;
  /** Its place on the path, from 1; 0 where it is on none. */
  readonly number: number;
  /** Absent: it is on no path. */
  readonly course?: Course;
  readonly title: string;
  /** The question that it opens with. */
  readonly question: string;
  /** The columns that are shown. */
  readonly modes: readonly ModeId[];
  readonly setup: Fixed;
  readonly beats: readonly Beat[];
  readonly toggles: readonly Toggle[];
  /** Absent: it ends with its last beat. */
  readonly task?: Task;
  readonly checks: readonly Check[];
  readonly sources: readonly Source[];
  /** Ids of lint rules whose findings one sees in it. */
  readonly rules?: readonly string[];
  /** For the teacher. */
  readonly guide: {
    readonly goal: string;
    readonly minutes: number;
    readonly say: readonly string[];
    /** What classes get wrong, and what helps. */
    readonly wrong: readonly string[];
  };
}

/** A lesson of the path: each has a task. */
export type PathLesson = Lesson & { readonly task: Task };
