/** The lines of a word list, as it is read. Such files are larger than memory allows, so they are never held whole. */

/** A line of more UTF-16 units than this is no secret that anybody remembers. */
export const LONGEST_LINE = 1000;

/** A carriage return at the very end may be the first half of a line break. */
const LINE_BREAK = /\r\n|\n|\r(?!$)/u;

export interface Lines {
  /** Empty ones too, so that they can be counted. A line that is too long is cut, and still too long. */
  readonly lines: readonly string[];
  /** How many bytes they were read from. */
  readonly bytes: number;
}

/**
 * Reads UTF-8, chunk by chunk. Bytes that are not UTF-8 become U+FFFD.
 * @yields the lines that ended in the chunk; the last has no line break behind it
 */
export async function* linesOf(file: Blob): AsyncGenerator<Lines> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + decoder.decode(value, { stream: true })).split(LINE_BREAK);
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1);
    yield { lines, bytes: value.length };
  }
  rest += decoder.decode();
  if (rest !== '') yield { lines: [rest.replace(/\r$/u, '')], bytes: 0 };
}
