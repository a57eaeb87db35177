/** What a recording of HTTP traffic holds, whatever it was pasted as. Not: reading it (read.ts), and not what it says of a login (recorded-flow.ts). */
import type { HttpRequest, HttpResponse } from '#http/message';
import type { Span } from '#text/span';

/** Where the texts of a message were pasted; escapes of the paste are not resolved there. */
export interface MessagePlaces {
  /** Of a request. */
  readonly url?: Span;
  /** One for each field, in their order. */
  readonly fields: readonly Span[];
  /** Absent: there is no content, or it is not text. */
  readonly content?: Span;
}

/** What made the browser send a request, as far as the recording tells. */
export type RecordedInitiator = 'navigation' | 'script' | 'preflight' | 'form' | 'resource' | 'unknown';

/** One request with its response. */
export interface RecordedExchange {
  /** Its place among the exchanges, from 0. */
  readonly index: number;
  /** Milliseconds since 1970-01-01T00:00:00Z; absent: the recording has no times. */
  readonly at?: number;
  /** Milliseconds from the request to the end of the response. */
  readonly took?: number;
  readonly initiator: RecordedInitiator;
  /** Content is text, and empty where it was none, not recorded, or dropped (`isContentDropped`). */
  readonly request: HttpRequest;
  /** Absent: none was recorded. */
  readonly response?: HttpResponse;
  /** Bytes of the response's content as the recording states them; absent: it does not. */
  readonly contentBytes?: number;
  /** There was content that is not kept here: pictures, styles, scripts, and texts beyond the limit. */
  readonly isContentDropped?: true;
  /** A script's text with its place, until keys were looked for in it (keys-in-scripts.ts). */
  readonly script?: { readonly text: string; readonly at: Span };
  /** The page that asked, where the recording names it: an absolute URL. */
  readonly page?: string;
  /** Of the whole exchange in the paste. */
  readonly span: Span;
  readonly places: { readonly request: MessagePlaces; readonly response?: MessagePlaces };
}

export interface Recording {
  readonly form: 'har' | 'curl' | 'http';
  /** The program that wrote it, as the file says: `Firefox 144.0`. */
  readonly creator?: string;
  /** In time; where there are no times, as they are in the paste. */
  readonly exchanges: readonly RecordedExchange[];
  /** Exchanges are missing: its end, or all redirects. */
  readonly isPartial?: true;
  /** What cannot be known from this recording: whole sentences. */
  readonly missing: readonly string[];
}

/** What a form makes of a text, before what is common to all. */
export type Read = Pick<Recording, 'form' | 'creator' | 'isPartial' | 'missing'> & {
  readonly exchanges: readonly Omit<RecordedExchange, 'index'>[];
};

/** A place in a message: bytes that a finding points at. */
export interface Place {
  /** Index of the exchange. */
  readonly exchange: number;
  readonly message: 'request' | 'response';
  readonly part: 'url' | 'field' | 'content';
  /** Index of the field. */
  readonly field?: number;
  /** In the decoded text of that part: `request.url`, the field's value, the content. */
  readonly span: Span;
}
