/** A box to type in, with places of its text marked while one types. */
import { useMemo, type Ref } from 'react';
import type { Span } from '#text/span';
import { EditorBox } from './editor-box';
import { afterEdit, shownIn } from './line-breaks';
import styles from './marked-box.module.css';

interface Run {
  readonly text: string;
  readonly start: number;
  readonly marked: boolean;
}

/** Cuts the text at the marks; a mark of no width is a run without text. */
const runsOf = (text: string, marks: readonly Span[]): Run[] => {
  const runs: Run[] = [];
  let done = 0;
  const put = (start: number, end: number, marked: boolean) => {
    runs.push({ text: shownIn(text.slice(start, end)), start, marked });
    done = end;
  };
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.max(start, done);
    if (end < from) continue;
    if (from > done) put(done, from, false);
    put(from, end, true);
  }
  if (done < text.length) put(done, text.length, false);
  return runs;
};

interface Props {
  /** The textarea, so that a place can be gone to. */
  readonly box?: Ref<HTMLTextAreaElement>;
  /** Of the textarea, when a label stands apart. */
  readonly id?: string;
  /** When none does. */
  readonly label?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Places in the text. */
  readonly marks: readonly Span[];
  /** The id of what is said about the marks. */
  readonly describedBy: string;
  /** What is marked is no text of the kind that is wanted here. */
  readonly isInvalid?: boolean;
}

/** The marks lie behind the textarea, in the same text. */
export const MarkedBox = ({ box, id, label, text, onText, marks, describedBy, isInvalid }: Props) => {
  const runs = useMemo(() => runsOf(text, marks), [text, marks]);
  return (
    <EditorBox
      ref={box}
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      rows={1}
      text={shownIn(text)}
      onText={(edited) => {
        onText(afterEdit(text, edited));
      }}
      behind={runs.map((run, index) =>
        run.marked ? (
          // Two marks of no width can be at one place.
          // oxlint-disable-next-line react/no-array-index-key
          <mark
            key={`${run.start}/${index}`}
            className={styles.mark}
            data-empty={run.text === '' || undefined}
          >
            {/* A line break alone draws nothing. */}
            {run.text.replace(/^\n/u, ' \n')}
          </mark>
        ) : (
          run.text
        ),
      )}
    />
  );
};
