/** The text of a lesson of one's own: typed, opened, exported, with what is wrong at its place. */
import { useId, useMemo, useRef } from 'react';
import { placedIn } from '#lessons/form/check';
import { MarkedBox } from '../../parts/marked-box';
import { EditorBar } from './editor-bar';
import { ExaminationLine } from './examination-line';
import { goToPlace } from './go-to-place';
import { isUnsaved, useOwn } from './own-store';
import styles from './own.module.css';
import { ProblemList } from './problem-list';
import { useDrop } from './use-drop';
import { useExamination } from './use-examination';
import { useImport } from './use-import';

/** Typing is never in the way of checking, nor the other way round. */
export const TextPane = () => {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const pane = useRef<HTMLElement>(null);
  const checked = useOwn((own) => own.checked);
  const type = useOwn((own) => own.type);
  const unsaved = useOwn(isUnsaved);
  const examination = useExamination(checked);
  const { notice, open, insist, dismiss } = useImport();
  useDrop(pane, open);
  const { found } = examination;
  const problems = useMemo(() => [...checked.problems, ...placedIn(checked, found)], [checked, found]);
  const marks = useMemo(() => problems.map(({ at }) => at), [problems]);
  return (
    <section ref={pane} className={styles.pane} aria-label="Text">
      <h2>
        <label htmlFor={id}>The lesson as JSON</label>
      </h2>
      <EditorBar onFile={open} onChange={dismiss} />
      <p className={styles.hint} role="status" data-notice={notice ? true : undefined}>
        {notice?.says ??
          (unsaved
            ? 'Changed since it was last a file. It is kept in this page only: export it before you close the page.'
            : 'It is kept in this page only, never stored and never sent. Drop a file here to open it.')}{' '}
        {notice?.text === undefined ? null : (
          <button type="button" onClick={insist}>
            Open it all the same
          </button>
        )}
      </p>
      <div className={styles.box}>
        <MarkedBox
          box={box}
          id={id}
          text={checked.text}
          onText={type}
          marks={marks}
          describedBy={`${id}-says`}
          isInvalid={problems.some(({ severity }) => severity === 'error')}
        />
      </div>
      <ExaminationLine lesson={checked.lesson} examination={examination} />
      <ProblemList
        id={`${id}-says`}
        text={checked.text}
        problems={problems}
        onGo={({ at }) => {
          if (box.current) goToPlace(box.current, checked.text, at);
        }}
      />
    </section>
  );
};
