/** Pasting and dropping anywhere on the page fills the box. */
import { useEffect, useEffectEvent } from 'react';
import { foldersIn } from '../folder/dropped';

interface Takers {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  /** A folder, or several files with code among them; absent: the first file counts. */
  readonly onFolder?: (entries: readonly FileSystemEntry[]) => void;
}

/** Fields that take text; a checkbox or a button does not. */
const FIELD =
  'textarea:read-write, input:read-write:not([type=checkbox], [type=radio], [type=file], [type=range]), [contenteditable]';
const FILE_FIELD = '[type=file]';

const isWithin = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** For as long as the page that calls it is open. */
export const useAnywhere = ({ onText, onFile, onFolder }: Takers): void => {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const [file] = event.clipboardData?.files ?? [];
    if (event.defaultPrevented || (text !== '' && isWithin(event, FIELD))) return;
    if (text === '' && !file) return;
    event.preventDefault();
    if (text === '' && file) onFile(file);
    else onText(text);
  });
  const allow = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') && !isWithin(event, FILE_FIELD)) event.preventDefault();
  });
  const drop = useEffectEvent((event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || event.defaultPrevented || isWithin(event, FILE_FIELD)) return;
    // The browser would leave the page for the file.
    event.preventDefault();
    const entries = onFolder && event.dataTransfer && foldersIn(event.dataTransfer);
    if (entries) onFolder(entries);
    else onFile(file);
  });
  useEffect(() => {
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', drop);
    };
  }, []);
};
