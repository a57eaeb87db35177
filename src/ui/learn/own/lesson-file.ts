/** A lesson as a file: read from the device, and named. */
import { MOST_BYTES } from '#lessons/form/limits';
import { decodeUtf8 } from '#text/utf8';

type Read = { readonly text: string } | { readonly refused: string };

const BYTE_ORDER_MARK = '\uFEFF';

/** @returns its text, or why it has none: a whole sentence */
export const readLessonFile = async (file: File): Promise<Read> => {
  if (file.size > MOST_BYTES) {
    return { refused: `The file is too large: at most ${MOST_BYTES / 1024} KiB.` };
  }
  try {
    const { text, invalidAt } = decodeUtf8(new Uint8Array(await file.arrayBuffer()));
    if (invalidAt !== undefined)
      return { refused: `The file is not UTF-8 text: byte ${invalidAt + 1} is not.` };
    return { text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text };
  } catch {
    return { refused: 'The browser could not read the file.' };
  }
};

/** `the-account-is-closed.json` */
export const fileName = (title: string | undefined): string => {
  const name = (title ?? '')
    .toLowerCase()
    .replaceAll(/[’']/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return `${name.slice(0, 60) || 'lesson'}.json`;
};
