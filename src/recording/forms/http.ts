/** A recording as HTTP messages in text (RFC 9112 section 2.1), each request followed by its response. */
import { messagesIn, type MessageText } from '#artifacts/forms/http-messages';
import type { Fields } from '#http/message';
import type { Span } from '#text/span';
import { initiatorOf, pageOf } from '../initiator';
import { isShort } from '../kept-content';
import type { MessagePlaces, Read } from '../recording';

const LINE = /^(?:[<>] ?)?(:?[\w!#$%&'*+.^`|~-]+)[ \t]*:[ \t]*/u;

/** The fields of a message with the places of their values; HTTP/2's pseudo-header fields are left out. */
const fieldsOf = (pasted: string, lines: readonly Span[]) => {
  const fields: (readonly [string, string])[] = [];
  const places: Span[] = [];
  for (const { start, end } of lines) {
    const line = pasted.slice(start, end).trimEnd();
    const [before = '', name = ''] = LINE.exec(line) ?? [];
    if (name === '' || name.startsWith(':')) continue;
    fields.push([name, line.slice(before.length)]);
    places.push({ start: start + before.length, end: start + line.length });
  }
  return { fields, places };
};

interface Content {
  readonly content: string;
  readonly at?: Span;
  readonly isDropped?: true;
}

/** The content without the line breaks around it, with which messages are set apart in a text. */
const contentOf = (pasted: string, { content }: MessageText): Content => {
  if (!content || content.end <= content.start) return { content: '' };
  const raw = pasted.slice(content.start, content.end);
  if (!isShort(raw.length)) return { content: '', isDropped: true };
  const text = raw.trim();
  const start = content.start + raw.length - raw.trimStart().length;
  return { content: text, ...(text === '' ? {} : { at: { start, end: start + text.length } }) };
};

const read = (pasted: string, message: MessageText) => {
  const { fields, places } = fieldsOf(pasted, message.fields);
  const { content, at, isDropped } = contentOf(pasted, message);
  const where: MessagePlaces = { fields: places, ...(at ? { content: at } : {}) };
  return {
    fields,
    content,
    where,
    isDropped,
    end: Math.max(at?.end ?? 0, message.fields.at(-1)?.end ?? 0, message.start.end),
  };
};

/** The request's URL; a target in origin form takes its host from the Host field, and HTTPS is assumed. */
const urlOf = (target: string, fields: Fields): string | undefined => {
  const host = fields.find(([name]) => /^host$/iu.test(name))?.[1];
  const url = target.startsWith('/') && host !== undefined ? `https://${host}${target}` : target;
  return URL.canParse(url) && /^https?:/iu.test(url) ? url : undefined;
};

/** @returns undefined where no message is a request with a known host */
export const readHttp = (pasted: string): Read | undefined => {
  if (!/ HTTP\/\d/u.test(pasted)) return undefined;
  const messages = messagesIn(pasted);
  const unknown: number[] = [];
  const exchanges = messages.flatMap((message, index): Read['exchanges'][number][] => {
    if (message.word !== 'request' || !message.target) return [];
    const target = pasted.slice(message.target.start, message.target.end);
    const sent = read(pasted, message);
    const url = urlOf(target, sent.fields);
    if (url === undefined) {
      unknown.push(index);
      return [];
    }
    const answer = messages[index + 1]?.word === 'response' ? messages[index + 1] : undefined;
    const got = answer && read(pasted, answer);
    const method = pasted.slice(message.start.start, message.target.start).replace(/^> ?/u, '').trim();
    const request = { method, url, fields: sent.fields, content: sent.content };
    const page = pageOf(request);
    const status = Number(
      / (\d{3})/u.exec(answer ? pasted.slice(answer.start.start, answer.start.end) : '')?.[1],
    );
    return [
      {
        initiator: initiatorOf(request),
        request,
        ...(got ? { response: { status, fields: got.fields, content: got.content } } : {}),
        ...(page === undefined ? {} : { page }),
        ...(sent.isDropped || got?.isDropped ? { isContentDropped: true as const } : {}),
        span: { start: message.start.start, end: got?.end ?? sent.end },
        places: {
          request: {
            // Without the host, the place is that of the target alone.
            ...(target === url ? { url: message.target } : {}),
            ...sent.where,
          },
          ...(got ? { response: got.where } : {}),
        },
      },
    ];
  });
  return {
    form: 'http',
    exchanges,
    missing:
      unknown.length > 0 ? ['Requests without a Host field are left out: their receiver is unknown.'] : [],
  };
};
