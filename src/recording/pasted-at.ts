/** Where a place of a message was pasted. */
import type { Span } from '#text/span';
import type { Place, Recording } from './recording';

/** Exact where the paste has the text as it is; where escapes are between, the whole part. */
export const pastedAt = (
  { exchanges }: Recording,
  { exchange: index, message, part, field = -1, span }: Place,
): Span => {
  const exchange = exchanges[index];
  if (!exchange) return { start: 0, end: 0 };
  const places = exchange.places[message];
  const of = exchange[message];
  const [whole, text] =
    part === 'url'
      ? [places?.url, exchange.request.url]
      : part === 'content'
        ? [places?.content, of?.content]
        : [places?.fields[field], of?.fields[field]?.[1]];
  if (!whole) return exchange.span;
  return whole.end - whole.start === text?.length
    ? { start: whole.start + span.start, end: whole.start + span.end }
    : whole;
};
