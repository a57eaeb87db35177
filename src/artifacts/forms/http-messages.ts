/** HTTP messages as text (RFC 9112 section 2.1), as typed, recorded, or printed by `curl -v`: where each part is. */
import type { Span } from '#text/span';
import { linesOf } from './lines';

const REQUEST_LINE = /^((?:> ?)?[A-Z]{3,10} )(\S+) HTTP\/\d(?:\.\d)?$/u;
const STATUS_LINE = /^(?:< ?)?HTTP\/\d(?:\.\d)? \d{3}(?: .*)?$/u;

/** Between the exchanges that ZAP exports. */
const SEPARATOR = /^={3}\d+ ={10}$/u;

/** Where the parts of a message are in the text. */
export interface MessageText {
  readonly word: 'request' | 'response';
  /** Without its line break. */
  readonly start: Span;
  readonly target?: Span;
  readonly fields: Span[];
  /** From the empty line on. */
  content?: { readonly start: number; end: number };
}

const targetAt = (line: string, start: number): Span | undefined => {
  const [, before = '', target = ''] = REQUEST_LINE.exec(line) ?? [];
  const from = start + before.length;
  return target === '' ? undefined : { start: from, end: from + target.length };
};

/** The messages in a text, in order; lines before the first, and after a separator, are passed over. */
export const messagesIn = (pasted: string): MessageText[] => {
  const messages: MessageText[] = [];
  let last: MessageText | undefined;
  for (const { start, end } of linesOf(pasted)) {
    const line = pasted.slice(start, end);
    const target = targetAt(line, start);
    if (target || STATUS_LINE.test(line)) {
      last = target
        ? { word: 'request', start: { start, end }, target, fields: [] }
        : { word: 'response', start: { start, end }, fields: [] };
      messages.push(last);
    } else if (SEPARATOR.test(line)) last = undefined;
    else if (last?.content) last.content.end = end;
    // curl -v marks the empty line too.
    else if (last && /^[<>]?\s*$/u.test(line)) last.content = { start: end, end };
    else last?.fields.push({ start, end });
  }
  return messages;
};
