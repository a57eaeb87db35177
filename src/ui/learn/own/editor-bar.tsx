/** What one does with the text of a lesson as a whole. Not: typing. */
import { useRef } from 'react';
import { EXAMPLE } from '#lessons/own/example';
import { indentJson } from '#text/json-edit';
import { download } from '../../parts/download';
import { FileButton } from '../../parts/file-button';
import { fileName } from './lesson-file';
import { isUnsaved, useOwn } from './own-store';
import styles from './own.module.css';
import { ReplaceDialog } from './replace-dialog';

interface Props {
  readonly onFile: (file: File) => void;
  /** The text becomes another without a file. */
  readonly onChange: () => void;
}

/** Buttons; what can't be done is dimmed. */
export const EditorBar = ({ onFile, onChange }: Props) => {
  const own = useOwn();
  const dialog = useRef<HTMLDialogElement>(null);
  const { text, root, lesson } = own.checked;
  const replace = (next: string, saved: boolean) => {
    own.replace(next, saved);
    onChange();
  };
  return (
    <div className={styles.acts} role="group" aria-label="The text">
      <button
        type="button"
        onClick={() => {
          if (isUnsaved(own)) dialog.current?.showModal();
          else replace(EXAMPLE, true);
        }}
      >
        New from the example
      </button>
      <FileButton label="Import a file" accept=".json,application/json" onFile={onFile} />
      <button
        type="button"
        onClick={() => {
          download(fileName((lesson ?? own.valid.lesson)?.title), text, 'application/json');
          own.exported();
        }}
      >
        Export as a file
      </button>
      <button
        type="button"
        disabled={!root}
        onClick={() => {
          if (root) replace(`${indentJson(text, root)}\n`, text === own.saved);
        }}
      >
        Indent
      </button>
      <button type="button" disabled={own.past.length === 0} onClick={own.undo}>
        Undo replacing
      </button>
      <button type="button" disabled={own.future.length === 0} onClick={own.redo}>
        Redo
      </button>
      <ReplaceDialog
        dialog={dialog}
        onReplace={() => {
          replace(EXAMPLE, true);
        }}
      />
    </div>
  );
};
