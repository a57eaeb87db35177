/** HTTP messages as text (RFC 9112 section 2.1), one or several, as typed, recorded, or printed by `curl -v`. Not: field lines without a start line. */
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import type { Found, Recogniser } from '../artifact';
import { lineThings, withTwice } from '../forms/fields';
import { linesOf } from '../forms/lines';
import { urlThings } from '../forms/url-things';
import { ofOwner } from '../part';
import { thingsIn } from '../things-in';

const REQUEST_LINE = /^((?:> ?)?[A-Z]{3,10} )(\S+) HTTP\/\d(?:\.\d)?$/u;
const STATUS_LINE = /^(?:< ?)?HTTP\/\d(?:\.\d)? \d{3}(?: .*)?$/u;

interface Message {
  readonly word: 'request' | 'response';
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

const messagesIn = (pasted: string): Message[] => {
  const messages: Message[] = [];
  for (const { start, end } of linesOf(pasted)) {
    const line = pasted.slice(start, end);
    const last = messages.at(-1);
    const target = targetAt(line, start);
    if (target) messages.push({ word: 'request', target, fields: [] });
    else if (STATUS_LINE.test(line)) messages.push({ word: 'response', fields: [] });
    else if (last?.content) last.content.end = end;
    // curl -v marks the empty line too.
    else if (last && /^[<>]?\s*$/u.test(line)) last.content = { start: end, end };
    else last?.fields.push({ start, end });
  }
  return messages;
};

export default {
  says: 'HTTP requests and responses',
  order: 5,
  recognise: (pasted) => {
    const messages = messagesIn(pasted);
    const numbers = { request: 0, response: 0 };
    const count = (word: Message['word']) => messages.filter((message) => message.word === word).length;
    const counts = { request: count('request'), response: count('response') };
    return messages.flatMap(({ word, target, fields, content }): Found[] => {
      numbers[word] += 1;
      const owner = counts[word] > 1 ? `${word} ${numbers[word]}` : `the ${word}`;
      const lines = fields.map((line) => sliceOf(pasted, [line]));
      return [
        ...(target ? urlThings(sliceOf(pasted, [target]), owner) : []),
        ...withTwice(
          lines.flatMap((line) => lineThings(line, owner)),
          lines,
        ),
        ...(content
          ? thingsIn({ slice: sliceOf(pasted, [content]), where: ofOwner('the content', owner) })
          : []),
      ];
    });
  },
} satisfies Recogniser;
