/** A box to edit JSON text in, with the first place that is not JSON marked. */
import { useId, useMemo, useRef } from 'react';
import { parseJson } from '#text/json';
import type { JsonProblem } from '#text/json-scanner';
import { compactJson, indentJson } from '#text/json-edit';
import { quote } from '#text/quote';
import { BoxHead } from '../../parts/box-head';
import { MarkedBox } from '../../parts/marked-box';
import { duplicatesIn } from './draft';
import styles from './json-box.module.css';
import { afterEdit, shownIn } from '../../parts/line-breaks';
import { VisibleText } from '../../parts/visible-text';

interface Props {
  readonly label: string;
  /** Decides on the colour. */
  readonly part: 'header' | 'payload';
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Line and column count from 1, as editors do. */
const problemSays = (text: string, { at, found, expected }: JsonProblem): string => {
  const lines = text.slice(0, at.start).split('\n');
  const what = at.start >= text.length ? found : quote(found, 12);
  return `Line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}: found ${what}. Expected: ${expected}.`;
};

/** White space, order and duplicates stay as typed; only the two buttons change them. */
export const JsonBox = ({ label, part, text, onText }: Props) => {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = shownIn(text);
  const { value, problem } = useMemo(() => parseJson(shown), [shown]);
  const marks = useMemo(() => (problem ? [problem.at] : []), [problem]);
  const twice = value?.type === 'object' ? duplicatesIn(value) : [];
  const says = problem ? problemSays(shown, problem) : '';
  return (
    <div className={styles.json} data-segment={part}>
      <BoxHead title={<label htmlFor={id}>{label}</label>}>
        <button
          type="button"
          disabled={problem !== undefined}
          onClick={() => {
            onText(compactJson(text));
          }}
        >
          Compact
        </button>
        <button
          type="button"
          disabled={problem !== undefined}
          onClick={() => {
            if (value) onText(indentJson(shown, value));
          }}
        >
          Indent
        </button>
      </BoxHead>
      <MarkedBox
        box={box}
        id={id}
        text={shown}
        onText={(edited) => {
          onText(afterEdit(text, edited));
        }}
        marks={marks}
        describedBy={`${id}-says`}
        isInvalid={problem !== undefined}
      />
      <p id={`${id}-says`} className={styles.says} data-problem={problem ? true : undefined}>
        {problem ? (
          <>
            <span aria-hidden="true">✖ </span>
            <span data-edit-problem={problem.at.start}>
              <VisibleText text={says} />
            </span>{' '}
            <button
              type="button"
              onClick={() => {
                box.current?.focus();
                box.current?.setSelectionRange(problem.at.start, problem.at.end);
              }}
            >
              Go there
            </button>
          </>
        ) : twice.length > 0 ? (
          `Repeated, and kept: ${twice.map((name) => quote(name)).join(', ')}.`
        ) : (
          'JSON. White space and order stay as you type them.'
        )}
      </p>
    </div>
  );
};
