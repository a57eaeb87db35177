/** A recording as curl commands: requests without their responses. Files that an option names are not read. */
import { curlCommands, type CurlOption } from '#artifacts/forms/curl-commands';
import { toPastedSpans, type Slice } from '#text/slice';
import type { Span } from '#text/span';
import { initiatorOf, pageOf } from '../initiator';
import type { Read } from '../recording';

type Part = 'method' | 'url' | 'field' | 'cookie' | 'referer' | 'user' | 'bearer' | 'content' | 'get';

/** What an option gives the request; the short name first. */
const OPTIONS: Readonly<Record<Exclude<Part, 'get'>, readonly string[]>> = {
  method: ['-X', '--request'],
  url: ['--url'],
  field: ['-H', '--header'],
  cookie: ['-b', '--cookie'],
  referer: ['-e', '--referer'],
  user: ['-u', '--user'],
  bearer: ['--oauth2-bearer'],
  content: ['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--data-urlencode', '--json'],
};
const PARTS = new Map(
  Object.entries(OPTIONS).flatMap(([part, names]) => names.map((name) => [name, part as Part])),
);

/** All of it, with what is between where something was left out. */
const hull = (slice: Slice): Span => {
  const spans = toPastedSpans(slice, { start: 0, end: slice.text.length });
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
};

const FIELD = /^([\w!#$%&'*+.^`|~-]+)[ \t]*:[ \t]*(.*)$/su;

const fieldOf = (part: Part | undefined, text: string): readonly [string, string] | undefined => {
  switch (part) {
    case 'field': {
      const [, name, value] = FIELD.exec(text) ?? [];
      return name === undefined ? undefined : [name, value?.trimEnd() ?? ''];
    }
    case 'cookie':
      return text.includes('=') ? ['Cookie', text] : undefined;
    case 'referer':
      return ['Referer', text];
    case 'bearer':
      return ['Authorization', `Bearer ${text}`];
    default:
      return undefined;
  }
};

const read = (options: readonly CurlOption[]): Read['exchanges'][number] | undefined => {
  const fields: (readonly [string, string])[] = [];
  const places: Span[] = [];
  const contents: Slice[] = [];
  let method: string | undefined;
  let url: Slice | undefined;
  for (const { name, value } of options) {
    const part = name === undefined ? 'url' : PARTS.get(name);
    if (part === 'url') url ??= value;
    else if (part === 'method') method = value.text;
    else if (part === 'content') contents.push(value);
    const field = fieldOf(part, value.text);
    if (!field) continue;
    fields.push(field);
    places.push(hull(value));
  }
  const address = url && (/^[a-z][a-z\d+.-]*:\/\//iu.test(url.text) ? url.text : `http://${url.text}`);
  if (!url || address === undefined || !URL.canParse(address) || !/^https?:/iu.test(address))
    return undefined;
  const [first] = contents;
  const content = contents.map(({ text }) => text).join('&');
  const request = { method: method ?? (first ? 'POST' : 'GET'), url: address, fields, content };
  const page = pageOf(request);
  const hulls = options.map(({ value }) => hull(value));
  return {
    initiator: initiatorOf(request),
    request,
    ...(page === undefined ? {} : { page }),
    span: {
      start: Math.min(...hulls.map(({ start }) => start)),
      end: Math.max(...hulls.map(({ end }) => end)),
    },
    places: {
      request: { url: hull(url), fields: places, ...(first ? { content: hull(first) } : {}) },
    },
  };
};

/** @returns undefined where there is no curl command with a URL */
export const readCurl = (pasted: string): Read | undefined => {
  const exchanges = Array.from(curlCommands(pasted, (name) => PARTS.has(name))).flatMap(
    (each) => read(each) ?? [],
  );
  return exchanges.length === 0
    ? undefined
    : { form: 'curl', exchanges, missing: ['curl commands contain no responses.'] };
};
