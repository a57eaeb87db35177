/** The fields of a message in a HAR file, in the dialects of those that write one. */
import type { JsonObject, JsonString } from '#text/json';
import type { Span } from '#text/span';
import { isTrue, itemsAt, stringAt, textAt } from '#text/json-at';
import { writtenDate } from '#cookies/written-date';

/** Without the quotes. */
export const inner = ({ span }: JsonString): Span => ({ start: span.start + 1, end: span.end - 1 });

/** A field with the place of its value. */
export interface Placed {
  readonly name: string;
  readonly value: string;
  readonly at: Span;
}

/** A name and a value, as HAR lists them. */
export const pairsAt = (object: JsonObject | undefined, name: string): Placed[] =>
  itemsAt(object, name).flatMap((item) => {
    const pair = item.type === 'object' ? item : undefined;
    const value = stringAt(pair, 'value');
    return value ? [{ name: textAt(pair, 'name'), value: value.value, at: inner(value) }] : [];
  });

/** Between Set-Cookie fields that were written as one: a line break, or in Safari a comma. A date has a comma too, and no name after it. */
const BETWEEN = /\n|,[ \t]*(?=[^\s;,=]+=)/gu;

/** The fields that a Set-Cookie line holds. Where escapes of the JSON text hide a field's place, it is that of all. */
const lines = ({ name, value, at }: Placed): Placed[] => {
  if (!/^set-cookie$/iu.test(name)) return [{ name, value, at }];
  const ends = [...value.matchAll(BETWEEN)];
  // A line break takes two characters in the JSON text: exact as long as nothing else is escaped.
  const breaks = ends.filter(([between]) => between === '\n');
  const isPlain = at.end - at.start === value.length + breaks.length;
  const starts = [0, ...ends.map(({ 0: between, index }) => index + between.length)];
  return starts.map((start, which) => {
    const end = ends[which]?.index ?? value.length;
    const from = at.start + start + breaks.filter(({ index }) => index < start).length;
    return {
      name,
      value: value.slice(start, end),
      at: isPlain ? { start: from, end: from + end - start } : at,
    };
  });
};

const ATTRIBUTES = ['path', 'domain', 'expires', 'sameSite'] as const;
const FLAGS = ['httpOnly', 'secure'] as const;
const SPELLED: Readonly<Record<string, string>> = {
  path: 'Path',
  domain: 'Domain',
  sameSite: 'SameSite',
  httpOnly: 'HttpOnly',
  secure: 'Secure',
};

/** HAR's date as Set-Cookie has it. */
const expires = (value: string): string | undefined => {
  const at = writtenDate(value);
  return at === undefined ? undefined : `Expires=${new Date(at).toUTCString()}`;
};

/** What a list of `cookies` says where the fields are not listed: Safari and exporters leave them out. */
const setCookies = (message: JsonObject | undefined): Placed[] =>
  itemsAt(message, 'cookies').flatMap((item) => {
    const cookie = item.type === 'object' ? item : undefined;
    const value = stringAt(cookie, 'value');
    if (!cookie || !value) return [];
    const said = ATTRIBUTES.flatMap((name) => {
      const text = textAt(cookie, name);
      if (text === '') return [];
      return name === 'expires' ? (expires(text) ?? []) : `${SPELLED[name]}=${text}`;
    });
    const flags = FLAGS.flatMap((name) => (isTrue(cookie, name) ? [SPELLED[name] ?? ''] : []));
    const pair = `${textAt(cookie, 'name')}=${value.value}`;
    return [{ name: 'Set-Cookie', value: [pair, ...said, ...flags].join('; '), at: inner(value) }];
  });

const cookieField = (message: JsonObject | undefined): Placed[] => {
  const pairs = pairsAt(message, 'cookies');
  const [first] = pairs;
  return first
    ? [{ name: 'Cookie', value: pairs.map(({ name, value }) => `${name}=${value}`).join('; '), at: first.at }]
    : [];
};

export const has = (fields: readonly Placed[], name: string): boolean =>
  fields.some((each) => each.name.toLowerCase() === name);

/** The fields of a message, one for each line; cookies are taken from their own list where no field has them. */
export const fieldsOf = (message: JsonObject | undefined, cookies: 'Cookie' | 'Set-Cookie'): Placed[] => {
  const listed = pairsAt(message, 'headers')
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(lines);
  if (has(listed, cookies.toLowerCase())) return listed;
  return [...listed, ...(cookies === 'Cookie' ? cookieField(message) : setCookies(message))];
};
