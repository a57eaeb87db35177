/** HTTP messages as text (RFC 9112 section 2.1), one or several, as typed, recorded, or printed by `curl -v`. A message needs its start line. */
import { sliceOf } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { lineThings, withTwice } from '../forms/fields';
import { messagesIn, type MessageText } from '../forms/http-messages';
import { urlThings } from '../forms/url-things';
import { ofOwner } from '../part';
import { thingsIn } from '../things-in';

export default {
  says: 'HTTP requests and responses',
  order: 5,
  recognise: (pasted) => {
    const messages = messagesIn(pasted);
    const numbers = { request: 0, response: 0 };
    const count = (word: MessageText['word']) => messages.filter((message) => message.word === word).length;
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
