/** A recording as other programs write it, or as it arrives broken. Built from what they document, not recorded by them. */

interface Field {
  readonly name: string;
  readonly value: string;
}
interface Message {
  readonly headers: readonly Field[];
  readonly cookies: readonly unknown[];
}
interface Entry {
  readonly startedDateTime: string;
  readonly request: Message;
  readonly response: Message;
  readonly _resourceType?: string;
}
interface Har {
  readonly log: { readonly entries: readonly Entry[]; readonly pages?: unknown };
}

const changed = (text: string, log: object, entry: (each: Entry) => object): string => {
  const { log: recorded } = JSON.parse(text) as Har;
  return JSON.stringify({ log: { ...recorded, ...log, entries: recorded.entries.map(entry) } });
};

const bare = ({ _resourceType, ...entry }: Entry) => entry;

const SENSITIVE = /^(?:cookie|set-cookie|authorization)$/iu;

const cleaned = (message: Message) => ({
  ...message,
  cookies: [],
  headers: message.headers.filter(({ name }) => !SENSITIVE.test(name)),
});

/** Chromium's "Export HAR (sanitized)", its default since 130: without Cookie, Set-Cookie and Authorization. Addresses and contents stay. */
export const sanitized = (text: string): string =>
  changed(text, { creator: { name: 'WebInspector', version: '537.36' }, browser: undefined }, (entry) => ({
    ...entry,
    _initiator: { type: 'other' },
    _priority: 'High',
    connection: '443',
    request: cleaned(entry.request),
    response: cleaned(entry.response),
  }));

/** Firefox: times with the offset of the place, no kind of resource, fields of the same name one by one. */
export const firefox = (text: string): string =>
  changed(
    text,
    { creator: { name: 'Firefox', version: '144.0' }, browser: { name: 'Firefox', version: '144.0' } },
    (entry) => ({
      ...bare(entry),
      startedDateTime: `${new Date(Date.parse(entry.startedDateTime) + 3_600_000).toISOString().slice(0, -1)}+01:00`,
      _securityState: 'secure',
      serverIPAddress: '127.0.0.1',
      connection: '443',
    }),
  );

/** Safari's dictionary of fields: those of one name are one, joined by a comma and a space. */
const joined = (message: Message) => ({
  ...message,
  headers: [...new Set(message.headers.map(({ name }) => name))].map((name) => ({
    name,
    value: message.headers
      .filter((field) => field.name === name)
      .map(({ value }) => value)
      .join(', '),
  })),
});

/** Safari: a field appears once, no pages' browser, no kind of resource. */
export const safari = (text: string): string =>
  changed(
    text,
    { creator: { name: 'WebKit Web Inspector', version: '1.0' }, browser: undefined },
    (entry) => ({
      ...bare(entry),
      _fetchType: 'Network Load',
      request: joined(entry.request),
      response: joined(entry.response),
    }),
  );

interface SetCookie {
  readonly sameSite?: string;
  readonly expires?: string;
}

/** Without SameSite=None, and with an empty date for a cookie of the session. */
const cookieOf = ({ sameSite = 'None', expires = '', ...cookie }: SetCookie) => ({
  ...cookie,
  expires,
  ...(sameSite === 'None' ? {} : { sameSite }),
});

/**
 * What Safari's Web Inspector exports, by WebKit's own source (`HARBuilder` and `_HARResources` of `NetworkTableContentView` in
 * Source/WebInspectorUI). Resources alone: redirects have no entry, and one resource has the fields of its last answer.
 */
export const safariExport = (text: string): string => {
  const { log } = JSON.parse(safari(text)) as {
    log: { entries: { response: { status: number; cookies: SetCookie[] } }[] };
  };
  const entries = log.entries
    .filter(({ response: { status } }) => status < 300 || status >= 400 || status === 304)
    .map((entry) => ({
      pageref: 'page_0',
      ...entry,
      response: { ...entry.response, cookies: entry.response.cookies.map(cookieOf) },
      timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 0, receive: 0 },
    }));
  return JSON.stringify({ log: { ...log, entries } });
};

/** A file that was cut while it was copied: half of it, in the middle of an entry. */
export const truncated = (text: string): string => text.slice(0, Math.floor(text.length / 2));
