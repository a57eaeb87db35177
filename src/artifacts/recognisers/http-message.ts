/** HTTP messages as text (RFC 9112 section 2.1), one or several, as typed, recorded, or printed by `curl -v`. A message needs its start line. */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { lineThings, withTwice } from '../forms/fields';
import { messagesIn, type MessageText } from '../forms/http-messages';
import { urlThings } from '../forms/url-things';
import { ofOwner } from '../part';
import { thingsIn } from '../things-in';

export default {
  says: 'HTTP requests and responses',
  order: 5,
  *recognise(pasted) {
    const messages = messagesIn(pasted);
    const numbers = { request: 0, response: 0 };
    const count = (word: MessageText['word']) => messages.filter((message) => message.word === word).length;
    const counts = { request: count('request'), response: count('response') };
    for (const { word, target, fields, content } of messages) {
      numbers[word] += 1;
      const owner = counts[word] > 1 ? `${word} ${numbers[word]}` : `the ${word}`;
      const lines = fields.map((line) => sliceOf(pasted, [line]));
      if (target) yield* urlThings(sliceOf(pasted, [target]), owner);
      yield* withTwice(
        lines.flatMap((line) => lineThings(line, owner)),
        lines,
      );
      if (content)
        yield* thingsIn({ slice: sliceOf(pasted, [content]), where: ofOwner('the content', owner) });
    }
  },
} satisfies Recogniser;
