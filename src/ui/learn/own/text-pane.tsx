/** The text of a lesson of one's own: typed, opened, exported, with what is wrong at its place. */
import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { placedIn } from '#lessons/form/check';
import { MarkedBox } from '../../parts/marked-box';
import { panelProps, Tabs } from '../../parts/tabs';
import { EditorBar } from './editor-bar';
import { ExaminationLine } from './examination-line';
import { FormPane } from './form-pane';
import { goToField } from './form-parts';
import { goToPlace } from './go-to-place';
import { isUnsaved, useOwn } from './own-store';
import styles from './own.module.css';
import { partNamer } from './part-names';
import { ProblemList } from './problem-list';
import { useDrop } from './use-drop';
import { useExamination } from './use-examination';
import { useImport } from './use-import';

const FACES = [
  { id: 'form', label: 'Form' },
  { id: 'json', label: 'JSON' },
] as const;
type Face = (typeof FACES)[number]['id'];

/** Typing is never in the way of checking, nor the other way round. */
export const TextPane = () => {
  const id = useId();
  const [face, setFace] = useState<Face>('form');
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
    <section ref={pane} className="stack" aria-label="Text">
      <h2 className="hidden-visually">The lesson</h2>
      <EditorBar isText={face === 'json'} onFile={open} onChange={dismiss} />
      <p className={`quiet ${styles.hint}`} role="status" data-notice={notice ? true : undefined}>
        {notice?.says ??
          (unsaved
            ? 'Not saved: export it before you close this page.'
            : 'Stays in this page. Drop a file here to open it.')}{' '}
        {notice?.text === undefined ? null : (
          <button type="button" onClick={insist}>
            Open it anyway
          </button>
        )}
      </p>
      <Tabs
        label="The lesson as"
        tabs={FACES}
        selected={face}
        onSelect={setFace}
        selectsOnFocus
        idPrefix={id}
      />
      <div {...panelProps(id, 'form')} hidden={face !== 'form'}>
        {face === 'form' ? <FormPane problems={problems} /> : null}
      </div>
      {/* It stays in the page: what is wrong leads to its place there. */}
      <div {...panelProps(id, 'json')} hidden={face !== 'json'} className={styles.box}>
        <label htmlFor={`${id}-text`} className="hidden-visually">
          The lesson as JSON
        </label>
        <MarkedBox
          box={box}
          id={`${id}-text`}
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
        nameOf={face === 'form' && checked.root ? partNamer(checked.root) : undefined}
        onGo={(problem) => {
          if (face === 'form' && pane.current && goToField(pane.current, problem)) return;
          flushSync(() => {
            setFace('json');
          });
          if (box.current) goToPlace(box.current, checked.text, problem.at);
        }}
      />
    </section>
  );
};
