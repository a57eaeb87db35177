/** Files of recordings that are no text, told by their first bytes, and what is made of one: a HAR file. Not: reading one (unpack.ts). */

/** As many bytes as `packedForm` looks at. */
export const HEAD = 64;

/** A local file header, or the end of an empty zip file. */
const ZIP = /^PK(?:\x03\x04|\x05\x06)/u;
/** The first member of a flow. */
const FLOW = /^\d{1,10}:\d{1,2}:[a-z_]{1,40}[;,]\d/u;

export type PackedForm = 'zip' | 'tnetstring';

/**
 * @param head the first bytes of a file
 * @returns nothing for any other file
 */
export const packedForm = (head: Uint8Array): PackedForm | undefined => {
  const text = String.fromCharCode(...head.subarray(0, HEAD));
  if (ZIP.test(text)) return 'zip';
  return FLOW.test(text) ? 'tnetstring' : undefined;
};

/** Bytes that a file may unpack to, and bytes of a file that are read. */
export const MOST_UNPACKED = 64_000_000;

/** @param done of @param of parts */
export type OnUnpacking = (done: number, of: number) => void;

/** What is lost on the way to a HAR file, in its log as `_unpacked`; forms/har.ts tells it. */
export interface Lost {
  /** Index of the byte at which the file is damaged. */
  readonly brokenAt?: number;
  /** Redirects for which Playwright had not all fields when it wrote them. */
  readonly fieldless?: number;
  /** Contents that are damaged, or compressed in a way that the platform does not know. */
  readonly unread?: number;
  /** Flows of other protocols. */
  readonly others?: number;
}

/** A text for the readers of texts, or a sentence that says why there is none, and what to do. */
export type Unpacked =
  | { readonly har: string; readonly of: 'a Playwright trace' | 'a HAR file' | 'mitmproxy flows' }
  | { readonly says: string };

/** HAR text. @param entries JSON texts */
export const harText = (creator: object, lost: Lost, entries: readonly string[]): string =>
  `{"log":${JSON.stringify({ version: '1.2', creator, _unpacked: lost }).slice(0, -1)},"entries":[\n${entries.join(',\n')}\n]}}\n`;
