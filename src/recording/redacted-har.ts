/** A recording as a HAR file that can be passed on: a stand-in for each credential, and no content without one. */
import { encodeUtf8 } from '#text/utf8';
import type { RecordedCredential, RecordedKind, Sighting } from './credential';
import type { RecordedFlow } from './recorded-flow';
import type { RecordedExchange } from './recording';
import { redactContent, redactField, redactUrl } from './redact-message';
import { standIns, type StandIn } from './stand-ins';

/** What is replaced, to be shown before the file is saved. */
export interface Replaced {
  readonly kind: RecordedKind;
  /** The names that it goes by: of cookies, fields, parameters, members. */
  readonly names: readonly string[];
  readonly bytes: number;
  /** How often it occurs in the recording. */
  readonly times: number;
  /** Stands in its place, everywhere. */
  readonly standIn: string;
}

/** The file, piece by piece: a long recording takes a second or more. */
export interface Redaction {
  readonly replaced: readonly Replaced[];
  readonly entry: (exchange: RecordedExchange) => RedactedEntry;
}

export interface RedactedEntry {
  /** JSON text. */
  readonly text: string;
  /** Content is left out, since it holds no credential. */
  readonly isDropped: boolean;
}

const TYPES: Readonly<Partial<Record<RecordedExchange['initiator'], string>>> = {
  navigation: 'document',
  form: 'document',
  script: 'fetch',
  preflight: 'preflight',
  resource: 'image',
};

type Fields = readonly (readonly [string, string])[];

const fieldOf = (fields: Fields, name: string): string =>
  fields.find(([each]) => each.toLowerCase() === name)?.[1] ?? '';

/** Bytes that a HAR states without a text. */
const sizeOf = ({ response, contentBytes = 0 }: RecordedExchange): number =>
  encodeUtf8(response?.content ?? '').length || contentBytes;

/** HAR states no size for a request's content: something as long stands for it. */
const filler = (content: string): string => 'x'.repeat(encodeUtf8(content).length);

interface Redactor {
  readonly standIn: StandIn;
  readonly isSecret: (value: string) => boolean;
  /** Exchanges and messages with a credential in their content, as `3 response`. */
  readonly holding: ReadonlySet<string>;
  /** Those of them that are scripts. */
  readonly scripts: ReadonlySet<string>;
}

/** A page with a form, and a request with a grant, say how a login goes, whatever is in them. */
const TELLING = {
  request: /(?:^|[&"])(?:grant_?type|response_type|client_id|prompt)["=]/iu,
  response: /^\s*<[^]*<(?:form|input)\b/iu,
};

const entryOf = (exchange: RecordedExchange, { standIn, isSecret, holding, scripts }: Redactor) => {
  const { index, at, took, initiator, request, response } = exchange;
  const fields = (of: Fields) =>
    of.map(([name, value]) => ({ name, value: redactField(name, value, standIn, isSecret) }));
  const content = (which: 'request' | 'response', text: string): string =>
    holding.has(`${index} ${which}`) || TELLING[which].test(text)
      ? redactContent(text, standIn, isSecret, scripts.has(`${index} ${which}`))
      : '';
  const sent = content('request', request.content);
  const got = content('response', response?.content ?? '');
  const type = TYPES[initiator];
  const isDropped =
    exchange.isContentDropped === true ||
    (request.content !== '' && sent === '') ||
    ((response?.content ?? '') !== '' && got === '');
  const location = fieldOf(response?.fields ?? [], 'location');
  return {
    isDropped,
    entry: {
      startedDateTime: new Date(at ?? index * 1000).toISOString(),
      time: took ?? 0,
      request: {
        method: request.method,
        url: redactUrl(request.url, standIn, isSecret),
        httpVersion: 'HTTP/1.1',
        cookies: [],
        headers: fields(request.fields),
        queryString: [],
        ...(request.content === ''
          ? {}
          : {
              postData: {
                mimeType: fieldOf(request.fields, 'content-type'),
                params: [],
                text: sent === '' ? filler(request.content) : sent,
              },
            }),
        headersSize: -1,
        bodySize: encodeUtf8(request.content).length,
      },
      response: {
        status: response?.status ?? 0,
        statusText: '',
        httpVersion: 'HTTP/1.1',
        cookies: [],
        headers: fields(response?.fields ?? []),
        content: {
          size: sizeOf(exchange),
          mimeType: fieldOf(response?.fields ?? [], 'content-type'),
          ...(got === '' ? {} : { text: got }),
        },
        redirectURL: location === '' ? '' : redactUrl(location, standIn, isSecret),
        headersSize: -1,
        bodySize: sizeOf(exchange),
      },
      cache: {},
      timings: { send: 0, wait: took ?? 0, receive: 0 },
      ...(type === undefined ? {} : { _resourceType: type }),
    },
  };
};

/** Of this many characters on, a value means itself wherever it is. */
const SHORTEST = 8;

/** Fills what remains: within a word, or in an encoding that was not read. */
const sweeper = (values: Iterable<string>): ((text: string) => string) => {
  const byStart = new Map<string, string[]>();
  for (const value of values) {
    for (const form of new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])) {
      if (form.length < SHORTEST) continue;
      const key = form.slice(0, SHORTEST);
      byStart.set(
        key,
        [...(byStart.get(key) ?? []), form].toSorted((a, b) => b.length - a.length),
      );
    }
  }
  return (text) => {
    let out = '';
    let end = 0;
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      const found = byStart.get(text.slice(at, at + SHORTEST))?.find((form) => text.startsWith(form, at));
      if (found === undefined) continue;
      out += text.slice(end, at) + 'x'.repeat(found.length);
      end = at + found.length;
      at = end - 1;
    }
    return out + text.slice(end);
  };
};

const replacedOf = ({ kind, way, bytes, value }: RecordedCredential, standIn: StandIn): Replaced => ({
  kind,
  names: [...new Set(way.map(({ name }) => name).filter((name) => name !== ''))],
  bytes,
  times: way.length,
  standIn: standIn(value),
});

/**
 * How the file is made. The same flow, findings and byte counts can be read from it; no credential can.
 * @returns what is replaced, to be shown before, and the pieces of the file
 */
export const redaction = ({ credentials }: RecordedFlow): Redaction => {
  const standIn = standIns(credentials);
  const values = new Set(credentials.map(({ value }) => value));
  const contents = (isOne: (at: Sighting) => boolean) =>
    new Set(
      credentials.flatMap(({ way }) =>
        way
          .filter((at) => at.place.part === 'content' && isOne(at))
          .map(({ place }) => `${place.exchange} ${place.message}`),
      ),
    );
  const holding = contents(() => true);
  const scripts = contents(({ as }) => as === 'script');
  const redactor = { standIn, isSecret: (value: string) => values.has(value), holding, scripts };
  const swept = sweeper(values);
  return {
    replaced: credentials.map((each) => replacedOf(each, standIn)),
    entry: (exchange) => {
      const { entry, isDropped } = entryOf(exchange, redactor);
      return { text: swept(JSON.stringify(entry, undefined, 1)), isDropped };
    },
  };
};

const HEAD = {
  version: '1.2',
  creator: { name: 'Claimcheck', version: '1' },
  comment: 'Redacted: each credential is replaced by a stand-in of the same kind and length.',
};

/** The file. @param entries in their order */
export const redactedHar = (entries: readonly RedactedEntry[]): string =>
  `{"log":${JSON.stringify(HEAD).slice(0, -1)},"entries":[\n${entries.map(({ text }) => text).join(',\n')}\n]}}\n`;
