/** The words of shell commands, without their quoting and with their places. Variables and substitutions are not resolved. */
import type { Slice } from '#text/slice';
import { edited, Edits, editedTo, type Edit } from '#text/edited-slice';
import { sliceWithin } from '#text/slice-within';

/** A command's words in order. */
export type Command = readonly Slice[];

/** Collects the words of a command while a shell's text is read from left to right. */
const wordList = (slice: Slice) => {
  let words: Slice[] = [];
  let start = -1;
  /** How far the word was read, and what became of it. */
  let readTo = 0;
  let text = '';
  let edits: Edits | undefined;
  /** What was left out last: where the word ends with it, the word only ends earlier. */
  let leftFrom = -1;
  let leftTo = -1;
  const open = (at: number) => {
    if (start >= 0) return;
    start = at;
    readTo = at;
  };
  const take = (at: number, end: number, meant: string) => {
    edits ??= new Edits();
    edits.add(at - start, end - start, meant.length);
    text += slice.text.slice(readTo, at) + meant;
    readTo = end;
  };
  const takeLeft = () => {
    if (leftFrom >= 0) take(leftFrom, leftTo, '');
    leftFrom = -1;
  };
  const change = (at: number, end: number, meant: string) => {
    takeLeft();
    if (meant !== '') take(at, end, meant);
    else if (at === start && !edits) {
      // A word that begins with it only begins later.
      start = end;
      readTo = end;
    } else {
      leftFrom = at;
      leftTo = end;
    }
  };
  return {
    /** A character of a word. */
    open,
    /** Leaves something out of a word that is open; between words there is nothing to leave it out of. */
    leaveOut: (at: number, end: number) => {
      if (start >= 0) change(at, end, '');
    },
    edit: (at: number, end: number, meant = '') => {
      open(at);
      change(at, end, meant);
    },
    endWord: (at: number) => {
      if (start < 0) return;
      const end = leftFrom >= 0 && leftTo === at ? leftFrom : at;
      if (end === at) takeLeft();
      leftFrom = -1;
      words.push(
        edits
          ? editedTo(slice, start, text + slice.text.slice(readTo, end), edits)
          : sliceWithin(slice, { start, end }),
      );
      start = -1;
      text = '';
      edits = undefined;
    },
    /** The command's words, when it has any; those that follow are another's. */
    endCommand: (): Command[] => {
      if (words.length === 0) return [];
      const command = words;
      words = [];
      return [command];
    },
  };
};

/** Escapes of bash's `$'…'`. */
const ANSI_C = /\\(?:x[\da-fA-F]{1,2}|u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8}|[0-7]{1,3}|c[\s\S]|[\s\S])/uy;
const ANSI_C_LETTERS: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

const ansiC = (escape: string): string => {
  const letter = escape.charAt(1);
  const digits = escape.slice(/[xuU]/u.test(letter) ? 2 : 1);
  if (/[xuU]/u.test(letter) && digits !== '') {
    const point = Number.parseInt(digits, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  if (/[0-7]/u.test(letter)) return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
  if (letter === 'c') return String.fromCharCode(escape.charCodeAt(2) & 0x1f);
  // An escape that bash does not know stays as it is.
  return ANSI_C_LETTERS[letter] ?? escape;
};

const SEPARATORS = new Set([';', '&', '|', '\n']);
/** Characters that stand for themselves, outside quotes and within double ones. */
const PLAIN = /[^\s;&|\\'"$]+/uy;
const PLAIN_QUOTED = /[^"\\]+/uy;

/** How far a sticky pattern matches from there on. */
const endOfRun = (text: string, at: number, pattern: RegExp): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** The commands in a text of bash, one after the other: quotes, `$'…'`, backslashes, continued lines. Never throws. */
export function* bashCommands(slice: Slice): Generator<Command> {
  const { text } = slice;
  const words = wordList(slice);
  /** Reads what a quote opens; @returns where it ends. */
  const quoted = (from: number, mark: string, escapes: 'none' | 'double' | 'ansi-c'): number => {
    let at = from;
    if (escapes === 'none') {
      const close = text.indexOf(mark, at);
      at = close < 0 ? text.length : close;
    }
    while (at < text.length && text[at] !== mark) {
      if (text[at] !== '\\') at = escapes === 'double' ? endOfRun(text, at, PLAIN_QUOTED) : at + 1;
      else if (escapes === 'ansi-c') {
        ANSI_C.lastIndex = at;
        const escape = ANSI_C.exec(text)?.[0];
        if (escape !== undefined) words.edit(at, at + escape.length, ansiC(escape));
        at += escape?.length ?? 1;
      } else {
        const next = text.charAt(at + 1);
        if (next === '\n') words.edit(at, at + 2);
        else if (next !== '' && '"\\$`'.includes(next)) words.edit(at, at + 1);
        at += 2;
      }
    }
    const end = Math.min(at, text.length);
    words.edit(end, Math.min(end + 1, text.length));
    return end + 1;
  };
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '\\') {
      const continued = /\\\r?\n/uy;
      continued.lastIndex = at;
      if (continued.test(text)) {
        words.leaveOut(at, continued.lastIndex);
        at = continued.lastIndex;
      } else {
        if (next === '') words.open(at);
        else words.edit(at, at + 1);
        at += 2;
      }
    } else if (character === "'") {
      words.edit(at, at + 1);
      at = quoted(at + 1, "'", 'none');
    } else if (character === '"') {
      words.edit(at, at + 1);
      at = quoted(at + 1, '"', 'double');
    } else if (character === '$' && next === "'") {
      words.edit(at, at + 2);
      at = quoted(at + 2, "'", 'ansi-c');
    } else {
      const end = endOfRun(text, at, PLAIN);
      if (end > at || character === '$') words.open(at);
      else words.endWord(at);
      if (SEPARATORS.has(character)) yield* words.endCommand();
      at = Math.max(end, at + 1);
    }
  }
  words.endWord(text.length);
  yield* words.endCommand();
}

/** What cmd.exe leaves of a text: carets escape outside quotes, at a line's end they continue it. */
const withoutCarets = (slice: Slice): Slice => {
  const edits: Edit[] = [];
  const { text } = slice;
  let within = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') within = !within;
    else if (character === '\n') within = false;
    else if (character === '^' && !within) {
      const lineBreak = /\r?\n/uy;
      lineBreak.lastIndex = at + 1;
      const end = lineBreak.test(text) ? lineBreak.lastIndex : at + 1;
      edits.push({ start: at, end, text: '' });
      // The character after the caret stands for itself, a quote too.
      at = Math.max(at + 1, end - 1);
    }
  }
  return edited(slice, edits);
};

/** The commands in a text of Windows' cmd.exe, with the quoting of its programs: `"…"`, `\"`, `""`. Never throws. */
export function* cmdCommands(pasted: Slice): Generator<Command> {
  const slice = withoutCarets(pasted);
  const { text } = slice;
  const words = wordList(slice);
  let within = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '\\' && next === '"') {
      words.edit(at, at + 1);
      at += 1;
    } else if (character === '"' && within && next === '"') {
      words.edit(at, at + 1);
      at += 1;
    } else if (character === '"') {
      words.edit(at, at + 1);
      within = !within;
    } else if (!within && /\s/u.test(character)) {
      words.endWord(at);
      if (character === '\n') yield* words.endCommand();
    } else words.open(at);
  }
  words.endWord(text.length);
  yield* words.endCommand();
}
