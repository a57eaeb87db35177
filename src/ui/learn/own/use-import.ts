/** Opening a file in the editor, and what is said of it. */
import { useState } from 'react';
import { check } from '#lessons/form/check';
import { readLessonFile } from './lesson-file';
import { useOwn } from './own-store';

interface Notice {
  readonly says: string;
  /** A text that is no lesson, and can be opened all the same. */
  readonly text?: string;
}

const OPENED = 'Undo restores your earlier text.';

/** The text that was there is kept unless the file holds a lesson, or one insists. */
export const useImport = () => {
  const [notice, setNotice] = useState<Notice>();
  const replace = useOwn((state) => state.replace);
  const open = async (file: File) => {
    const read = await readLessonFile(file);
    if ('refused' in read) {
      setNotice({ says: `${file.name} was not opened. ${read.refused} Your text is as it was.` });
      return;
    }
    const { lesson, problems } = check(read.text);
    if (lesson) {
      replace(read.text, true);
      setNotice({ says: `${file.name} is open. ${OPENED}` });
      return;
    }
    const [first] = problems.filter(({ severity }) => severity === 'error');
    const line = read.text.slice(0, first?.at.start ?? 0).split('\n').length;
    setNotice({
      says: `${file.name} was not opened, for it is no lesson yet. Line ${line}: ${first?.says ?? ''} Your text is as it was.`,
      text: read.text,
    });
  };
  return {
    notice,
    open: (file: File) => void open(file),
    insist: () => {
      if (notice?.text === undefined) return;
      replace(notice.text, true);
      setNotice({ says: `It is open, and its errors are marked. ${OPENED}` });
    },
    dismiss: () => {
      setNotice(undefined);
    },
  };
};
