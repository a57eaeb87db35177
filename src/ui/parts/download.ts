/** Saves a text or a picture as a file. No request is made: the browser takes it from this page's memory. */

/** Long enough for the browser to have read the text, in milliseconds. */
const KEPT = 10_000;

/**
 * @param name of the file
 * @param type media type
 */
export const download = (name: string, content: string | Blob, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT);
};
