/** Where scripts and pages have an API key or a client's secret in their text: that is where such a key comes from. Not: what else a page hands over (values.ts). */
import { isScript } from './kept-content';
import type { RecordedCredential, Sighting } from './credential';
import { field } from '#http/message';
import type { RecordedExchange } from './recording';

/** Shorter ones may be words. */
const SHORTEST = 12;

/** The text of a script, or of a page with one; undefined for other answers. */
const textOf = ({ script, response }: RecordedExchange): string | undefined => {
  if (script) return script.text;
  const content = response?.content ?? '';
  const isOne =
    isScript(field(response ?? { fields: [] }, 'Content-Type') ?? '', content.length) ||
    /^\s*<[^]*<script\b/iu.test(content);
  return isOne ? content : undefined;
};

/** With the script's text as content. */
const withScript = ({
  script,
  isContentDropped: _dropped,
  ...exchange
}: RecordedExchange): RecordedExchange =>
  script && exchange.response
    ? {
        ...exchange,
        response: { ...exchange.response, content: script.text },
        places: {
          ...exchange.places,
          response: { fields: [], ...exchange.places.response, content: script.at },
        },
      }
    : exchange;

const without = ({ script: _script, ...exchange }: RecordedExchange): RecordedExchange => exchange;

/**
 * Adds to each key where it is in a script.
 * @returns exchanges of which those keep their script in which a key is, and no other
 */
export const withKeysInScripts = (
  exchanges: readonly RecordedExchange[],
  credentials: readonly RecordedCredential[],
): { readonly exchanges: RecordedExchange[]; readonly credentials: readonly RecordedCredential[] } => {
  const found = new Map<RecordedCredential, Sighting[]>();
  const holding = new Set<number>();
  const keys = credentials.filter(
    ({ kind, value }) => (kind === 'api-key' || kind === 'client-secret') && value.length >= SHORTEST,
  );
  for (const exchange of keys.length > 0 ? exchanges : []) {
    const text = textOf(exchange);
    if (text === undefined) continue;
    const { index, request } = exchange;
    for (const key of keys) {
      const start = text.indexOf(key.value);
      const isKnown = key.way.some((at) => at.exchange === index && at.place.part === 'content');
      if (start < 0 || isKnown) continue;
      const span = { start, end: start + key.value.length };
      const sighting: Sighting = {
        exchange: index,
        did: 'issued',
        as: 'script',
        name: '',
        origin: new URL(request.url).origin,
        place: { exchange: index, message: 'response', part: 'content', span },
      };
      found.set(key, [...(found.get(key) ?? []), sighting]);
      holding.add(index);
    }
  }
  return {
    exchanges: exchanges.map((each) => (holding.has(each.index) ? withScript(each) : without(each))),
    credentials: credentials.map((each) => {
      const more = found.get(each);
      return more
        ? { ...each, way: [...more, ...each.way].toSorted((a, b) => a.exchange - b.exchange) }
        : each;
    }),
  };
};
