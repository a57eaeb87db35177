/** What one does with the text of a lesson as a whole. */
import { useRef, useState } from 'react';
import { indentJson } from '#text/json-edit';
import { download } from '../../parts/download';
import { FileButton } from '../../parts/file-button';
import { Select } from '../../parts/select';
import { fileName } from './lesson-file';
import { isUnsaved, useOwn } from './own-store';
import styles from './own.module.css';
import { ReplaceDialog } from './replace-dialog';
import { EXAMPLE_ID, STARTS, startText } from './starts';

interface Props {
  /** The text itself is shown. */
  readonly isText: boolean;
  readonly onFile: (file: File) => void;
  /** The text becomes another without a file. */
  readonly onChange: () => void;
}

/** Buttons; what can't be done is dimmed. */
export const EditorBar = ({ isText, onFile, onChange }: Props) => {
  const own = useOwn();
  const dialog = useRef<HTMLDialogElement>(null);
  const [from, setFrom] = useState(EXAMPLE_ID);
  const { text, root, lesson } = own.checked;
  const replace = (next: string, saved: boolean) => {
    own.replace(next, saved);
    onChange();
  };
  const copy = () => {
    replace(startText(from), true);
  };
  return (
    <div className={`row ${styles.acts}`} role="group" aria-label="The text">
      <Select label="Start from" value={from} options={STARTS} onChoose={setFrom} />
      <button
        type="button"
        onClick={() => {
          if (isUnsaved(own)) dialog.current?.showModal();
          else copy();
        }}
      >
        Make a copy
      </button>
      <FileButton label="Import" accept=".json,application/json" onFile={onFile} />
      <button
        type="button"
        onClick={() => {
          download(fileName((lesson ?? own.valid.lesson)?.title), text, 'application/json');
          own.exported();
        }}
      >
        Export
      </button>
      {isText ? (
        <button
          type="button"
          disabled={!root}
          onClick={() => {
            if (root) replace(`${indentJson(text, root)}\n`, text === own.saved);
          }}
        >
          Indent
        </button>
      ) : null}
      <button type="button" disabled={own.past.length === 0} onClick={own.undo}>
        Undo
      </button>
      <button type="button" disabled={own.future.length === 0} onClick={own.redo}>
        Redo
      </button>
      <ReplaceDialog dialog={dialog} onReplace={copy} />
    </div>
  );
};
